// What the developer adds offline: the order of building.
import type { AgentAnswer } from "../domain/agent-output.ts";
import type { AnalystTask } from "./analyst.ts";
import { buildSteps, orderLine } from "./build-order.ts";
import { obligationsOf } from "./touched-points.ts";

/** The answer with the order of building first. */
export function withBuildOrder(answer: AgentAnswer, { brief }: AnalystTask): AgentAnswer {
  const obligations = obligationsOf(brief);
  const steps = buildSteps(obligations);
  const order = {
    text: `Build in this order: ${orderLine(steps)}.`,
    requirementIds: obligations.map(({ id }) => id),
  };
  return {
    ...answer,
    summary: `${steps.length} ${steps.length === 1 ? "step" : "steps"} of building. ${answer.summary}`,
    suggestions: obligations.length === 0 ? answer.suggestions : [order, ...answer.suggestions],
    covers: obligations.map(({ id }) => id),
  };
}
