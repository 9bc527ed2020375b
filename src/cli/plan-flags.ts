// The flags of `baco plan`, and what follows from them for the configuration.
import type { ConfigFlags } from "../processes/config.ts";
import { type EngineFlags, modelFlags } from "./engine.ts";
import type { FollowFlags } from "./follow-plan.ts";

export interface PlanFlags extends FollowFlags, EngineFlags {
  readonly out?: string;
  readonly offline?: boolean;
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
}

/** The settings that these flags decide. */
export function settingsOf(flags: PlanFlags): ConfigFlags {
  return { ...modelFlags(flags), ...capFlags(flags), ...reviewFlags(flags), ...memoryFlags(flags) };
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
  if (review !== "always") return { requireHumanReviewOnLowConfidence: review === "low-confidence" };
  // Every plan that is not flawless is below this threshold.
  return { requireHumanReviewOnLowConfidence: true, confidenceThreshold: 1 };
}
