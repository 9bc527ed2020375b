// The flags of `baco plan`, and what follows from them for the configuration.
import type { ConfigFlags } from "../processes/config.ts";
import { type EngineFlags, modelFlags } from "./engine.ts";
import type { FollowFlags } from "./follow-plan.ts";

export interface PlanFlags extends FollowFlags, EngineFlags {
  readonly out?: string;
  readonly agents?: string[];
  readonly without?: string[];
  readonly maxAgents?: number;
  readonly context: Readonly<Record<string, string>>;
  readonly review?: "never" | "low-confidence" | "always";
  readonly dryRun?: boolean;
  /** The folder of the repository that the brief is to be built into. */
  readonly fromRepo?: string;
  /** Id of the earlier plan that this one is made upon. */
  readonly from?: string;
  /** False with `--no-memory`. */
  readonly memory?: boolean;
  /** Limits of this plan: dollars, tokens, calls; `none` lifts one. */
  readonly budget?: number | "none";
  readonly maxTokens?: number | "none";
  readonly maxCalls?: number | "none";
  /** How long the plan may work, in minutes. */
  readonly timeout?: number;
  /** The folder that keeps the model's answers, or the one from which they are taken in its place. */
  readonly record?: string;
  readonly replay?: string;
}

/** The settings that these flags decide. */
export function settingsOf(flags: PlanFlags): ConfigFlags {
  return {
    ...modelFlags(flags),
    ...capFlags(flags),
    ...reviewFlags(flags),
    ...memoryFlags(flags),
    ...budgetFlags(flags),
  };
}

function budgetFlags({ budget, maxTokens, maxCalls, timeout }: PlanFlags): ConfigFlags {
  return {
    ...(budget === undefined ? {} : { "budget.usd": budget }),
    ...(maxTokens === undefined ? {} : { "budget.tokens": maxTokens }),
    ...(maxCalls === undefined ? {} : { "budget.calls": maxCalls }),
    ...(timeout === undefined ? {} : { "budget.wallMinutes": timeout }),
  };
}

function capFlags({ maxAgents: cap }: PlanFlags): ConfigFlags {
  if (cap === undefined) return {};
  return {
    "maxAgents.simple": cap,
    "maxAgents.moderate": cap,
    "maxAgents.complex": cap,
    "maxAgents.extreme": cap,
  };
}

/** Only a wish to go without is one: to plan with the memory is what settings say when nobody wishes anything. */
function memoryFlags({ memory }: PlanFlags): ConfigFlags {
  return memory === false ? { memory } : {};
}

function reviewFlags({ review }: PlanFlags): ConfigFlags {
  if (review === undefined) return {};
  return { requireHumanReviewOnLowConfidence: review !== "never" };
}
