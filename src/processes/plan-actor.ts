// One plan in this process: its durable actor, the facts its messages add up to, and who listens.
import { MessageTooLargeError } from "../bus/bus-errors.ts";
import { createMessage, readMessage, type AnyDefinition, type DataOf } from "../bus/message.ts";
import * as messages from "../bus/messages/plan.ts";
import type { PlanFacts } from "../domain/plan-facts.ts";
import type { PlanResult } from "../domain/plan-result.ts";
import type { Journal } from "../journal/journal.ts";
import type { OrchestratorEffect } from "../machines/orchestrator-effects.ts";
import { journaled, planChart, type PlanFact, type PlanState } from "./plan-chart.ts";
import { factsAfter } from "./plan-facts.ts";
import {
  PlanHands,
  type LastWord,
  type PlanInHand,
  type PlanSetup,
  type RestingEffect,
} from "./plan-hands.ts";
import { timingsAfter, type PlanTimings } from "./plan-timings.ts";
import { noPlanUsage, usageAfter, type PlanUsage } from "./plan-usage.ts";
import { DurableActor, type Hands, type Move, type Receipt } from "./run-actor.ts";

export interface PlanListener {
  /** Hears every message of the journal from the first, and the last word when the plan rests. */
  heard(message: PlanFact | LastWord): void;
  /** The plan has come to rest: completed, failed, cancelled, or waiting for a person. */
  rested(result: PlanResult): void;
  /** This process cannot go on with the plan; its journal is safe. */
  broke(error: unknown): void;
}

export class PlanActor implements Hands<PlanState, PlanFact, OrchestratorEffect>, PlanInHand {
  readonly #setup: PlanSetup;
  readonly #listener: PlanListener;
  readonly #hands: PlanHands;
  readonly #actor: DurableActor<PlanState, PlanFact, OrchestratorEffect>;
  #resumptions = 0;
  #facts: PlanFacts | null = null;
  #timings: PlanTimings | null = null;
  #usage: PlanUsage = noPlanUsage;

  /** A plan in the state that its journal tells of; throws StateDivergedError when this build decides otherwise. */
  constructor(setup: PlanSetup, journal: Journal, listener: PlanListener) {
    this.#setup = setup;
    this.#listener = listener;
    this.#hands = new PlanHands(setup, this);
    const past = journal.records().map(({ message }) => readMessage(journaled, message));
    this.#actor = new DurableActor(planChart, journal, this, past);
  }

  get state(): PlanState {
    return begun(this.#actor.state);
  }
  get facts(): PlanFacts {
    return begun(this.#facts);
  }
  get timings(): PlanTimings {
    return begun(this.#timings);
  }
  get usage(): PlanUsage {
    return this.#usage;
  }

  /** Takes a message in; see DurableActor.receive. */
  receive(message: PlanFact): Promise<Receipt> {
    return this.#actor.receive(message);
  }

  /** Makes a message of this kind, now, and takes it in. */
  say<D extends (typeof journaled)[number]>(
    definition: D,
    data: DataOf<D>,
    causationId?: string,
  ): Promise<Receipt> {
    const message = createMessage<AnyDefinition>(definition, data, {
      time: this.#setup.clock.now(),
      causationId,
    });
    return this.receive(readMessage(journaled, message));
  }

  /** Goes on where the journal ends: the chart names again what is due. An ended plan stores its end again. */
  async resume(): Promise<void> {
    if (this.#actor.isActive) {
      const { planId } = this.facts;
      await this.say(messages.planResumed, { planId, resumption: this.#resumptions + 1 });
    } else {
      await this.#hands.rest(lastEffect(this.state));
    }
  }

  /** Takes back every alarm and sets no more; resolves when the messages under way are dealt with. */
  async stop(): Promise<void> {
    this.#hands.stop();
    await this.#actor.idle();
  }

  learn(message: PlanFact, state: PlanState): void {
    this.#facts = factsAfter(this.#facts, message, state);
    this.#timings = timingsAfter(this.#timings, message, state);
    this.#usage = usageAfter(this.#usage, message);
    if (message.type === "plan.resumed") this.#resumptions = message.data.resumption;
    this.#listener.heard(message);
  }

  async tell(message: PlanFact, move: Move): Promise<void> {
    const { bus } = this.#setup;
    const event = journaledEvents.find(({ type }) => type === message.type);
    // Whoever watches can do without a message that is too large to carry; the journal has it.
    if (event) await bus.publish(event, message.data).catch(unlessTooLarge);
    if (move.from === move.to) return;
    await bus.publish(messages.machineMoved, { planId: this.facts.planId, machine: "orchestrator", ...move });
  }

  carryOut(effect: OrchestratorEffect, cause: PlanFact): Promise<void> {
    return this.#hands.carryOut(effect, cause);
  }

  rested(result: PlanResult, lastWord: LastWord): void {
    this.#listener.heard(lastWord);
    this.#listener.rested(result);
  }

  broke(error: unknown): void {
    this.#hands.stop();
    this.#listener.broke(error);
  }
}

// What came in by another way (answers of agents, wishes of people) is on the bus already.
const journaledEvents: readonly AnyDefinition[] = journaled.filter(({ delivery }) => delivery === "event");

function lastEffect({ value, context }: PlanState): RestingEffect {
  if (value === "completed") return { type: "deliver", params: {} };
  if (value === "cancelled")
    return { type: "announceCancel", params: { reason: context.ending?.reason ?? "" } };
  return { type: "announceFailure", params: context.ending ?? { reason: "The plan failed.", fix: "" } };
}

function begun<Value>(value: Value | null): Value {
  if (value === null) throw new TypeError("The plan has not begun.");
  return value;
}

function unlessTooLarge(error: unknown): void {
  if (!(error instanceof MessageTooLargeError)) throw error;
}
