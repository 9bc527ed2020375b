// A plan's view as the lines of a live picture, never wider than the terminal.
import type { AgentView, PlanView, StepName, StepView } from "../../processes/progress-view.ts";
import { isSettled, tryOf } from "../../processes/progress-agents.ts";
import { agentTree, type Branch } from "./agent-tree.ts";
import { countOf } from "./amounts.ts";
import { callWords } from "./call-words.ts";
import { between, formatDuration } from "./duration.ts";
import type { Paint } from "./paint.ts";
import { safeLine } from "./safe-text.ts";
import { sectionLines } from "./section-line.ts";
import { markOf, stateMark } from "./state-marks.ts";
import { clip, displayWidth, pad } from "./width.ts";

interface Look {
  /** ISO time. */
  readonly now: string;
  readonly columns: number;
  readonly paint: Paint;
}

/** The whole picture: where the plan is, and under "agents" who works, who waits for whom, who is done. */
export function viewLines(view: PlanView, look: Look): string[] {
  const lines = [
    `${look.paint("strong", safeLine(view.title))} ${look.paint("dim", `· ${view.mode} · ${view.planId}`)}`,
    ...view.steps.flatMap((step) => [
      stepLine(step, view, look),
      ...(step.step === "running" ? agentLines(view, look) : []),
    ]),
    ...outcomeLine(view, look),
  ];
  // One column less: some terminals break the line when the last one is used.
  return lines.map((line) => clip(line, look.columns - 1));
}

const titles: Readonly<Record<StepName, string>> = {
  analyzing: "complexity",
  recalling: "patterns",
  selecting: "team",
  running: "agents",
  writing: "PRP",
  validating: "check",
};

function stepLine(step: StepView, view: PlanView, look: Look): string {
  const isKnown = step.state === "done" || step.step === "running";
  const detail = isKnown ? stepDetail(step.step, view) : waitWords(step, view);
  return `  ${stateMark(step.state, look.paint)} ${pad(titles[step.step], 11)} ${pad(elapsed(step, look), 6)} ${detail}`.trimEnd();
}

/** Rules take no time that a person would notice; a choice of the team that lasts waits for the model. */
function waitWords({ step, state }: StepView, { mode }: PlanView): string {
  return step === "selecting" && state === "works" && mode === "model"
    ? "the model is asked whom to take"
    : "";
}

function stepDetail(step: StepName, view: PlanView): string {
  switch (step) {
    case "analyzing":
      return view.complexity === null
        ? ""
        : `${view.complexity.level}, ${view.complexity.score.toFixed(1)} of 10`;
    case "recalling":
      return view.patterns === 0 ? "none fits" : `${String(view.patterns)} fit`;
    case "selecting":
      return teamDetail(view);
    case "running":
      return runningDetail(view);
    case "writing":
      return view.questions === 0 ? "no open questions" : countOf(view.questions, "open question");
    case "validating":
      return view.confidence === null ? "" : `confidence ${view.confidence.toFixed(2)}`;
  }
}

function runningDetail({ agents, sections }: PlanView): string {
  if (agents.length === 0) return "";
  const settled = agents.filter(({ state }) => isSettled(state)).length;
  const tokens = [...agents, ...sections].reduce(
    (sum, one) => sum + (one.call?.outputTokens ?? one.tokens),
    0,
  );
  return `${String(settled)} of ${String(agents.length)}${tokens === 0 ? "" : ` · ${countOf(tokens, "token")}`}`;
}

function teamDetail({ agents, cut, notTriggered }: PlanView): string {
  const dropped = cut.length === 0 ? "" : ` · ${String(cut.length)} cut`;
  return `${countOf(agents.length, "agent")}${dropped} · ${String(notTriggered.length)} not needed`;
}

/** Columns before the name of an agent. */
const indent = "      ";

function agentLines(view: PlanView, look: Look): string[] {
  const branches = agentTree(view.agents);
  const widest = Math.max(0, ...branches.map(({ agent, stem }) => stem.length + agent.role.length));
  return [
    ...branches.map((branch) => agentLine(branch, widest, view, look)),
    ...sectionLines(view.sections, look.columns - 1 - indent.length, look.paint).map((line) => indent + line),
  ];
}

function agentLine({ agent, stem }: Branch, widest: number, view: PlanView, look: Look): string {
  const name = pad(`${look.paint("dim", stem)}${agent.role}`, widest);
  const confidence = agent.confidence === null ? "    " : agent.confidence.toFixed(2);
  const start = `${indent}${name}  ${stateMark(markOf(agent), look.paint)} ${confidence} ${pad(elapsed(agent, look), 6)} `;
  const room = look.columns - 1 - displayWidth(start);
  return `${start}${remark(agent, view, look.now, room)}`.trimEnd();
}

/** What a person wants to know beside the state: for whom it waits, what it writes, which try it is, why it failed. */
function remark(agent: AgentView, view: PlanView, now: string, columns: number): string {
  if (agent.state === "waits") {
    const open = agent.dependsOn.filter((role) =>
      view.agents.some((one) => one.role === role && !isSettled(one.state)),
    );
    return open.length === 0 ? "" : `for ${open.join(", ")}`;
  }
  const nth = tryOf(agent, view);
  const attempt = nth > 1 || agent.state === "retries" ? `attempt ${String(nth)}` : "";
  const tokens = agent.tokens > 0 ? countOf(agent.tokens, "token") : "";
  const room = attempt === "" ? columns : columns - attempt.length - " · ".length;
  const words = agent.call === null ? safeLine(agent.reason ?? "") : callWords(agent.call, now, room);
  return [attempt, tokens, words].filter((part) => part !== "").join(" · ");
}

function elapsed(
  { startedAt, endedAt }: { startedAt: string | null; endedAt: string | null },
  { now }: Look,
): string {
  return startedAt === null ? "" : formatDuration(between(startedAt, endedAt ?? now));
}

function outcomeLine({ outcome }: PlanView, { paint }: Look): string[] {
  if (outcome?.status !== "awaiting-review") return [];
  return [`  ${stateMark("asks", paint)} a person should look: ${safeLine(outcome.reasons.join("; "))}`];
}
