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

/** Whether a subject passes a filter, in which `*` stands for one token. */
export function passes(filter: string, subject: string): boolean {
  return overlap(filter, subject);
}

/** Whether some subject passes both filters. */
export function overlap(one: string, other: string): boolean {
  const ones = one.split(".");
  const others = other.split(".");
  return (
    ones.length === others.length &&
    ones.every((token, place) => token === "*" || others[place] === "*" || token === others[place])
  );
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
