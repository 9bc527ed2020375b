// The promise of the day's budget: what all plans of a person may spend within one day. Kept by
// `processes/day-ledger.ts`.
import type { Spend } from "../domain/budget.ts";

/** What one call has set aside for itself. */
export interface Reservation {
  /** What it has really cost; until then it counts as set aside. */
  settle(spent: Spend): Promise<void>;
}

export interface DayBudget {
  /** Sets the worst case of one call aside; throws LlmError of kind `budget` when the day does not hold it. */
  reserve(worst: Spend): Promise<Reservation>;
}

const nothingSetAside: Reservation = { settle: () => Promise.resolve() };

/** A day without a limit. */
export const endlessDay: DayBudget = { reserve: () => Promise.resolve(nothingSetAside) };
