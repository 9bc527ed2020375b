import { expect, test } from "vitest";
import { noUsage, type Usage } from "../../src/domain/agent-output.ts";
import { createMessage } from "../../src/bus/message.ts";
import { agentCompleted } from "../../src/bus/messages/agent.ts";
import type { PlanFact } from "../../src/processes/plan-chart.ts";
import { noPlanUsage, usageAfter } from "../../src/processes/plan-usage.ts";
import { anOutput, cancelled } from "../machines/a-plan.ts";

const usage: Usage = { ...noUsage, calls: 1, inputTokens: 100, outputTokens: 10, costUsd: 0.25 };

function answered(role: string, attempt: number, spent: Usage): PlanFact {
  const output = { ...anOutput(role), usage: spent };
  return createMessage(
    agentCompleted,
    { planId: "p", role, attempt, output },
    { time: "2026-01-02T00:00:00Z" },
  );
}

test("every answer of a role counts, also one that was replaced after a review", () => {
  const spent = [answered("qa", 1, usage), answered("qa", 4, usage), answered("architect", 1, usage)].reduce(
    usageAfter,
    noPlanUsage,
  );
  expect(spent.total).toEqual({ ...noUsage, calls: 3, inputTokens: 300, outputTokens: 30, costUsd: 0.75 });
  expect(spent.phases).toEqual({ running: spent.total });
  expect(spent.roles["qa"]).toMatchObject({ calls: 2, costUsd: 0.5 });
});

test("what asked no model leaves no trace", () => {
  expect([answered("qa", 1, noUsage), cancelled()].reduce(usageAfter, noPlanUsage)).toEqual(noPlanUsage);
});
