// Tokens, calls and money as a person reads them.
import type { SpendLimits } from "../../domain/budget.ts";

/** Such as `12,345`. */
export function formatCount(count: number): string {
  return count.toLocaleString("en-US");
}

/** Such as `1 call`, `12 calls`. */
export function countOf(count: number, one: string): string {
  return `${formatCount(count)} ${one}${count === 1 ? "" : "s"}`;
}

/** Such as `$0.0123`, `$12.40`; what would read as nothing says that it is less than something. */
export function formatDollars(usd: number): string {
  if (usd === 0) return "$0";
  if (usd < 0.00005) return "less than $0.0001";
  return `$${usd.toFixed(usd < 1 ? 4 : 2)}`;
}

/** Such as `$5.00, 2,000,000 tokens, 200 calls`; what has no limit is left out. */
export function limitWords({ usd, tokens, calls }: SpendLimits): string {
  const limits = [
    usd === null ? null : formatDollars(usd),
    tokens === null ? null : countOf(tokens, "token"),
    calls === null ? null : countOf(calls, "call"),
  ].filter((limit) => limit !== null);
  return limits.length === 0 ? "no limit" : limits.join(", ");
}
