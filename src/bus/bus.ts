// The promise of the bus, kept by `memory-bus.ts` and `nats-bus.ts` and checked for both by one contract suite.
//
//   publish   says a thing. Saying it twice (same id) says it once, for commands and results.
//   consume   takes work or collects results: each message goes to one member of the group, again until its handler
//             resolves (that is the ack); after `maxDeliveries` it is dropped and reported. What was published before
//             the group first consumed is delivered too. At most `concurrency` handlers run at once.
//             Every group gets every result; a command goes to one group, and a second group for it is refused.
//             Definitions that share a subject are consumed together: a kind the group did not name is dropped.
//   subscribe hears events as they happen, each listener each event; who listens later has missed it.
//   request   asks one who serves; `serve` answers. A handler that throws refuses: the asker gets its what, why and fix.
//   drain     stops taking, lets running handlers end (they may still publish), then lets go. Afterwards every call is
//             refused.
//
// Receivers see only messages that have the shape of their definition; anything else is reported and changes nothing.
// Messages are values: nobody may change one.
import type { AnyDefinition, DataOf, MessageOf, ReplyOf } from "./message.ts";

/** Narrows by subject token: `{ planId: "p1" }`. A token left out means any. */
export type Where = Record<string, string>;

export interface ConsumeOptions {
  /** Members of one group share the messages. Letters, digits, `-`, `_`. */
  group: string;
  where?: Where;
  /** 1 unless told. */
  concurrency?: number;
}

export interface DeliveryInfo {
  /** 1 for the first time this message reaches the group. */
  attempt: number;
}

export interface Subscription {
  /** Takes no more; resolves when the handlers that run have ended. */
  stop(): Promise<void>;
}

export interface Bus {
  publish<D extends AnyDefinition>(
    definition: D,
    data: DataOf<D>,
    links?: { causationId?: string },
  ): Promise<void>;
  consume<D extends AnyDefinition>(
    definitions: readonly D[],
    options: ConsumeOptions,
    handler: (message: MessageOf<D>, delivery: DeliveryInfo) => Promise<void>,
  ): Promise<Subscription>;
  subscribe<D extends AnyDefinition>(
    definitions: readonly D[],
    where: Where,
    handler: (message: MessageOf<D>) => void,
  ): Promise<Subscription>;
  /**
   * Throws NoReplyError when nobody serves it or nobody answers within `timeoutMs`, RequestRefusedError when the one who
   * serves it throws.
   */
  request<D extends AnyDefinition>(
    definition: D,
    data: DataOf<D>,
    options: { timeoutMs: number },
  ): Promise<ReplyOf<D>>;
  serve<D extends AnyDefinition>(
    definition: D,
    where: Where,
    handler: (message: MessageOf<D>) => Promise<ReplyOf<D>>,
  ): Promise<Subscription>;
  drain(): Promise<void>;
}

/** What a bus tells its owner of messages that could not be delivered. */
export interface UndeliverableMessage {
  subject: string;
  reason: string;
}

/** Handlers that fail are tried this often in all, then the message leaves the hot path. */
export const maxDeliveries = 4;
