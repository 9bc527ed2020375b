// What a person spends on models in one day, over all plans and processes: one small file a day.
import { randomUUID } from "node:crypto";
import { join } from "node:path";
import type { Spend, SpendLimits } from "../domain/budget.ts";
import { makePrivateFolder } from "../files/private-folder.ts";
import { refuseOver } from "../llm/budget-guard.ts";
import { endlessDay, type DayBudget, type Reservation } from "../llm/day-budget.ts";
import { DayFile } from "./day-file.ts";

export interface DayLedger extends DayBudget {
  /** Lines of today's file that could not be read and do not count. */
  skipped(): number;
  close(): Promise<void>;
}

/**
 * The ledger in that folder, with a file `<YYYY-MM-DD>.ndjson` a day (UTC). Processes see one another's spending; where two
 * look at the same moment, each may pass the limit by the call that it is about to make. Without limits nothing is written.
 */
export function openDayLedger(folder: string, limits: SpendLimits, now: () => string): DayLedger {
  const isEndless = Object.values(limits).every((limit) => limit === null);
  if (isEndless) return { ...endlessDay, skipped: () => 0, close: () => Promise.resolve() };
  return new FileDayLedger(folder, limits, now);
}

class FileDayLedger implements DayLedger {
  readonly #folder: string;
  readonly #limits: SpendLimits;
  readonly #now: () => string;
  /** By date, oldest first. */
  readonly #days = new Map<string, DayFile>();
  #last: Promise<unknown> = Promise.resolve();

  constructor(folder: string, limits: SpendLimits, now: () => string) {
    this.#folder = folder;
    this.#limits = limits;
    this.#now = now;
  }

  /** One after the other, so that no two calls of this process count on the same rest. */
  async reserve(worst: Spend): Promise<Reservation> {
    const reserve = (): Promise<Reservation> => this.#reserve(worst);
    const mine = this.#last.then(reserve, reserve);
    this.#last = mine;
    return mine;
  }

  skipped(): number {
    return [...this.#days.values()].at(-1)?.skipped ?? 0;
  }

  async close(): Promise<void> {
    await this.#last.catch(() => undefined);
    for (const day of this.#days.values()) await day.close();
  }

  async #reserve(worst: Spend): Promise<Reservation> {
    const day = await this.#today();
    refuseOver("The day's limit", this.#limits, await day.spent(), worst);
    const id = randomUUID();
    await day.write({ id, state: "reserved", spend: worst });
    return { settle: (spend) => day.write({ id, state: "settled", spend }) };
  }

  async #today(): Promise<DayFile> {
    const date = this.#now().slice(0, 10);
    const known = this.#days.get(date);
    if (known !== undefined) return known;
    await makePrivateFolder(this.#folder);
    const day = new DayFile(join(this.#folder, `${date}.ndjson`));
    this.#days.set(date, day);
    await this.#closeOldDays();
    return day;
  }

  /** Yesterday's calls may still have to be settled; older ones have long ended. */
  async #closeOldDays(): Promise<void> {
    for (const [date, day] of [...this.#days].slice(0, -2)) {
      this.#days.delete(date);
      await day.close();
    }
  }
}
