// The analyst that asks a model and holds its answer against the brief. What goes wrong with the model ends as the offline
// answer, or as parts of it, labelled with the reason.
import type { AgentOutput } from "../domain/agent-output.ts";
import { BacoError } from "../domain/errors.ts";
import type { TaskLlm } from "../llm/llm.ts";
import { mostFindings, type AgentFindings } from "./agent-findings.ts";
import type { Analyst, AnalystTask } from "./analyst.ts";
import { checkedAnswer, readableFindings, type CheckedAnswer } from "./checked-answer.ts";
import { dutiesOf, writesCriteria } from "./duties.ts";
import { groundedConfidence } from "./grounded-confidence.ts";
import { groundingOf } from "./grounding-of.ts";
import type { Fault } from "./grounding/fault.ts";
import { faultsIn, sentencesOf } from "./grounding/faults-in.ts";
import { failureOf } from "./model-failure.ts";
import { questionOf } from "./model-question.ts";
import { degradedBy, withoutFaults, withRulesParts } from "./replace-parts.ts";
import { withRulesCriteria } from "./rules-criteria.ts";

/** An analyst that asks the model, where there is one, and otherwise lets `fallback` answer. */
export function createModelAnalyst(fallback: Analyst): Analyst {
  return async (task, tools) => {
    const { llm, signal } = tools;
    if (llm === null) return fallback(task, tools);
    signal.throwIfAborted();
    const byRules = (): Promise<AgentOutput> => fallback(task, { llm: null, signal });
    try {
      return await grounded(await askModel(task, llm, signal), task, byRules);
    } catch (error) {
      signal.throwIfAborted();
      if (!(error instanceof BacoError)) throw error;
      return { ...(await byRules()), ...failureOf(error) };
    }
  };
}

interface Asked {
  readonly findings: AgentFindings;
  readonly isRepaired: boolean;
  readonly madeBy: AgentOutput["madeBy"];
  readonly usage: AgentOutput["usage"];
}

async function askModel(task: AnalystTask, llm: TaskLlm, signal: AbortSignal): Promise<Asked> {
  let isRepaired = false;
  const check = (given: AgentFindings): readonly string[] => {
    const faults = faultsIn(readable(given, task), task);
    isRepaired ||= faults.length > 0;
    return sentencesOf(faults);
  };
  const answer = await llm.ask({ ...questionOf(task), check }, { signal });
  const findings = readable(answer.value, task);
  return { findings, isRepaired, madeBy: answer.isReplayed ? "record" : "model", usage: answer.usage };
}

function readable(given: AgentFindings, task: AnalystTask): AgentFindings {
  // A requirement may need a criterion for what it wants and one for what it refuses.
  return readableFindings(given, writesCriteria(task) ? 2 * dutiesOf(task).length : mostFindings.acceptance);
}

/** The model's answer as far as the brief bears it out, and the rules' in place of the rest. */
async function grounded(
  { findings, isRepaired, madeBy, usage }: Asked,
  task: AnalystTask,
  byRules: () => Promise<AgentOutput>,
): Promise<AgentOutput> {
  const faults = faultsIn(findings, task);
  const own = checkedAnswer(withoutFaults(findings, faults), task.brief);
  const lasting = faults.filter((fault) => !isMended(fault, own.evidence));
  return {
    ...(await completed(own, lasting, task, byRules)),
    confidence: groundedConfidence(groundingOf(own, lasting, task, isRepaired)),
    role: task.agent.role,
    leanedOn: Object.keys(task.inputs),
    madeBy,
    degraded: lasting.length === 0 ? null : degradedBy(lasting),
    failure: lasting.length === 0 ? null : "ungrounded",
    usage,
  };
}

async function completed(
  own: CheckedAnswer,
  faults: readonly Fault[],
  task: AnalystTask,
  byRules: () => Promise<AgentOutput>,
): Promise<CheckedAnswer> {
  if (faults.length === 0 && !writesCriteria(task)) return own;
  const rules = await byRules();
  const whole = faults.length === 0 ? own : withRulesParts(own, faults, rules);
  return writesCriteria(task) ? withRulesCriteria(whole, rules) : whole;
}

/** A quote that is none is left out, and no loss as long as another one stands. */
function isMended({ part }: Fault, evidence: AgentOutput["evidence"]): boolean {
  return part === "evidence" && evidence.length > 0;
}
