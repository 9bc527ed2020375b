// A real OpenAI-compatible server on a port of its own, which answers each call as the test has written down.
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import { completionEvents } from "./scripted-stream.ts";

const Request = z.object({
  model: z.string(),
  messages: z.array(z.object({ role: z.string(), content: z.string() })),
  max_tokens: z.number().optional(),
  stream: z.boolean().optional(),
  stream_options: z.object({ include_usage: z.boolean() }).optional(),
  response_format: z
    .object({
      type: z.string(),
      json_schema: z.object({ name: z.string(), schema: z.unknown(), strict: z.boolean() }).optional(),
    })
    .optional(),
});

export interface RecordedRequest extends z.infer<typeof Request> {
  readonly path: string;
  readonly authorization: string | null;
  readonly idempotencyKey: string | null;
  /** Which connection it came on: the caller's port. */
  readonly connection: number;
  /** Resolves once the caller has closed the connection. */
  readonly closed: Promise<void>;
}

/** How one call is answered. */
export type ScriptedReply =
  /** A completion with this text, streamed where the request asks for it; an object is written as JSON. */
  | { answer: unknown; usage?: unknown; finish?: string; refusal?: string; toolCalls?: unknown[] }
  /** Any completion by the schema of the request: empty texts and lists, zeros. */
  | "by-schema"
  | { status: number; code?: string; message?: string; headers?: Record<string, string> }
  /** The body as it is. */
  | { body: string; contentType?: string }
  /** The body in these pieces, one after the other, with so long a pause before each, and then its end. */
  | {
      pieces: readonly (string | Uint8Array)[];
      contentType?: string;
      pauseMs?: number;
      then?: "hang" | "reset";
    }
  /** This much of the body, and then silence. */
  | { hangAfter: string }
  | "hang"
  | "reset"
  | { redirectTo: string }
  /** 400 as long as the request names one of these types, `stream` or `stream_options`; else by schema. */
  | { refuses: readonly string[] };

export interface ScriptedModel {
  readonly baseUrl: string;
  readonly requests: readonly RecordedRequest[];
  close(): Promise<void>;
}

