// From what is configured to how one plan is made.
import type { PlanBudget } from "../domain/budget.ts";
import { PlanOptions } from "../domain/plan-options.ts";
import type { Config } from "./config-settings.ts";

/** What a person wishes for this plan alone. */
export interface PlanWishes {
  readonly offline: boolean;
  readonly force: readonly string[];
  readonly forbid: readonly string[];
  /** Null: `PRPs/<slug>.md` in the project. */
  readonly out: string | null;
  /** A person is to look at this plan, however sure it is of itself. */
  readonly reviewAlways?: boolean;
}

/** The options of a plan; without a model it is made offline, whatever was wished. */
export function planOptionsOf(config: Config, wishes: PlanWishes): PlanOptions {
  const isOffline = wishes.offline || config.model === null;
  return PlanOptions.parse({
    mode: isOffline ? "offline" : "model",
    model: isOffline ? null : config.model,
    maxAgents: config.maxAgents,
    force: wishes.force,
    forbid: wishes.forbid,
    contextWindow: config.contextWindow,
    confidenceThreshold: config.confidenceThreshold,
    waitForReview: config.requireHumanReviewOnLowConfidence,
    reviewAlways: wishes.reviewAlways ?? false,
    memory: config.memory,
    budget: budgetOf(config),
    // A task has a third more time than its question: for the answer by rules.
    taskDeadlineMs: Math.round((config.modelSeconds * 4_000) / 3),
    reviewExpiryMs: Math.round(config.reviewHours * 3_600_000),
    out: wishes.out,
  });
}

function budgetOf({ budget }: Config): PlanBudget {
  const { calls, tokens, usd, wallMinutes, agentCalls, agentTokens } = budget;
  return {
    plan: { calls, tokens, usd },
    agent: { calls: agentCalls, tokens: agentTokens, usd: null },
    wallMs: Math.round(wallMinutes * 60_000),
  };
}
