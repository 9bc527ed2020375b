// Who sits on the team: by the evidence of the brief, and by a model's word where more are called than there are seats.
import { rankAgents } from "../analysts/rank-agents.ts";
import type { AnalystTask } from "../analysts/analyst.ts";
import { noUsage, type Usage } from "../domain/agent-output.ts";
import type { PlanFacts } from "../domain/plan-facts.ts";
import { contestOf, selectAgents, type Ranking, type SelectionInput } from "../domain/select-agents.ts";
import type { Candidate, Selection } from "../domain/selection.ts";
import type { AgentDefinition } from "../agents/define.ts";
import type { PhaseTools } from "./phase.ts";

interface Team {
  readonly selection: Selection;
  readonly usage: Usage;
}

type Contest = NonNullable<ReturnType<typeof contestOf>>;

export async function rankTeam(
  input: SelectionInput & { readonly agents: readonly AgentDefinition[] },
  facts: PlanFacts,
  context: AnalystTask["context"],
  { llm, signal }: Pick<PhaseTools, "llm" | "signal">,
): Promise<Team> {
  const byEvidence = selectAgents(input);
  const contest = contestOf(byEvidence, input);
  if (contest === null || llm === null || facts.options.mode !== "model")
    return { selection: byEvidence, usage: noUsage };
  const known = earlierRanking(contest, facts);
  if (known !== null) return { selection: selectAgents({ ...input, ranking: known }), usage: noUsage };
  const { brief, answers } = facts;
  const task = { brief, context, answers, agents: input.agents, ...contest };
  const { ranking, usage } = await rankAgents(task, llm, signal);
  return { selection: selectAgents({ ...input, ranking }), usage };
}

/** A plan upon an earlier one keeps its team as long as the same candidates stand before as many seats. */
function earlierRanking({ candidates, seats }: Contest, { base }: PlanFacts): Ranking | null {
  if (base?.options.mode !== "model") return null;
  const { selected, cut } = base.selection;
  const isCandidate = ({ role }: Candidate): boolean => candidates.some((one) => one.role === role);
  const [before, left] = [selected.filter(isCandidate), cut.filter(isCandidate)];
  const isSame = before.length === seats && before.length + left.length === candidates.length;
  return isSame ? { order: before.map(({ role }) => role), failure: "" } : null;
}