/** Answers call by call; the last reply serves all further calls. */
export async function startScriptedModel(...replies: readonly ScriptedReply[]): Promise<ScriptedModel> {
  const requests: RecordedRequest[] = [];
  const server = createServer((incoming, response) => {
    void record(incoming, response).then((request) => {
      requests.push(request);
      reply(response, request, replies[requests.length - 1] ?? replies.at(-1) ?? "by-schema");
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: `http://127.0.0.1:${String(port)}/v1`,
    requests,
    close: async () => {
      if (!server.listening) return;
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

async function record(incoming: IncomingMessage, response: ServerResponse): Promise<RecordedRequest> {
  const closed = once(response, "close").then(() => undefined);
  const chunks: Uint8Array[] = [];
  for await (const chunk of incoming as AsyncIterable<Uint8Array>) chunks.push(chunk);
  const body = Request.parse(JSON.parse(Buffer.concat(chunks).toString("utf8")));
  return {
    ...body,
    path: incoming.url ?? "",
    authorization: incoming.headers.authorization ?? null,
    idempotencyKey: z
      .string()
      .nullable()
      .parse(incoming.headers["idempotency-key"] ?? null),
    connection: incoming.socket.remotePort ?? 0,
    closed,
  };
}

function reply(response: ServerResponse, request: RecordedRequest, script: ScriptedReply): void {
  if (script === "hang") return;
  if (script === "reset") response.destroy();
  else if (script === "by-schema") sendCompletion(response, request, { answer: sampleFor(request) });
  else if ("answer" in script) sendCompletion(response, request, script);
  else if ("status" in script) sendError(response, script);
  else if ("body" in script)
    send(response, 200, { "content-type": script.contentType ?? "application/json" }, script.body);
  else if ("pieces" in script) void sendPieces(response, script);
  else if ("redirectTo" in script) send(response, 307, { location: script.redirectTo }, "");
  else if ("hangAfter" in script)
    response.writeHead(200, { "content-type": "application/json" }).write(script.hangAfter);
  else replyUnlessRefused(response, request, script.refuses);
}

function replyUnlessRefused(
  response: ServerResponse,
  request: RecordedRequest,
  refused: readonly string[],
): void {
  const named = [
    request.stream_options && "stream_options",
    request.stream && "stream",
    request.response_format ? request.response_format.type : "none",
  ];
  const offence = named.find((name) => typeof name === "string" && refused.includes(name));
  if (offence === undefined) sendCompletion(response, request, { answer: sampleFor(request) });
  else {
    const what = String(offence).startsWith("stream") ? offence : "response_format";
    sendError(response, { status: 400, message: `${String(what)} is not supported` });
  }
}

async function sendPieces(
  response: ServerResponse,
  { pieces, contentType, pauseMs = 0, then }: Extract<ScriptedReply, { pieces: unknown }>,
): Promise<void> {
  response.writeHead(200, { "content-type": contentType ?? "text/event-stream" }).flushHeaders();
  for (const piece of pieces) {
    await sleep(pauseMs);
    response.write(piece);
  }
  if (then === "reset") {
    await sleep(pauseMs);
    response.destroy();
  } else if (then === undefined) response.end();
}

function sendCompletion(
  response: ServerResponse,
  request: RecordedRequest,
  { answer, usage, finish, refusal, toolCalls }: Extract<ScriptedReply, { answer: unknown }>,
): void {
  const content = typeof answer === "string" || answer === null ? answer : JSON.stringify(answer);
  const cost = usage === undefined ? { prompt_tokens: 100, completion_tokens: 10, total_tokens: 110 } : usage;
  if (request.stream) {
    const events = completionEvents({
      model: request.model,
      content,
      refusal: refusal ?? null,
      toolCalls: toolCalls ?? null,
      finish: finish ?? "stop",
      usage: request.stream_options ? cost : null,
    });
    void sendPieces(response, { pieces: events });
    return;
  }
  const message = {
    role: "assistant",
    content,
    refusal: refusal ?? null,
    ...(toolCalls && { tool_calls: toolCalls }),
  };
  const completion = {
    id: "chatcmpl-1",
    object: "chat.completion",
    created: 0,
    model: request.model,
    choices: [{ index: 0, message, finish_reason: finish ?? "stop" }],
    usage: cost,
  };
  send(response, 200, { "content-type": "application/json" }, JSON.stringify(completion));
}

function sendError(response: ServerResponse, script: Extract<ScriptedReply, { status: number }>): void {
  const error = {
    message: script.message ?? "scripted",
    type: "error",
    param: null,
    code: script.code ?? null,
  };
  const headers = { "content-type": "application/json", ...script.headers };
  send(response, script.status, headers, JSON.stringify({ error }));
}

function send(response: ServerResponse, status: number, headers: Record<string, string>, body: string): void {
  response.writeHead(status, headers).end(body);
}

/** The schema of the request, or the one in the words of its prompt. */
function sampleFor({ response_format: format, messages }: RecordedRequest): unknown {
  const prompt = messages.at(-1)?.content ?? "";
  const schema =
    format?.json_schema?.schema ?? JSON.parse(prompt.slice(prompt.lastIndexOf("JSON Schema:\n") + 13));
  return sampleOf(Schema.parse(schema));
}

const Schema = z.looseObject({
  type: z.string(),
  get properties() {
    return z.record(z.string(), Schema).optional();
  },
  enum: z.array(z.unknown()).optional(),
});

function sampleOf(schema: z.infer<typeof Schema>): unknown {
  if (schema.enum) return schema.enum[0];
  if (schema.type === "object")
    return Object.fromEntries(
      Object.entries(schema.properties ?? {}).map(([key, inner]) => [key, sampleOf(inner)]),
    );
  if (schema.type === "array") return [];
  if (schema.type === "boolean") return false;
  return schema.type === "string" ? "" : 0;
}
