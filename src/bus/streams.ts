// Where messages wait on the server: three streams and the consumers of groups, as data. The journal is the truth; all
// of this can be rebuilt from it, so ages and sizes are bounded.
import { createHash } from "node:crypto";
import { InvalidInputError } from "../domain/errors.ts";
import { maxDeliveries } from "./bus.ts";
import type { Address } from "./addresses.ts";
import type { Delivery } from "./message.ts";
import { maxMessageBytes } from "./wire.ts";

const minute = 60_000;
const hour = 60 * minute;

/** Deliveries that are kept by a stream; control messages are answered or lost. */
type KeptDelivery = Exclude<Delivery, "control">;

export interface StreamSpec {
  readonly name: string;
  readonly subject: string;
  /** A work queue forgets a message that was acked; a log keeps it until it is old. */
  readonly retention: "work-queue" | "log";
  readonly maxAgeMs: number;
  readonly maxMessages: number;
  readonly maxMessageBytes: number;
  /** How long an id is remembered, so that saying it again says nothing. */
  readonly dedupWindowMs: number;
}

export interface ConsumerSpec {
  readonly name: string;
  readonly description: string;
  readonly stream: string;
  readonly filter: string;
  readonly ackWaitMs: number;
  readonly maxDeliver: number;
  /** How long the server keeps it when nobody pulls; null: for ever. */
  readonly inactiveAfterMs: number | null;
}

/** The streams under a prefix. */
export function streamsOf(prefix: string): Record<KeptDelivery, StreamSpec> {
  assertPrefix(prefix);
  const stream = (
    kind: string,
  ): Pick<StreamSpec, "name" | "subject" | "maxMessageBytes" | "dedupWindowMs"> => ({
    name: `${prefix.toUpperCase()}_${kind.toUpperCase()}`,
    subject: `${prefix}.v1.${kind}.>`,
    // The server counts headers too.
    maxMessageBytes: maxMessageBytes + 4096,
    dedupWindowMs: 2 * minute,
  });
  return {
    command: { ...stream("cmd"), retention: "work-queue", maxAgeMs: 24 * hour, maxMessages: 100_000 },
    result: { ...stream("res"), retention: "log", maxAgeMs: 24 * hour, maxMessages: 100_000 },
    event: { ...stream("evt"), retention: "log", maxAgeMs: 7 * 24 * hour, maxMessages: 200_000 },
  };
}

/** The consumer through which a group takes what comes to an address. */
export function consumerOf(group: string, { filter, delivery }: Address, prefix: string): ConsumerSpec {
  const stream = streamsOf(prefix)[delivery === "command" ? "command" : "result"];
  return {
    name: `${group}-${createHash("sha256").update(filter).digest("hex").slice(0, 12)}`,
    description: `${group} takes ${filter}`,
    stream: stream.name,
    filter,
    ackWaitMs: 4_000,
    // One more than handlers get: the last one is for reporting a message that took every process down.
    maxDeliver: maxDeliveries + 1,
    // A group that collects results may be gone for good; one that takes commands still owes them.
    inactiveAfterMs: delivery === "command" ? null : hour,
  };
}

/** Stream names are upper case: two prefixes that differ in case only would share them. */
function assertPrefix(prefix: string): void {
  if (/^[a-z][a-z0-9-]{0,31}$/.test(prefix)) return;
  throw new InvalidInputError(
    `The bus prefix ${JSON.stringify(prefix.slice(0, 80))} cannot be used.`,
    "It is the first token of every subject.",
    "Use lower-case letters, digits and dashes, at most 32, and begin with a letter.",
  );
}
