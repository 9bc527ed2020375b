// From what is configured to how one plan is made.
import { PlanOptions } from "../domain/plan-options.ts";
import type { Config } from "./config-settings.ts";

/** What a person wishes for this plan alone. */
export interface PlanWishes {
  readonly offline: boolean;
  readonly force: readonly string[];
  readonly forbid: readonly string[];
  /** Null: `PRPs/<slug>.md` in the project. */
  readonly out: string | null;
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
    memory: config.memory,
    out: wishes.out,
  });
}
