// A message is an event: what travels on the bus has exactly the shape that a machine receives.
// Each kind of message is defined once, with its sentence, address, delivery and shape.
import { z } from "zod";
import type { Message } from "../domain/message.ts";
import { MalformedMessageError } from "./bus-errors.ts";

/**
 * How a message reaches its receivers: a `command` reaches one of a group, again until acked; a `result` likewise, and
 * is kept for whoever comes late; an `event` reaches everyone who listens now; a `control` message is answered.
 */
export type Delivery = "command" | "result" | "event" | "control";

type Tokens<Subject extends string> = Subject extends `${string}{${infer Token}}${infer Rest}`
  ? Token | Tokens<Rest>
  : never;

export interface MessageDefinition<
  Type extends string = string,
  Shape extends z.ZodRawShape = z.ZodRawShape,
  Reply extends z.ZodType = z.ZodType,
> {
  readonly type: Type;
  readonly delivery: Delivery;
  readonly subject: string;
  readonly data: z.ZodObject<Shape>;
  readonly reply?: Reply | undefined;
  /** Fields of `data` that tell one message of this type from another. */
  readonly identity: readonly string[];
}

/** Any definition, whatever it carries. */
export type AnyDefinition = MessageDefinition;
export type DataOf<D extends AnyDefinition> = z.infer<D["data"]>;
export type ReplyOf<D extends AnyDefinition> = z.infer<NonNullable<D["reply"]>>;
export type MessageOf<D extends AnyDefinition> = D extends AnyDefinition
  ? Message<D["type"], DataOf<D>>
  : never;

/**
 * Defines a message. Every `{token}` of the subject and every field of `identity` must be a field of `data`; a wrong one
 * does not compile.
 */
export function defineMessage<
  const Type extends string,
  const Subject extends string,
  Shape extends z.ZodRawShape,
  Reply extends z.ZodType = z.ZodNever,
>(definition: {
  type: Type;
  delivery: Delivery;
  subject: Tokens<Subject> extends keyof Shape ? Subject : never;
  data: z.ZodObject<Shape>;
  identity: readonly (keyof Shape & string)[];
  reply?: Reply;
}): MessageDefinition<Type, Shape, Reply> {
  return definition;
}

/** A message of this kind, checked against its shape; throws MalformedMessageError. */
export function createMessage<D extends AnyDefinition>(
  definition: D,
  data: DataOf<D>,
  stamp: { time: string; causationId?: string | undefined },
): MessageOf<D> {
  const parsed = parseData(definition, data);
  const planId = textIn(parsed, "planId");
  const id = [planId, definition.type, ...identityOf(definition, parsed)]
    .filter((part) => part !== "")
    .join(".");
  return {
    type: definition.type,
    id,
    time: stamp.time,
    correlationId: planId === "" ? id : planId,
    ...(stamp.causationId === undefined ? {} : { causationId: stamp.causationId }),
    data: parsed,
  } as MessageOf<D>;
}

const Envelope = z.object({
  type: z.string(),
  id: z.string(),
  time: z.string(),
  correlationId: z.string(),
  causationId: z.string().optional(),
  data: z.unknown(),
});

/** Bytes or values from outside, as a message of one of these kinds; throws MalformedMessageError. */
export function readMessage<D extends AnyDefinition>(
  definitions: readonly D[],
  value: unknown,
): MessageOf<D> {
  const envelope = Envelope.safeParse(value);
  if (!envelope.success) throw new MalformedMessageError("unknown", envelope.error);
  const definition = definitions.find(({ type }) => type === envelope.data.type);
  if (!definition) throw new MalformedMessageError(envelope.data.type, null);
  return { ...envelope.data, data: parseData(definition, envelope.data.data) } as MessageOf<D>;
}

/** Where a message with this data goes, such as `baco.v1.cmd.p1.security`. */
export function subjectOf(definition: AnyDefinition, data: unknown, prefix = "baco"): string {
  return address(definition, prefix, (token) => safeToken(textIn(data, token)));
}

/** The subject that hears every message of this kind whose fields have these values; other tokens become `*`. */
export function filterOf(definition: AnyDefinition, where: Record<string, string>, prefix = "baco"): string {
  return address(definition, prefix, (token) => (where[token] === undefined ? "*" : safeToken(where[token])));
}

function address(definition: AnyDefinition, prefix: string, fill: (token: string) => string): string {
  return definition.subject
    .replace(/^baco(?=\.)/, prefix)
    .replace(/\{(\w+)\}/g, (_, token: string) => fill(token));
}

/** Subject tokens come from data, and data may be hostile: only letters, digits, `-` and `_` pass. */
function safeToken(token: string): string {
  if (/^[A-Za-z0-9_-]{1,64}$/.test(token)) return token;
  throw new MalformedMessageError(`subject token ${JSON.stringify(token.slice(0, 80))}`, null);
}

function identityOf(definition: AnyDefinition, data: unknown): string[] {
  return definition.identity.filter((field) => field !== "planId").map((field) => textIn(data, field));
}

/** A field as text; empty when it is missing or no text or number. */
function textIn(data: unknown, field: string): string {
  const value: unknown = typeof data === "object" && data !== null ? Reflect.get(data, field) : undefined;
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

function parseData<D extends AnyDefinition>(definition: D, data: unknown): DataOf<D> {
  const parsed = definition.data.safeParse(data);
  if (!parsed.success) throw new MalformedMessageError(definition.type, parsed.error);
  return parsed.data as DataOf<D>;
}
