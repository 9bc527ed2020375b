// What a plan may spend on a model, and what it has spent: calls, tokens, money, time.
import { z } from "zod";

const count = z.int().min(0);
const money = z.number().min(0);

/** What was spent or set aside; `usd` counts only models whose price is known. */
export const Spend = z.object({ calls: count, tokens: count, usd: money });
export type Spend = z.infer<typeof Spend>;
export const nothingSpent: Spend = { calls: 0, tokens: 0, usd: 0 };

/** The most that may be spent; null: no limit of that kind. */
export const SpendLimits = z.object({
  calls: count.nullable(),
  tokens: count.nullable(),
  usd: money.nullable(),
});
export type SpendLimits = z.infer<typeof SpendLimits>;

/** The limits of one plan, of each agent of it, and how long it may work: waiting for a person does not count. */
export const PlanBudget = z.object({
  plan: SpendLimits.default({ calls: 200, tokens: 2_000_000, usd: 5 }),
  agent: SpendLimits.default({ calls: 20, tokens: 400_000, usd: null }),
  wallMs: z.int().min(1).default(1_800_000),
});
export type PlanBudget = z.infer<typeof PlanBudget>;

/** The sum of two spends. */
export function plusSpend(a: Spend, b: Spend): Spend {
  return { calls: a.calls + b.calls, tokens: a.tokens + b.tokens, usd: a.usd + b.usd };
}
