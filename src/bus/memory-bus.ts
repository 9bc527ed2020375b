// The bus inside one process: the same promise as over NATS, with nothing to install and next to nothing to pay.
import type { Message } from "../domain/message.ts";
import { addressesOf, assertFits, assertGroupName, passes, tokensOf, type Tokens } from "./addresses.ts";
import type { Bus, ConsumeOptions, DeliveryInfo, Subscription, UndeliverableMessage, Where } from "./bus.ts";
import { MalformedMessageError, NoReplyError } from "./bus-errors.ts";
import type { Delivered } from "./delivery.ts";
import { Lifecycle } from "./lifecycle.ts";
import { MemoryGroups, type Owed, type Said } from "./memory-groups.ts";
import {
  createMessage,
  filterOf,
  subjectOf,
  type AnyDefinition,
  type DataOf,
  type MessageOf,
  type ReplyOf,
} from "./message.ts";
import { startPulling, type Pull } from "./pull-loop.ts";
import { reasonOf } from "./reason.ts";
import { RecentIds } from "./recent-ids.ts";
import { answerOf, replyIn, type Answer } from "./reply.ts";
import { Running } from "./running.ts";
import type { WaitingLine } from "./waiting-line.ts";

/** So many ids are remembered against repeats, and so many results are kept for groups that come late. */
const memory = 10_000;

export interface MemoryBusOptions {
  /** ISO time, for the stamp of each message. */
  now: () => string;
  report?: (undeliverable: UndeliverableMessage) => void;
  /** The pause after a handler has failed; it grows with each attempt. */
  retryDelayMs?: number;
}

/** A bus that lives and dies with this process. */
export function createMemoryBus(options: MemoryBusOptions): Bus {
  return new MemoryBus(options);
}

interface Listener {
  readonly filters: readonly Tokens[];
  readonly hear: (said: Said) => void;
}

interface Server {
  readonly filter: Tokens;
  readonly answer: (said: Said) => Promise<Answer>;
}

class MemoryBus implements Bus {
  readonly #life = new Lifecycle();
  readonly #said = new RecentIds(memory);
  readonly #groups: MemoryGroups;
  readonly #listeners = new Set<Listener>();
  #servers: Server[] = [];
  readonly #now: () => string;
  readonly #report: (undeliverable: UndeliverableMessage) => void;
  readonly #retryDelayMs: number;

  constructor({ now, report = () => {}, retryDelayMs = 250 }: MemoryBusOptions) {
    this.#now = now;
    this.#report = report;
    this.#retryDelayMs = retryDelayMs;
    this.#groups = new MemoryGroups(memory, ({ subject }, group) =>
      report({ subject, reason: `Too many results wait for the group ${group}.` }),
    );
  }

  publish<D extends AnyDefinition>(
    definition: D,
    data: DataOf<D>,
    links?: { causationId?: string },
  ): Promise<void> {
    return this.#life.speak(async () => {
      assertFits("publish", definition);
      const said = this.#say(definition, data, links);
      const isKept = definition.delivery !== "event";
      if (isKept && !this.#said.add(said.message.id)) return;
      if (definition.delivery === "command") this.#groups.oweCommand(said);
      if (definition.delivery === "result") this.#groups.oweResult(said);
      this.#tellListeners(said);
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
    const lines = addressesOf(definitions, where).map((address) => this.#groups.lineOf(group, address));
    const pulls = lines.map(
      (line): Pull<MessageOf<D>> =>
        (signal) =>
          pullFrom(line, definitions, signal),
    );
    const rules = { retryDelayMs: this.#retryDelayMs, report: this.#report };
    return this.#life.taker(startPulling(pulls, { handler, concurrency, ...rules }));
  }

  async subscribe<D extends AnyDefinition>(
    definitions: readonly D[],
    where: Where,
    handler: (message: MessageOf<D>) => void,
  ): Promise<Subscription> {
    this.#life.assertOpen();
    const listener: Listener = {
      filters: addressesOf(definitions, where).map(({ filter }) => tokensOf(filter)),
      hear: (said) => this.#orReport(said, () => handler(messageFor(definitions, said))),
    };
    this.#listeners.add(listener);
    return this.#life.listener({
      stop: async () => {
        await nextTurn();
        this.#listeners.delete(listener);
      },
    });
  }

  request<D extends AnyDefinition>(
    definition: D,
    data: DataOf<D>,
    { timeoutMs }: { timeoutMs: number },
  ): Promise<ReplyOf<D>> {
    return this.#life.speak(async () => {
      assertFits("request", definition);
      const said = this.#say(definition, data);
      const server = this.#nextServer(said);
      if (!server) throw new NoReplyError(definition.type, "nobody");
      const late = new NoReplyError(definition.type, "timeout");
      return replyIn(definition, await within(timeoutMs, server.answer(said), late));
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
    const server: Server = {
      filter: tokensOf(filterOf(definition, where)),
      answer: (said) => running.track(answerLater(() => handler(messageFor([definition], said)))),
    };
    this.#servers.push(server);
    return this.#life.taker({
      stop: async () => {
        this.#servers = this.#servers.filter((other) => other !== server);
        await running.settled();
      },
    });
  }

  drain(): Promise<void> {
    return this.#life.drain(async () => {
      this.#groups.clear();
    });
  }

  #say<D extends AnyDefinition>(definition: D, data: DataOf<D>, links?: { causationId?: string }): Said {
    const message: Message = createMessage(definition, data, { time: this.#now(), ...links });
    Object.freeze(message.data);
    const subject = subjectOf(definition, message.data);
    return { subject, tokens: tokensOf(subject), message: Object.freeze(message) };
  }

  #tellListeners(said: Said): void {
    for (const { filters, hear } of this.#listeners) {
      if (filters.some((filter) => passes(filter, said.tokens))) setImmediate(hear, said);
    }
  }

  /** Those who serve the same thing take turns. */
  #nextServer({ tokens }: Said): Server | undefined {
    const server = this.#servers.find(({ filter }) => passes(filter, tokens));
    if (server) this.#servers = [...this.#servers.filter((other) => other !== server), server];
    return server;
  }

  #orReport(said: Said, hear: () => void): void {
    try {
      hear();
    } catch (error) {
      this.#report({ subject: said.subject, reason: reasonOf(error) });
    }
  }
}

async function pullFrom<D extends AnyDefinition>(
  line: WaitingLine<Owed>,
  definitions: readonly D[],
  signal: AbortSignal,
): Promise<Delivered<MessageOf<D>> | null> {
  const owed = await line.take(signal);
  if (!owed) return null;
  const { said, attempt } = owed;
  return {
    subject: said.subject,
    attempt,
    read: () => messageFor(definitions, said),
    ack: () => {},
    retry: (afterMs) => line.pushAfter(afterMs, { said, attempt: attempt + 1 }),
    drop: () => {},
  };
}

/** What was said, when it is of one of these kinds. Its shape was checked when it was said. */
function messageFor<D extends AnyDefinition>(definitions: readonly D[], { message }: Said): MessageOf<D> {
  if (definitions.some(({ type }) => type === message.type)) return message as MessageOf<D>;
  throw new MalformedMessageError(message.type, null);
}

async function answerLater(handling: () => Promise<unknown>): Promise<Answer> {
  await nextTurn();
  return await answerOf(handling);
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

async function within<T>(timeoutMs: number, work: Promise<T>, late: Error): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const alarm = new Promise<never>((_, reject) => (timer = setTimeout(reject, timeoutMs, late)));
  return await Promise.race([work, alarm]).finally(() => clearTimeout(timer));
}
