// The bus over NATS: commands and results wait in JetStream until they are acked, events and requests go straight.
import {
  AckPolicy,
  connect,
  DeliverPolicy,
  DiscardPolicy,
  ErrorCode,
  headers,
  nanos,
  NatsError,
  RetentionPolicy,
  StorageType,
  type Consumer,
  type JetStreamClient,
  type JetStreamManager,
  type JsMsg,
  type Msg,
  type MsgHdrs,
  type NatsConnection,
} from "nats";
import { setTimeout as pause } from "node:timers/promises";
import { addressesOf, assertFits, assertGroupName } from "./addresses.ts";
import type { Bus, ConsumeOptions, DeliveryInfo, Subscription, UndeliverableMessage, Where } from "./bus.ts";
import { BusDrainedError, BusUnreachableError, GroupConflictError, NoReplyError } from "./bus-errors.ts";
import type { Delivered } from "./delivery.ts";
import { Lifecycle, together } from "./lifecycle.ts";
import {
  createMessage,
  filterOf,
  subjectOf,
  type AnyDefinition,
  type DataOf,
  type MessageOf,
  type ReplyOf,
} from "./message.ts";
import { linkTo, withoutPassword } from "./nats-link.ts";
import { startPulling, type Pull } from "./pull-loop.ts";
import { reasonOf } from "./reason.ts";
import { answerOf, replyIn } from "./reply.ts";
import { Running } from "./running.ts";
import { consumerOf, streamsOf, type ConsumerSpec, type StreamSpec } from "./streams.ts";
import { decodeJson, decodeMessage, encodeJson, encodeMessage } from "./wire.ts";

const storeTimeoutMs = 2_000;
const pullMs = 5_000;
const pauseMs = 250;
const farewellMs = 5_000;
const ensureTries = 10;
const ensurePauseMs = 100;

export interface NatsBusOptions {
  /** Such as `nats://127.0.0.1:4222`; may carry a user and password, or a token. */
  url: string;
  /** ISO time, for the stamp of each message. */
  now: () => string;
  /** First token of every subject; `baco` unless told. */
  prefix?: string;
  /** How this process is called in the server's list of connections. */
  name?: string;
  report?: (undeliverable: UndeliverableMessage) => void;
  /** The pause after a handler has failed; it grows with each attempt. */
  retryDelayMs?: number;
  /** How long a command or result is offered to a server that does not store it. */
  publishTimeoutMs?: number;
}

/** A bus on that server, with its streams in place; throws BusUnreachableError. Lost links are taken up again for ever. */
export async function connectNatsBus(options: NatsBusOptions): Promise<Bus> {
  const streams = Object.values(streamsOf(options.prefix ?? "baco"));
  const connection = await connect(linkTo(options.url, options.name)).catch((error: unknown) => {
    throw unreachable(options.url, error);
  });
  try {
    const manager = await connection.jetstreamManager();
    await ensureStreams(manager, streams);
    return new NatsBus(connection, manager, options);
  } catch (error) {
    await connection.close();
    throw unreachable(options.url, error);
  }
}

class NatsBus implements Bus {
  readonly #life = new Lifecycle();
  readonly #connection: NatsConnection;
  readonly #manager: JetStreamManager;
  readonly #jetstream: JetStreamClient;
  readonly #options: Required<Omit<NatsBusOptions, "name">>;

