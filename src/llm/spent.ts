// What the tries on record have cost.
import { addUsage } from "../domain/add-usage.ts";
import { noUsage, type Usage } from "../domain/agent-output.ts";
import type { Spend } from "../domain/budget.ts";
import type { CallEntry, CallRecord } from "./call-record.ts";

/** The cost of everything that was asked under these keys: what is not known yet, or never will be, counts at its worst. */
export function usageOfKeys(record: CallRecord, keys: Iterable<string>): Usage {
  return [...keys]
    .flatMap((key) => record.tries(key))
    .map(usageOfTry)
    .reduce(addUsage, noUsage);
}

function usageOfTry({ intent, outcome, isLost }: CallEntry): Usage {
  return outcome?.usage ?? { ...intent.reserved, ambiguousCalls: isLost ? 1 : 0 };
}

/** What these tries have cost, of one role only when it is given. Looked at before each call, so it makes no copies. */
export function spentOn(entries: readonly CallEntry[], role: string | null = null): Spend {
  const spent = { calls: 0, tokens: 0, usd: 0 };
  for (const { intent, outcome } of entries) {
    if (role !== null && intent.role !== role) continue;
    const { calls, inputTokens, outputTokens, costUsd } = outcome?.usage ?? intent.reserved;
    spent.calls += calls;
    spent.tokens += inputTokens + outputTokens;
    spent.usd += costUsd ?? 0;
  }
  return spent;
}

/** A usage as budgets count it. */
export function spendOf({ calls, inputTokens, outputTokens, costUsd }: Usage): Spend {
  return { calls, tokens: inputTokens + outputTokens, usd: costUsd ?? 0 };
}
