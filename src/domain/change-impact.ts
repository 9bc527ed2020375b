// Which agents an edit of the brief touches: those whose answer would rest on something else than it did. The others keep
// their answer of the earlier plan.
import { AgentOutput, noUsage } from "./agent-output.ts";
import type { ComplexityProfile } from "./complexity.ts";
import { changesBetween } from "./brief-changes.ts";
import type { Brief } from "./brief.ts";
import type { PlanBase } from "./plan-base.ts";
import type { PlanOptions } from "./plan-options.ts";
import type { Selection } from "./selection.ts";
import { spokenIds } from "./spoken-ids.ts";

type Outputs = Readonly<Record<string, AgentOutput>>;

export interface ImpactInput {
  readonly base: PlanBase;
  readonly brief: Brief;
  readonly options: PlanOptions;
  readonly profile: ComplexityProfile;
  readonly selection: Selection;
  readonly definitions: Readonly<Record<string, string>>;
  /** What each agent's checklist said of the earlier brief and says of this one, its colleagues' checklists at hand. */
  readonly before: Outputs;
  readonly now: Outputs;
}

export interface Impact {
  /** Answers that are taken over, by role. */
  readonly reused: Record<string, AgentOutput>;
  /** Why each other agent of the team is asked again, as a sentence for a person. */
  readonly touched: Record<string, string>;
}

/**
 * Without a model an answer is kept only where the checklist says the same again, so that a plan made upon another is the
 * plan that would be made afresh. A model's answer is kept where, besides, it speaks to nothing that was edited.
 */
export function changeImpact(input: ImpactInput): Impact {
  const { base, selection } = input;
  const reused: Record<string, AgentOutput> = {};
  const touched: Record<string, string> = {};
  for (const { role } of selection.selected) {
    const output = own(base.outputs, role);
    const reason = whyAskedAgain(role, input);
    if (reason === null && output !== null) reused[role] = { ...output, madeBy: "record", usage: noUsage };
    else touched[role] = reason ?? "It gave no answer last time.";
  }
  return { reused, touched };
}

/** Null for an agent that is not asked again. */
function whyAskedAgain(role: string, input: ImpactInput): string | null {
  const { base, options } = input;
  const output = own(base.outputs, role);
  if (!base.selection.selected.some((member) => member.role === role)) return "It is new on the team.";
  if (output === null) return "It gave no answer last time.";
  if (output.degraded !== null) return "Rules had to answer for the model last time.";
  const way = otherWay(base.options, options);
  if (way !== null) return way;
  if (options.mode === "model") {
    const reason = whyModelIsAsked(role, output, input);
    if (reason !== null) return reason;
  }
  return saysTheSame(role, input) ? null : whatTouches(role, input);
}

function otherWay(before: PlanOptions, now: PlanOptions): string | null {
  if (before.mode !== now.mode) return `This plan is made in the mode ${now.mode}, the earlier one was not.`;
  if (now.mode === "model" && before.model !== now.model) return "Another model is asked.";
  return null;
}

/** What a model reads and a checklist does not. */
function whyModelIsAsked(role: string, output: AgentOutput, input: ImpactInput): string | null {
  const { base, brief, options, profile, selection, definitions } = input;
  const spoken = spokenIds(output);
  const { changed, removed } = changesBetween(base.brief, brief);
  const edited = [...changed, ...removed].filter((id) => spoken.has(id));
  if (edited.length > 0) return `It speaks to ${listed(edited)}.`;
  if (base.profile.level !== profile.level) return `The project is now ${profile.level}.`;
  if (namesOf(base.brief) !== namesOf(brief)) return "The brief names other technologies.";
  if (base.options.contextWindow !== options.contextWindow) return "It gets another window to read in.";
  if (own(base.definitions, role) !== own(definitions, role)) return "It is defined otherwise than before.";
  if (scoreOf(base.selection, role) !== scoreOf(selection, role))
    return "The brief speaks of its field otherwise.";
  return null;
}

function saysTheSame(role: string, { before, now }: ImpactInput): boolean {
  const was = own(before, role);
  const is = own(now, role);
  return was !== null && is !== null && substanceOf(was) === substanceOf(is);
}

const Substance = AgentOutput.omit({ madeBy: true, degraded: true, usage: true });

/** Everything but where it comes from; the schema brings the keys in one order. */
function substanceOf(output: AgentOutput): string {
  return JSON.stringify(Substance.parse(output));
}

/** The requirements that make the difference, where they can be named; else the colleagues or the checklist. */
function whatTouches(role: string, input: ImpactInput): string {
  const { base, brief, selection, now } = input;
  const { changed, added, removed } = changesBetween(base.brief, brief);
  const spoken = new Set([...spokenIds(own(base.outputs, role)), ...spokenIds(own(now, role))]);
  const edited = [...changed, ...added, ...removed].filter((id) => spoken.has(id));
  if (edited.length > 0) return `It speaks to ${listed(edited)}.`;
  const inputs = selection.graph[role] ?? [];
  if (inputs.join() !== (own(base.selection.graph, role) ?? []).join())
    return "It leans on other colleagues.";
  const others = inputs.filter((colleague) => !saysTheSame(colleague, input));
  if (others.length > 0) return `It leans on ${listed(others)}, who will answer otherwise.`;
  return "It reads the edited brief otherwise.";
}

function namesOf({ technologies }: Brief): string {
  return technologies
    .map(({ name }) => name)
    .sort()
    .join("\n");
}

function scoreOf({ selected }: Selection, role: string): number | null {
  return selected.find((member) => member.role === role)?.score ?? null;
}

function listed(ids: readonly string[]): string {
  return ids.length > 4 ? `${ids.slice(0, 3).join(", ")} and ${String(ids.length - 3)} more` : ids.join(", ");
}

function own<Value>(record: Readonly<Record<string, Value>>, key: string): Value | null {
  return Object.hasOwn(record, key) ? (record[key] ?? null) : null;
}