  constructor(connection: NatsConnection, manager: JetStreamManager, options: NatsBusOptions) {
    this.#connection = connection;
    this.#manager = manager;
    this.#jetstream = connection.jetstream();
    this.#options = {
      prefix: "baco",
      report: () => {},
      retryDelayMs: 250,
      publishTimeoutMs: 30_000,
      ...options,
    };
  }

  publish<D extends AnyDefinition>(
    definition: D,
    data: DataOf<D>,
    links?: { causationId?: string },
  ): Promise<void> {
    return this.#life.speak(async () => {
      assertFits("publish", definition);
      const message = createMessage(definition, data, { time: this.#options.now(), ...links });
      const subject = this.#subjectOf(definition, message.data);
      const payload = encodeMessage(message);
      if (definition.delivery !== "event") await this.#store(subject, payload, message);
      else this.#connection.publish(subject, payload, { headers: headersOf(message) });
    });
  }

  async consume<D extends AnyDefinition>(
    definitions: readonly D[],
    { group, where = {}, concurrency = 1 }: ConsumeOptions,
    handler: (message: MessageOf<D>, delivery: DeliveryInfo) => Promise<void>,
  ): Promise<Subscription> {
    this.#life.assertOpen();
    assertGroupName(group);
    for (const definition of definitions) assertFits("consume", definition);
    const { prefix, retryDelayMs, report } = this.#options;
    const specs = addressesOf(definitions, where, prefix).map((address) =>
      consumerOf(group, address, prefix),
    );
    for (const spec of specs) await this.#ensureConsumer(spec, group);
    const read = (message: JsMsg): MessageOf<D> => this.#read(definitions, message);
    const pulls = specs.map((spec) => this.#puller(spec, read));
    return this.#life.taker(startPulling(pulls, { handler, concurrency, retryDelayMs, report }));
  }

  async subscribe<D extends AnyDefinition>(
    definitions: readonly D[],
    where: Where,
    handler: (message: MessageOf<D>) => void,
  ): Promise<Subscription> {
    this.#life.assertOpen();
    const hear = (message: Msg): void =>
      this.#orReport(message, () => handler(this.#read(definitions, message)));
    const subscriptions = addressesOf(definitions, where, this.#options.prefix).map(({ filter }) =>
      this.#listen(filter, hear),
    );
    await this.#untilHeard();
    return this.#life.listener(together(subscriptions));
  }

  request<D extends AnyDefinition>(
    definition: D,
    data: DataOf<D>,
    { timeoutMs }: { timeoutMs: number },
  ): Promise<ReplyOf<D>> {
    return this.#life.speak(async () => {
      assertFits("request", definition);
      const message = createMessage(definition, data, { time: this.#options.now() });
      const reply = await this.#connection
        .request(this.#subjectOf(definition, message.data), encodeMessage(message), { timeout: timeoutMs })
        .catch((error: unknown) => {
          throw new NoReplyError(
            definition.type,
            hasCode(error, ErrorCode.NoResponders) ? "nobody" : "timeout",
          );
        });
      return replyIn(definition, decodeJson(reply.data));
    });
  }

  async serve<D extends AnyDefinition>(
    definition: D,
    where: Where,
    handler: (message: MessageOf<D>) => Promise<ReplyOf<D>>,
  ): Promise<Subscription> {
    this.#life.assertOpen();
    assertFits("serve", definition);
    const running = new Running();
    const serveOne = (request: Msg): void =>
      this.#orReport(request, () => {
        const message = this.#read([definition], request);
        void running.track(answer(request, () => handler(message)));
      });
    const subscription = this.#listen(filterOf(definition, where, this.#options.prefix), serveOne, "servers");
    await this.#untilHeard();
    return this.#life.taker({
      stop: async () => {
        await subscription.stop();
        await running.settled();
      },
    });
  }

  drain(): Promise<void> {
    return this.#life.drain(async () => {
      // Without a server, the farewell would wait for ever.
      await Promise.race([
        this.#connection.drain().catch(ignore),
        pause(farewellMs, undefined, { ref: false }),
      ]);
      await this.#connection.close();
    });
  }

  /** Resolves when the server knows our subscriptions; without a link, they are told it when it is back. */
  #untilHeard(): Promise<void> {
    return this.#connection.flush().catch(ignore);
  }

  #subjectOf(definition: AnyDefinition, data: unknown): string {
    return subjectOf(definition, data, this.#options.prefix);
  }

  #read<D extends AnyDefinition>(definitions: readonly D[], { subject, data }: Msg | JsMsg): MessageOf<D> {
    return decodeMessage(definitions, data, { subject, prefix: this.#options.prefix });
  }

  #orReport({ subject }: Msg, act: () => void): void {
    try {
      act();
    } catch (error) {
      this.#options.report({ subject, reason: reasonOf(error) });
    }
  }

  #listen(filter: string, hear: (message: Msg) => void, queue?: string): Subscription {
    const subscription = this.#connection.subscribe(filter, {
      ...(queue === undefined ? {} : { queue }),
      callback: (error, message) => {
        if (error) this.#options.report({ subject: filter, reason: reasonOf(error) });
        else hear(message);
      },
    });
    return { stop: () => subscription.drain().catch(ignore) };
  }

  /** Offers it, with the same id, until the server has stored it: what was sent into an outage may be lost. */
  async #store(subject: string, payload: Uint8Array, message: { id: string; type: string }): Promise<void> {
    const giveUpAt = performance.now() + this.#options.publishTimeoutMs;
    for (;;) {
      try {
        const options = { msgID: message.id, timeout: storeTimeoutMs, headers: headersOf(message) };
        await this.#jetstream.publish(subject, payload, options);
        return;
      } catch (error) {
        await this.#beforeNextTry(error, giveUpAt);
      }
    }
  }

  async #beforeNextTry(error: unknown, giveUpAt: number): Promise<void> {
    if (this.#connection.isClosed()) throw new BusDrainedError();
    if (performance.now() >= giveUpAt) throw unreachable(this.#options.url, error);
    // Nobody there to store it: the server has started anew and forgotten its streams, or is about to find them.
    if (hasCode(error, ErrorCode.NoResponders)) await this.#ensureStreams().catch(ignore);
    await pause(pauseMs);
  }

  #ensureStreams(): Promise<void> {
    return ensureStreams(this.#manager, Object.values(streamsOf(this.#options.prefix)));
  }

  async #ensureConsumer(spec: ConsumerSpec, group: string): Promise<void> {
    try {
      await this.#manager.consumers.add(spec.stream, consumerConfig(spec));
    } catch (error) {
      if (hasApiCode(error, notUniqueOnWorkQueue)) throw new GroupConflictError(group, spec.filter, error);
      throw unreachable(this.#options.url, error);
    }
  }

  /** Pulls one message at a time; a consumer that the server no longer knows is made anew. */
  #puller<M extends MessageOf<AnyDefinition>>(spec: ConsumerSpec, read: (message: JsMsg) => M): Pull<M> {
    let consumer: Consumer | null = null;
    return async (signal) => {
      try {
        consumer ??= await this.#bind(spec);
        const message = await pullOne(consumer, signal);
        return message && delivered(message, () => read(message));
      } catch {
        consumer = null;
        await pause(pauseMs, undefined, { signal }).catch(ignore);
        return null;
      }
    };
  }

  async #bind(spec: ConsumerSpec): Promise<Consumer> {
    await this.#ensureStreams();
    await this.#manager.consumers.add(spec.stream, consumerConfig(spec));
    return await this.#jetstream.consumers.get(spec.stream, spec.name);
  }
}

