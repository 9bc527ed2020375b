// A task for an analyst, as the orchestrator would give it.
import { agents } from "../../src/agents/index.ts";
import type { AnalystTask, AnalystTools } from "../../src/analysts/analyst.ts";
import type { Brief } from "../../src/domain/brief.ts";

/** The task of this role for this brief. */
export function aTask(role: string, brief: Brief, overrides: Partial<AnalystTask> = {}): AnalystTask {
  const agent = agents.find((one) => one.role === role);
  if (agent === undefined) throw new RangeError(`No agent ${role}.`);
  return {
    agent,
    brief,
    profile: {
      level: "moderate",
      score: 5,
      confidence: 1,
      dimensions: [],
      riskFactors: [],
      missingInformation: [],
      requiredAgents: [],
    },
    context: { window: 8000, tokens: 0, fingerprint: "", layers: [], ledger: [] },
    inputs: {},
    answers: [],
    ...overrides,
  };
}

export function offlineTools(): AnalystTools {
  return { llm: null, signal: new AbortController().signal };
}
