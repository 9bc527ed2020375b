// Requirements that a role must speak to and does not.
import type { AgentFindings } from "../agent-findings.ts";
import type { Fault } from "./fault.ts";
import type { Statement } from "./statements.ts";

/** `mustHaveCriterion` is for the role that speaks to a requirement by saying when it is met. */
export function droppedRequirements(
  findings: AgentFindings,
  statements: readonly Statement[],
  duties: readonly string[],
  mustHaveCriterion: boolean,
): Fault[] {
  const criteria = findings.acceptance.filter(({ then }) => then.trim() !== "").map(({ id }) => id);
  const named = statements.flatMap(({ ids }) => ids);
  const spoken = new Set(mustHaveCriterion ? criteria : [...named, ...findings.covers]);
  const part = mustHaveCriterion ? "acceptance" : "covers";
  return duties
    .filter((id) => !spoken.has(id))
    .map((id): Fault => {
      const text = mustHaveCriterion ? `${id} has no criterion.` : `You left out ${id}.`;
      return { part, at: null, ids: [id], text };
    });
}
