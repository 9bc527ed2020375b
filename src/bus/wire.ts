// Messages as bytes: JSON of the whole envelope, bounded in size, believed only where it says it belongs.
import type { Message } from "../domain/message.ts";
import { MalformedMessageError, MessageTooLargeError } from "./bus-errors.ts";
import { readMessage, subjectOf, type AnyDefinition, type MessageOf } from "./message.ts";

/** The largest message that travels; more belongs in a file, with its hash on the bus. */
export const maxMessageBytes = 512 * 1024;

/** The message as bytes; throws MessageTooLargeError. */
export function encodeMessage(message: Message): Uint8Array {
  const bytes = encodeJson(message);
  if (bytes.length > maxMessageBytes)
    throw new MessageTooLargeError(message.type, bytes.length, maxMessageBytes);
  return bytes;
}

/**
 * Bytes that arrived at a subject, as a message of one of these kinds; throws MalformedMessageError. A server checks who
 * may publish where, but not every way in (a reply goes wherever the request said): so the message must belong where it
 * arrived.
 */
export function decodeMessage<D extends AnyDefinition>(
  definitions: readonly D[],
  bytes: Uint8Array,
  arrivedAt: { subject: string; prefix: string },
): MessageOf<D> {
  const message = readMessage(definitions, decodeJson(bytes));
  const definition = definitions.find(({ type }) => type === message.type);
  if (!definition || subjectOf(definition, message.data, arrivedAt.prefix) !== arrivedAt.subject) {
    throw new MalformedMessageError(`${message.type} at a subject that is not its own`, null);
  }
  return message;
}

export function encodeJson(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}

/** The value in these bytes; throws MalformedMessageError when they are no JSON. */
export function decodeJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    throw new MalformedMessageError("unknown, not JSON", null);
  }
}
