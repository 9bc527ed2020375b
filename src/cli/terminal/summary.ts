// A plan's result on one screen: what came out, why it is so, what is open, and what to do next.
import type { PlanResult, PlanStatus } from "../../domain/plan-result.ts";
import type { Reason } from "../../domain/source.ts";
import { countOf } from "./amounts.ts";
import { impactLines } from "./impact-lines.ts";
import { budgetLines, degradedLines, tookLines } from "./cost-lines.ts";
import type { Paint } from "./paint.ts";
import { safeLine } from "./safe-text.ts";
import { stateShape } from "./state-marks.ts";
import { clip, wrap } from "./width.ts";

interface Look {
  readonly paint: Paint;
  readonly columns: number;
}

/** Columns before the text of a section, and one that stays free behind it. */
const indent = 14;

/** The result in short. */
export function summaryLines(result: PlanResult, { paint, columns }: Look): string[] {
  const section = (title: string, lines: readonly string[], most = Infinity): string[] => {
    const wrapped = lines.flatMap((line) => wrapAtMost(line, columns - indent, most));
    return wrapped.map((line, i) => `  ${paint("dim", (i === 0 ? title : "").padEnd(10))} ${line}`);
  };
  return [
    headline(result, paint),
    ...section("Why", failureLines(result)),
    ...section("Level", levelLines(result), 2),
    ...section("Team", teamLines(result)),
    ...section("Edit", impactLines(result.base)),
    ...section("Left out", leftOutLines(result)),
    ...section("Memory", memoryLines(result), 2),
    ...section("Trouble", troubleLines(result)),
    ...section("Limit", budgetLines(result)),
    ...section("Degraded", degradedLines(result), 3),
    ...section("Review", result.review.required ? result.review.reasons.map(safeLine) : []),
    ...section("Questions", questionLines(result), columns < 80 ? 2 : 1),
    ...section("PRP", prpLines(result)),
    ...section("Took", tookLines(result)),
  ];
}

/** What a person would type next. */
export function nextLines(result: PlanResult, { paint, columns }: Look): string[] {
  const { planId, status, brief, prp, review } = result;
  const steps = [
    ...(status === "awaiting-review"
      ? [
          [`baco review ${planId}`, "see what it asks; answer with --answer N=…"],
          [`baco review ${planId} --approve`, "accept this draft, or --reject it"],
        ]
      : []),
    ...(status === "failed"
      ? [[`baco plan ${briefWord(brief.path)}`, "plan it again; a failed plan is final"]]
      : []),
    ...(isWithoutAnyAnswer(result)
      ? [["baco doctor --online --model … --base-url …", "try key, model and base URL"]]
      : []),
    ...(prp === null ? [] : [[`baco show ${planId} --prp`, "read the PRP"]]),
    [
      `baco explain ${planId}`,
      review.required ? "why this level, team and confidence" : "why this level and this team",
    ],
  ];
  const widest = Math.max(...steps.map(([command]) => command?.length ?? 0));
  return [
    paint("dim", "  Next"),
    ...steps.map(([command = "", why = ""]) => {
      // A command is never cut; what it is for is left out where there is no room.
      const isRoomy = 4 + widest + 3 + why.length < columns;
      return isRoomy ? `    ${command.padEnd(widest)}   ${paint("dim", why)}` : `    ${command}`;
    }),
  ];
}

/** A model was to be asked, no limit stopped it, and yet all was left to the rules. */
function isWithoutAnyAnswer({ status, model, agents }: PlanResult): boolean {
  if (status !== "completed-degraded" || model?.stoppedBy !== null) return false;
  return agents.every(({ madeBy }) => madeBy === "offline");
}

/** The brief as a word of a command line; a brief from standard input has no path. */
function briefWord(path: string | null): string {
  if (path === null) return "FILE";
  const shown = safeLine(path);
  return /^[\w./~+:@][\w./~+:@-]*$/.test(shown) ? shown : `'${shown.replaceAll("'", "'\\''")}'`;
}

const marks = {
  completed: "done",
  "completed-degraded": "done",
  "awaiting-review": "asks",
  failed: "failed",
  cancelled: "skipped",
} as const satisfies Record<PlanStatus, Parameters<typeof stateShape>[0]>;

