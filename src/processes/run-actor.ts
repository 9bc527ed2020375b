// A durable actor: a chart, its journal and its hands, kept in one order for everything.
//
//   check the shape → journal → actor → publish → ack
//
// The caller checks the shape before `receive` and acks after it. A message that the chart cannot take is refused before
// it is written down; a message that was written down is never asked about again.
import { createHash } from "node:crypto";
import type { Message } from "../domain/message.ts";
import type { Journal } from "../journal/journal.ts";
import { crashPoint } from "./crash-points.ts";
import { StateDivergedError } from "./process-errors.ts";

/** A statechart as pure functions: the next state, and the effects that are due. */
export interface DurableChart<State, Said extends Message, Effect> {
  begin(first: Said): [State, Effect[]];
  next(state: State, message: Said): [State, Effect[]];
  /** Value and context, as plain JSON. */
  snapshot(state: State): unknown;
  /** The state's name, for people. */
  name(state: State): string;
  isActive(state: State): boolean;
}

export interface Move {
  readonly from: string;
  readonly to: string;
  readonly event: string;
  readonly seq: number;
}

export interface Hands<State, Said extends Message, Effect> {
  /** Takes in every message in order, replayed or new, with the state that it led to. */
  learn(message: Said, state: State): void;
  /** Tells the world of a new message and where it led. Comes after the message stands in the journal. */
  tell(message: Said, move: Move): Promise<void>;
  /** Does what the chart asks; doing it twice must be harmless. */
  carryOut(effect: Effect, cause: Said): Promise<void>;
  /** The journal or a hand failed: the actor takes nothing more here, and goes on from its journal elsewhere. */
  broke(error: unknown): void;
}

/** `applied`: journaled and acted on. `repeated`: known by its id. `ended`: the actor has come to its end. */
export type Receipt = "applied" | "repeated" | "ended";

export class DurableActor<State, Said extends Message, Effect> {
  readonly #chart: DurableChart<State, Said, Effect>;
  readonly #journal: Journal;
  readonly #hands: Hands<State, Said, Effect>;
  readonly #known = new Set<string>();
  #state: State | null = null;
  #seq = 0;
  #mailbox: Promise<unknown> = Promise.resolve();
  #failure: { readonly error: unknown } | null = null;

  /** An actor in the state that the journal tells of; a new journal gives one that waits for its first message. */
  constructor(
    chart: DurableChart<State, Said, Effect>,
    journal: Journal,
    hands: Hands<State, Said, Effect>,
    past: readonly Said[],
  ) {
    this.#chart = chart;
    this.#journal = journal;
    this.#hands = hands;
    past.forEach((message, i) => {
      this.#replay(message, journal.records()[i]?.state ?? "");
    });
  }

  /** The current state; null before the first message. */
  get state(): State | null {
    return this.#state;
  }

  get isActive(): boolean {
    return this.#state !== null && this.#chart.isActive(this.#state);
  }

  /** Resolves once the message stands in the journal and what followed from it is published. One at a time, in order. */
  receive(message: Said): Promise<Receipt> {
    const turn = this.#mailbox.then(() => this.#take(message));
    this.#mailbox = turn.catch(() => undefined);
    return turn;
  }

  /** Resolves when every message that was received by now is dealt with. */
  async idle(): Promise<void> {
    await this.#mailbox;
  }

  async #take(message: Said): Promise<Receipt> {
    // Not "repeated", even for a known id: what should have followed from it has not happened, so nobody may ack it.
    if (this.#failure) throw this.#failure.error;
    if (this.#known.has(message.id)) return "repeated";
    if (this.#state !== null && !this.isActive) return "ended";
    const [state, effects] = this.#decide(message);
    try {
      await this.#apply(message, state, effects);
      return "applied";
    } catch (error) {
      this.#failure = { error };
      this.#hands.broke(error);
      throw error;
    }
  }

  async #apply(message: Said, state: State, effects: readonly Effect[]): Promise<void> {
    crashPoint("before-record");
    await this.#journal.append(message, hashOf(this.#chart.snapshot(state)));
    crashPoint("after-record");
    const move = this.#adopt(state, message);
    await this.#hands.tell(message, move);
    for (const effect of effects) {
      crashPoint("before-effect");
      await this.#hands.carryOut(effect, message);
    }
    crashPoint("after-effects");
  }

  #decide(message: Said): [State, Effect[]] {
    return this.#state === null ? this.#chart.begin(message) : this.#chart.next(this.#state, message);
  }

  #adopt(state: State, message: Said): Move {
    const from = this.#state === null ? "" : this.#chart.name(this.#state);
    this.#state = state;
    this.#seq += 1;
    this.#known.add(message.id);
    this.#hands.learn(message, state);
    return { from, to: this.#chart.name(state), event: message.type, seq: this.#seq };
  }

  #replay(message: Said, expected: string): void {
    const [state] = this.#decide(message);
    this.#adopt(state, message);
    const reached = hashOf(this.#chart.snapshot(state));
    if (reached !== expected)
      throw new StateDivergedError(message.correlationId, this.#seq, this.#chart.name(state));
  }
}

function hashOf(snapshot: unknown): string {
  return createHash("sha256").update(JSON.stringify(snapshot)).digest("hex").slice(0, 16);
}