async function pullOne(consumer: Consumer, signal: AbortSignal): Promise<JsMsg | null> {
  if (signal.aborted) return null;
  const batch = await consumer.fetch({ max_messages: 1, expires: pullMs });
  const close = (): void => void batch.close();
  signal.addEventListener("abort", close, { once: true });
  try {
    for await (const message of batch) return message;
    return null;
  } finally {
    signal.removeEventListener("abort", close);
  }
}

/** When the link is gone, so is the ack; the server delivers again, to us or another. */
function delivered<M extends MessageOf<AnyDefinition>>(message: JsMsg, read: () => M): Delivered<M> {
  return {
    subject: message.subject,
    attempt: message.info.deliveryCount,
    read,
    ack: () => quietly(() => message.ack()),
    retry: (afterMs) => quietly(() => message.nak(afterMs)),
    drop: () => quietly(() => message.term()),
    working: () => quietly(() => message.working()),
  };
}

async function answer(request: Msg, handling: () => Promise<unknown>): Promise<void> {
  const reply = encodeJson(await answerOf(handling));
  quietly(() => request.respond(reply));
}

async function ensureStreams(manager: JetStreamManager, specs: readonly StreamSpec[]): Promise<void> {
  for (const spec of specs) await ensureStream(manager, spec, ensureTries);
}

