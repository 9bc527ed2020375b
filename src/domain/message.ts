// What travels on the bus, what a machine receives and what the journal keeps: one shape for all three.

export interface Message<Type extends string = string, Data = unknown> {
  readonly type: Type;
  /** Derived from the data, so that saying a thing twice says it once. */
  readonly id: string;
  /** ISO time at which it was first said. */
  readonly time: string;
  /** The plan it belongs to, or its own id when it belongs to none. */
  readonly correlationId: string;
  /** Id of the message it answers or follows from. */
  readonly causationId?: string | undefined;
  readonly data: Data;
}
