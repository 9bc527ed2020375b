// Whether one more call is within what may be spent.
import { plusSpend, type Spend, type SpendLimits } from "../domain/budget.ts";
import type { CallRecord } from "./call-record.ts";
import type { Allowance } from "./llm.ts";
import { LlmError } from "./llm-errors.ts";
import { spentOn } from "./spent.ts";

export interface BudgetQuestion {
  readonly record: CallRecord;
  readonly allowance: Allowance;
  readonly role: string;
  /** What this question has cost until now. */
  readonly spentHere: Spend;
  /** The worst that the next call can cost. */
  readonly wish: Spend;
}

/** Throws LlmError of kind `budget` when the next call could pass the limit of its plan or its agent. */
export function refuseOverBudget({ record, allowance, role, spentHere, wish }: BudgetQuestion): void {
  const entries = record.entries();
  // The others' word was given before this question was asked, so that it does not hold what the question has cost since.
  const elsewhere = plusSpend(allowance.spentElsewhere, spentHere);
  const ofPlan = greaterOf(spentOn(entries), elsewhere);
  refuseOver("The plan's limit", allowance.plan, ofPlan, wish);
  refuseOver(`The limit of ${role}`, allowance.agent, spentOn(entries, role), wish);
}

/** Throws LlmError of kind `budget` when what was spent and the wish together pass one of the limits. */
export function refuseOver(whose: string, limits: SpendLimits, spent: Spend, wish: Spend): void {
  for (const unit of units) {
    const limit = limits[unit];
    if (limit === null || spent[unit] + wish[unit] <= limit) continue;
    const used = `${inWords(unit, spent[unit])} of ${inWords(unit, limit)}${useOf(unit, limit)}`;
    throw new LlmError(
      "budget",
      `${whose}: ${used}, and the next call may take ${inWords(unit, wish[unit])}.`,
    );
  }
}

const units = ["calls", "tokens", "usd"] as const;
type Unit = (typeof units)[number];

function inWords(unit: Unit, amount: number): string {
  return unit === "usd" ? `$${amount.toFixed(4)}` : String(amount);
}

function useOf(unit: Unit, limit: number): string {
  const [noun, verb] = limit === 1 ? [unit.slice(0, -1), "is"] : [unit, "are"];
  return unit === "usd" ? ` ${verb} used` : ` ${noun} ${verb} used`;
}

function greaterOf(a: Spend, b: Spend): Spend {
  return {
    calls: Math.max(a.calls, b.calls),
    tokens: Math.max(a.tokens, b.tokens),
    usd: Math.max(a.usd, b.usd),
  };
}