/** Takes the stream as it is or makes it. While another process is making it, the server refuses ours: look again. */
async function ensureStream(manager: JetStreamManager, spec: StreamSpec, tries: number): Promise<void> {
  try {
    if (await hasStream(manager, spec.name)) return;
    await manager.streams.add(streamConfig(spec));
  } catch (error) {
    if (tries <= 1 || !isRefusal(error)) throw error;
    await pause(ensurePauseMs);
    await ensureStream(manager, spec, tries - 1);
  }
}

async function hasStream(manager: JetStreamManager, name: string): Promise<boolean> {
  try {
    await manager.streams.info(name);
    return true;
  } catch (error) {
    if (hasApiCode(error, streamNotFound)) return false;
    throw error;
  }
}

function streamConfig(spec: StreamSpec): Parameters<JetStreamManager["streams"]["add"]>[0] {
  return {
    name: spec.name,
    subjects: [spec.subject],
    retention: spec.retention === "work-queue" ? RetentionPolicy.Workqueue : RetentionPolicy.Limits,
    storage: StorageType.File,
    discard: DiscardPolicy.Old,
    max_age: nanos(spec.maxAgeMs),
    max_msgs: spec.maxMessages,
    max_msg_size: spec.maxMessageBytes,
    duplicate_window: nanos(spec.dedupWindowMs),
  };
}

function consumerConfig(spec: ConsumerSpec): Parameters<JetStreamManager["consumers"]["add"]>[1] {
  return {
    durable_name: spec.name,
    description: spec.description,
    filter_subject: spec.filter,
    ack_policy: AckPolicy.Explicit,
    deliver_policy: DeliverPolicy.All,
    ack_wait: nanos(spec.ackWaitMs),
    max_deliver: spec.maxDeliver,
    ...(spec.inactiveAfterMs === null ? {} : { inactive_threshold: nanos(spec.inactiveAfterMs) }),
  };
}

function headersOf({ id, type }: { id: string; type: string }): MsgHdrs {
  const lines = headers();
  lines.set("Nats-Msg-Id", id);
  lines.set("Baco-Type", type);
  return lines;
}

const streamNotFound = 10059;
const notUniqueOnWorkQueue = 10100;

function hasApiCode(error: unknown, code: number): boolean {
  return error instanceof NatsError && error.api_error?.err_code === code;
}

/** The server has answered, and the answer is no. */
function isRefusal(error: unknown): boolean {
  return error instanceof NatsError && error.api_error !== undefined;
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof NatsError && error.code === code;
}

function unreachable(url: string, error: unknown): BusUnreachableError {
  return error instanceof BusUnreachableError
    ? error
    : new BusUnreachableError(withoutPassword(url), reasonFor(error), error);
}

function reasonFor(error: unknown): string {
  if (hasCode(error, ErrorCode.ConnectionRefused)) return "Nothing listens there.";
  if (hasCode(error, ErrorCode.Timeout)) return "It does not answer in time.";
  if (hasCode(error, ErrorCode.JetStreamNotEnabled)) return "The server runs without JetStream.";
  return reasonOf(error);
}

function quietly(act: () => unknown): void {
  try {
    act();
  } catch {
    // The link is closed; there is nobody to tell.
  }
}

function ignore(): void {}