/** The text in so many lines at most; what does not fit is clipped from the last of them. */
function wrapAtMost(text: string, columns: number, most: number): string[] {
  const lines = wrap(text, columns);
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), clip(lines.slice(most - 1).join(" "), columns)];
}

function headline({ status, brief, mode, planId }: PlanResult, paint: Paint): string {
  const title = paint("strong", shorten(brief.title));
  return `${stateShape(marks[status], paint)} ${title} ${paint("dim", `· ${status} · ${mode} · ${planId}`)}`;
}

/** Why it ended without a PRP, and what to do; empty for every other plan. */
export function failureLines({ failure }: PlanResult): string[] {
  if (failure === null) return [];
  return [safeLine(failure.reason), ...(failure.fix === "" ? [] : [`→ ${safeLine(failure.fix)}`])];
}

function levelLines({ complexity }: PlanResult): string[] {
  if (complexity === null) return [];
  const strongest = [...complexity.dimensions]
    .sort((a, b) => b.score - a.score)
    .flatMap(({ reasons }) => reasons.slice(0, 1));
  return [
    `${complexity.level}, ${complexity.score.toFixed(1)} of 10`,
    ...strongest.slice(0, 2).map(reasonText),
  ];
}

/** A reason with the place in the brief that it rests on. */
export function reasonText({ text, line, quote }: Reason): string {
  const place = line > 0 ? ` (line ${String(line)}${quote === "" ? "" : `: “${shorten(quote)}”`})` : "";
  return `${safeLine(text)}${place}`;
}

function shorten(quote: string): string {
  const line = safeLine(quote);
  return line.length <= 60 ? line : `${line.slice(0, 59)}…`;
}

function teamLines({ selection }: PlanResult): string[] {
  return selection === null ? [] : [selection.selected.map(({ role }) => role).join(", ")];
}

function leftOutLines({ selection, complexity, planId }: PlanResult): string[] {
  if (selection === null) return [];
  const { cut, cap, notTriggered } = selection;
  const reason = `a ${complexity === null ? "" : `${complexity.level} `}project gets at most ${countOf(cap, "agent")}`;
  const pointer = `${String(notTriggered.length)} not needed · baco explain ${planId}`;
  return cut.length === 0 ? [pointer] : [`${cut.map(({ role }) => role).join(", ")}: ${reason}`, pointer];
}

function memoryLines({ patterns }: PlanResult): string[] {
  if (patterns.length === 0) return [];
  const named = patterns.map(({ description, from }) =>
    [description, from].filter((part) => part !== "").join(", from "),
  );
  const count =
    patterns.length === 1
      ? "1 pattern of an earlier plan is used"
      : `${String(patterns.length)} patterns of earlier plans are used`;
  return [`${count} (${safeLine(named.join("; "))})`];
}

/** Without a PRP nothing was planned, and the team's state says no more than the reason of the end. */
function troubleLines({ agents, prp }: PlanResult): string[] {
  const lost = agents
    .filter(({ status }) => status !== "completed")
    .map(({ role, status }) => `${role} ${status}`);
  return prp === null || lost.length === 0 ? [] : [`planned without: ${lost.join(", ")}`];
}

function questionLines({ questions, planId }: PlanResult): string[] {
  if (questions.length === 0) return [];
  const first = [...questions].sort((a, b) => Number(b.blocking) - Number(a.blocking)).slice(0, 3);
  const count = questions.length === 1 ? "one is open" : `${String(questions.length)} are open`;
  return [
    `${count}; their defaults hold · baco review ${planId}`,
    ...first.map(({ id, text }) => `${id} ${safeLine(text)}`),
  ];
}

function prpLines({ prp, confidence }: PlanResult): string[] {
  if (prp === null) return [];
  const { errors, warnings, score } = prp.lint;
  const lint =
    errors + warnings === 0 ? "" : ` (${countOf(errors, "error")}, ${countOf(warnings, "warning")})`;
  const beside =
    prp.besideEdited === null ? "" : ` · you edited ${safeLine(prp.besideEdited)}, so it was left as it is`;
  return [
    `${safeLine(prp.path)}${beside}`,
    `${String(prp.lines)} lines · lint ${String(score)} of 100${lint}${confidence === null ? "" : ` · confidence ${confidence.value.toFixed(2)}`}`,
  ];
}
