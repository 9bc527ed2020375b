// What the server is about to say to one request. Faults are changes of it.
import type { Completion } from "./completion.ts";

/** How a reply ends, and what happens before: `whole` is how it should be. */
export type Delivery =
  | { readonly way: "whole" }
  | { readonly way: "reset-before-headers" | "hang-before-headers" | "hang-after-headers" }
  /** Cut off after this part of the body. */
  | { readonly way: "reset-mid-body"; readonly part: number }
  | { readonly way: "drip"; readonly bytesPerSecond: number };

export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** A completion, streamed when the request wishes it, or a body as it is. */
  readonly body: Completion | string;
  readonly delivery: Delivery;
}

const json = { "content-type": "application/json" };
const whole: Delivery = { way: "whole" };

export function completionReply(completion: Completion): Reply {
  return { status: 200, headers: json, body: completion, delivery: whole };
}

export function bodyReply(
  status: number,
  body: string,
  headers: Readonly<Record<string, string>> = json,
): Reply {
  return { status, headers, body, delivery: whole };
}

/** An error in the shape that OpenAI gives it. */
export function errorReply(
  status: number,
  error: { message: string; type?: string; code?: string | null; param?: string | null },
  headers: Readonly<Record<string, string>> = {},
): Reply {
  const { message, type = "invalid_request_error", code = null, param = null } = error;
  return bodyReply(status, JSON.stringify({ error: { message, type, param, code } }), {
    ...json,
    ...headers,
  });
}
