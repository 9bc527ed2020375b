// What a model wrote of the document beside the team. It takes the place of the rules' text where it holds, and adds to
// the team's findings where there is no such text.
import type { AgentOutput } from "../agent-output.ts";
import type { PlanFacts } from "../plan-facts.ts";
import type { Guidance, Prp } from "../prp.ts";
import type { DependencyGraph } from "../selection.ts";
import { oneLine, sentence } from "./text.ts";
import { wholeText } from "./safe-text.ts";

export interface Sections {
  /** Null where the rules' objectives stand. */
  readonly objectives: Pick<Prp, "summary" | "objectives"> | null;
  readonly approach: readonly Guidance[];
  /** Criteria, questions and risks, as those of one more colleague each; `role` is what they are `by`. */
  readonly added: readonly AgentOutput[];
}

/** The sections of the plan that a model wrote, cleaned by `usable`. A plan without a model has none. */
export function sectionsIn(
  outputs: PlanFacts["outputs"],
  graph: DependencyGraph,
  usable: (output: AgentOutput) => AgentOutput,
): Sections {
  const written = Object.keys(graph).flatMap((role) => {
    const output = Object.hasOwn(outputs, role) ? outputs[role] : undefined;
    return output === undefined || output.madeBy === "offline"
      ? []
      : [usable({ ...output, role: nameOf(role) })];
  });
  return {
    objectives: objectivesOf(written.find(({ role }) => role === "objectives")),
    approach: written.filter(({ role }) => role === "approach").flatMap(guidanceOf),
    added: written.filter(({ role }) => role !== "objectives" && role !== "approach"),
  };
}

/** "section-criteria-2" as "criteria". */
function nameOf(role: string): string {
  return role.replace(/^section-/, "").replace(/-\d+$/, "");
}

/** Only as a whole: half of a model's objectives and half of the rules' would be neither's. */
function objectivesOf(output: AgentOutput | undefined): Sections["objectives"] {
  if (output === undefined || output.degraded !== null) return null;
  const summary = oneLine(wholeText(output.summary), 500);
  const objectives = output.suggestions.filter(({ requirementIds }) => requirementIds.length > 0);
  if (summary === "" || objectives.length === 0) return null;
  return { summary, objectives: objectives.map((one) => ({ ...one, text: sentence(one.text) })) };
}

function guidanceOf({ role, suggestions }: AgentOutput): Guidance[] {
  return suggestions.map(({ text, requirementIds }) => ({ text: sentence(text), requirementIds, by: role }));
}
