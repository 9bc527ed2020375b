// Which subjects a set of definitions is heard on, and which filters reach which subjects.
import { MalformedMessageError, WrongDeliveryError } from "./bus-errors.ts";
import type { AnyDefinition, Delivery } from "./message.ts";
import { filterOf } from "./message.ts";

/** A filter and how the messages behind it are delivered. */
export interface Address {
  readonly filter: string;
  readonly delivery: Delivery;
}

/** The distinct filters of these definitions: kinds that share a subject share an address. */
export function addressesOf(
  definitions: readonly AnyDefinition[],
  where: Record<string, string>,
  prefix?: string,
): Address[] {
  const addresses = new Map<string, Address>();
  for (const definition of definitions) {
    const filter = filterOf(definition, where, prefix);
    addresses.set(filter, { filter, delivery: definition.delivery });
  }
  return [...addresses.values()];
}

/** A subject or a filter, taken apart once: a bus compares each message with every filter there is. */
export type Tokens = readonly string[];

export function tokensOf(subject: string): Tokens {
  return subject.split(".");
}

/** Whether a subject passes a filter, in which `*` stands for one token; of two filters, whether some subject passes both. */
export function passes(one: Tokens, other: Tokens): boolean {
  if (one.length !== other.length) return false;
  // From the end: subjects begin alike and differ in their last tokens.
  for (let place = one.length - 1; place >= 0; place -= 1)
    if (one[place] !== other[place] && one[place] !== "*" && other[place] !== "*") return false;
  return true;
}

const calls = {
  publish: ["command", "result", "event"],
  consume: ["command", "result"],
  request: ["control"],
  serve: ["control"],
} as const satisfies Record<string, readonly Delivery[]>;

/** Throws WrongDeliveryError when this call does not fit how such a message is delivered. */
export function assertFits(call: keyof typeof calls, definition: AnyDefinition): void {
  const fitting: readonly Delivery[] = calls[call];
  if (!fitting.includes(definition.delivery)) {
    throw new WrongDeliveryError(definition.type, call, definition.delivery);
  }
}

/** Group names become parts of names on the server: only letters, digits, `-` and `_` pass. */
export function assertGroupName(group: string): void {
  if (!/^[A-Za-z0-9_-]{1,64}$/.test(group)) {
    throw new MalformedMessageError(`group name ${JSON.stringify(group.slice(0, 80))}`, null);
  }
}
