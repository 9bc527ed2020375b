// Everything that can go wrong at a model's server, by name: what it is, and what it makes of the reply.
import type { Completion } from "./completion.ts";
import type { Fault, FaultScene } from "./fault.ts";
import { jsonFaults } from "./json-faults.ts";
import { bodyReply, errorReply, type Delivery, type Reply } from "./reply.ts";

export const faults: Readonly<Record<string, Fault>> = {
  ok: { does: "No fault.", apply: (reply) => reply },
  "429": {
    does: "Too many requests; Retry-After is 1 second, `429:N` seconds, `429:absurd` (a thousand days) or `429:date`.",
    apply: (_, { detail, now }) =>
      errorReply(
        429,
        { message: "Rate limit reached for requests.", type: "requests", code: "rate_limit_exceeded" },
        { "retry-after": retryAfter(detail, now) },
      ),
  },
  insufficient_quota: {
    does: "429 because the account is empty: asking again is of no use.",
    apply: () =>
      errorReply(429, {
        message: "You exceeded your current quota, please check your plan and billing details.",
        type: "insufficient_quota",
        code: "insufficient_quota",
      }),
  },
  "401": {
    does: "The key is not accepted.",
    apply: () => errorReply(401, { message: "Incorrect API key provided.", code: "invalid_api_key" }),
  },
  "404": {
    does: "There is no such model.",
    apply: (_, { request }) =>
      errorReply(404, { message: `The model \`${request.model}\` does not exist.`, code: "model_not_found" }),
  },
  "500": {
    does: "The server has a fault.",
    apply: () => errorReply(500, { message: "The server had an error.", type: "server_error" }),
  },
  "503": {
    does: "The server is overloaded.",
    apply: () => errorReply(503, { message: "The engine is overloaded.", type: "server_error" }),
  },
  "reset-before-headers": delivered(
    "The connection is reset before anything is sent.",
    "reset-before-headers",
  ),
  "reset-mid-body": {
    does: "The connection is reset after half of the body.",
    apply: (reply) => ({ ...reply, delivery: { way: "reset-mid-body", part: 0.5 } }),
  },
  "hang-before-headers": delivered("Nothing is ever sent.", "hang-before-headers"),
  "hang-after-headers": delivered("The headers are sent, and then nothing.", "hang-after-headers"),
  drip: {
    does: "The body trickles at 20 bytes a second, or `drip:N`.",
    apply: (reply, { detail }) => ({
      ...reply,
      delivery: { way: "drip", bytesPerSecond: Number(detail) || 20 },
    }),
  },
  ...jsonFaults,
  empty: answered("The answer is an empty text.", () => ({ content: "" })),
  "no-choices": answered("The list of choices is empty.", () => ({ hasChoice: false, content: null })),
  null: answered("The answer's text is null.", () => ({ content: null })),
  "html-200": {
    does: "200 with a web page, as a captive portal or a wrong base URL gives it.",
    apply: () =>
      bodyReply(200, "<!doctype html><html><title>Welcome</title><body>Please sign in.</body></html>", {
        "content-type": "text/html; charset=utf-8",
      }),
  },
  "refusal-field": answered("The model declines, in the field for it.", () => ({ content: null, refusal })),
  "refusal-as-text": answered("The model declines in plain words, as if it had answered.", () => ({
    content: refusal,
  })),
  length: answered("The answer is cut off at the limit of output tokens.", ({ content }) => ({
    content: firstHalf(content),
    finish: "length",
  })),
  "content-filter": answered("The provider's filter withholds the rest of the answer.", ({ content }) => ({
    content: firstHalf(content),
    finish: "content_filter",
  })),
  "tool-calls": answered("The model calls a tool that nobody offered.", () => ({
    content: null,
    finish: "tool_calls",
    toolCalls: [
      {
        index: 0,
        id: "call_1",
        type: "function",
        function: { name: "run_shell", arguments: '{"command":"ls"}' },
      },
    ],
  })),
  "usage-missing": answered("The answer does not say what it has cost.", () => ({ usage: null })),
  "usage-lying": answered(
    "The answer says that it has cost one token each way, or `usage-lying:N`.",
    (_, { detail }) => ({
      usage: usageOf(Number(detail) || 1),
    }),
  ),
  "wrong-model-echo": answered("The answer names another model than was asked for.", () => ({
    model: "another-model",
  })),
  "no-response-format": {
    does: "400 whenever the request names a response_format.",
    apply: (reply, { request }) =>
      request.response_format === undefined ? reply : unsupported(request.response_format.type),
  },
  "no-json-schema": {
    does: "400 for response_format json_schema; json_object is known.",
    apply: (reply, { request }) =>
      request.response_format?.type === "json_schema" ? unsupported("json_schema") : reply,
  },
  redirect: {
    does: "307 to another origin, where a key must not follow.",
    apply: (_, { elsewhere }) => bodyReply(307, "", { location: elsewhere }),
  },
};

const refusal = "I'm sorry, but I can't help with that.";

function delivered(does: string, way: Exclude<Delivery["way"], "reset-mid-body" | "drip">): Fault {
  return { does, apply: (reply) => ({ ...reply, delivery: { way } }) };
}

/** A change of the completion; a reply without one stays as it is. */
function answered(
  does: string,
  change: (completion: Completion, scene: FaultScene) => Partial<Completion>,
): Fault {
  return {
    does,
    apply: (reply, scene) =>
      typeof reply.body === "string"
        ? reply
        : { ...reply, body: { ...reply.body, ...change(reply.body, scene) } },
  };
}

function retryAfter(detail: string, now: () => Date): string {
  if (detail === "absurd") return String(1_000 * 24 * 60 * 60);
  if (detail === "date") return new Date(now().getTime() + 2_000).toUTCString();
  return detail === "" ? "1" : detail;
}

function usageOf(tokens: number) {
  return { prompt_tokens: tokens, completion_tokens: tokens, total_tokens: 2 * tokens };
}

function unsupported(type: string): Reply {
  return errorReply(400, { message: `response_format ${type} is not supported.`, param: "response_format" });
}

function firstHalf(text: string | null): string | null {
  return text === null ? null : text.slice(0, Math.floor(text.length / 2));
}
