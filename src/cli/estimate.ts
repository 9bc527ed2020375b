// What a plan would ask of a model and cost, before it does.
import type { PlanOptions } from "../domain/plan-options.ts";
import { costUsd, priceOf, pricesAsOf } from "../llm/prices.ts";
import { modelUrlOf } from "../processes/config-model.ts";
import type { Config } from "../processes/config-settings.ts";
import type { Preview } from "../processes/preview.ts";
import { countOf, formatCount, formatDollars, limitWords } from "./terminal/amounts.ts";
import { formatDuration } from "./terminal/duration.ts";
import { safeLine } from "./terminal/safe-text.ts";

/** Roughly, when nobody has to try again and no cache makes it cheaper. */
export interface Estimate {
  readonly calls: number;
  readonly agents: number;
  readonly sections: number;
  readonly inputTokens: number;
  readonly outputTokens: number;
  /** Null when no price of the model is known. */
  readonly costUsd: number | null;
}

/** How the plan would be made, and where. */
export interface Terms {
  readonly options: PlanOptions;
  readonly config: Pick<Config, "baseUrl">;
}

/** Beside what all share: who is asked, the form of the answer, what others found. */
const ownTokens = 1_500;
/** An answer is a few short findings. */
const answerTokens = 500;

export function estimateOf(
  { selection, sections, base, contextTokens }: Preview,
  { options, config }: Terms,
): Estimate {
  if (options.mode === "offline") return nothing;
  const agents = base?.rerun.length ?? selection.selected.length;
  const calls = agents + sections.length;
  const inputTokens = calls * (contextTokens + ownTokens);
  const outputTokens = calls * answerTokens;
  const price = priceOf(new URL(modelUrlOf(config)).origin, options.model ?? "");
  const usage = { calls, inputTokens, outputTokens, cachedTokens: 0, ambiguousCalls: 0 };
  return {
    calls,
    agents,
    sections: sections.length,
    inputTokens,
    outputTokens,
    costUsd: costUsd(usage, price),
  };
}

const nothing: Estimate = { calls: 0, agents: 0, sections: 0, inputTokens: 0, outputTokens: 0, costUsd: 0 };

/** The estimate as sentences, with the limits that would stop the plan. */
export function estimateLines(estimate: Estimate, { options }: Terms): string[] {
  const { calls, agents, sections, inputTokens, outputTokens } = estimate;
  if (options.mode === "offline") return ["offline: no model calls, no cost"];
  const parts = sections === 0 ? "" : ` and ${countOf(sections, "part")} of the document`;
  return [
    `about ${countOf(calls, "model call")}: ${countOf(agents, "agent")}${parts}; none has to try again`,
    `about ${formatCount(inputTokens)} tokens in and ${formatCount(outputTokens)} out: ${costWords(estimate, options)}`,
    `at most ${limitWords(options.budget.plan)}, ${formatDuration(options.budget.wallMs)}`,
  ];
}

function costWords({ costUsd: usd }: Estimate, { model }: PlanOptions): string {
  if (usd === null) return `no price known for ${safeLine(model ?? "the model")}`;
  return usd === 0 ? "no cost" : `about ${formatDollars(usd)}, prices as of ${pricesAsOf}`;
}
