// The tries of one plan and what is known of each: the memory behind every call record.
import type { CallEntry, CallIntent, CallOutcome } from "./call-record.ts";
import type { RawAnswer } from "./endpoint.ts";

/** A try of an earlier process. */
export type PastTry = Omit<CallEntry, "isLost">;

export class CallBook {
  readonly #entries: CallEntry[] = [];
  /** Where among the entries the tries of a key are. */
  readonly #places = new Map<string, number[]>();

  /** `past` in the order of the intents. */
  constructor(past: readonly PastTry[]) {
    for (const { intent, answer, outcome } of past)
      this.#add({ intent, answer, outcome, isLost: answer === null && outcome === null });
  }

  entries(): readonly CallEntry[] {
    return this.#entries;
  }

  tries(key: string): readonly CallEntry[] {
    return (this.#places.get(key) ?? []).flatMap((place) => this.#entries[place] ?? []);
  }

  intend(intent: CallIntent): void {
    this.#add({ intent, answer: null, outcome: null, isLost: false });
  }

  keep(key: string, attempt: number, answer: RawAnswer): void {
    this.#change(key, attempt, { answer });
  }

  settle(key: string, attempt: number, outcome: CallOutcome): void {
    this.#change(key, attempt, { outcome });
  }

  /** Throws when nobody intended this try. */
  entry(key: string, attempt: number): CallEntry {
    const entry = this.tries(key)[attempt - 1];
    if (entry === undefined) throw new Error(`There was no try ${String(attempt)} at ${key}.`);
    return entry;
  }

  #add(entry: CallEntry): void {
    const { key, attempt } = entry.intent;
    const places = this.#places.get(key) ?? [];
    if (attempt !== places.length + 1) throw new Error(`Try ${String(attempt)} at ${key} is out of turn.`);
    this.#places.set(key, [...places, this.#entries.length]);
    this.#entries.push(entry);
  }

  #change(key: string, attempt: number, news: Partial<CallEntry>): void {
    const entry = this.entry(key, attempt);
    this.#entries[this.#entries.indexOf(entry)] = { ...entry, ...news };
  }
}
