// Serves one request after the other: reads it, notes that it arrived, sends what was decided, notes that it was sent.
import { createHash } from "node:crypto";
import { once } from "node:events";
import type { IncomingMessage, ServerResponse } from "node:http";
import { askerOf } from "./asker-of.ts";
import type { ChatRequest } from "./chat-request.ts";
import type { AnsweredLine, ArrivedLine, Ledger } from "./ledger.ts";
import { BadRequestError } from "./mock-llm-errors.ts";
import { parseRequest, readBody, routeOf } from "./read-request.ts";
import type { Replying } from "./replier.ts";
import { bodyReply, errorReply, type Reply } from "./reply.ts";
import type { Call } from "./script.ts";
import { planSending } from "./send-plan.ts";
import { send } from "./send.ts";

/** A chat completion that was asked for. */
export interface MockRequest extends Call {
  readonly path: string;
  readonly authorization: string | null;
  readonly idempotencyKey: string | null;
  /** Resolves once the connection of this request has nothing more to carry, whoever ended it. */
  readonly closed: Promise<void>;
}

/** How a call went: what the ledger holds of an answer, and whether it was sent to its end. */
export interface CallReport extends AnsweredLine {
  readonly isWhole: boolean;
}

export class Desk {
  readonly requests: MockRequest[] = [];
  port = 0;
  readonly #busy = new Set<Promise<void>>();
  readonly #startedAt = performance.now();
  readonly #ledger: Ledger;
  readonly #replyTo: (call: Call, elsewhere: string) => Replying;
  readonly #onCall: (call: CallReport) => void;

  constructor(
    ledger: Ledger,
    replyTo: (call: Call, elsewhere: string) => Replying,
    onCall: (call: CallReport) => void,
  ) {
    this.#ledger = ledger;
    this.#replyTo = replyTo;
    this.#onCall = onCall;
  }

  /** Resolves when nothing is under way any more. */
  async idle(): Promise<void> {
    await Promise.all(this.#busy);
  }

  async serve(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const work = this.#answer(incoming, response).catch((error: unknown) => {
      sendWhole(response, refusalOf(error));
    });
    this.#busy.add(work);
    await work;
    this.#busy.delete(work);
  }

  async #answer(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const startedAt = performance.now();
    if (routeOf(incoming) === "/v1/models") {
      sendWhole(response, bodyReply(200, modelList));
      return;
    }
    const body = await readBody(incoming);
    const request = parseRequest(body);
    const arrived = this.#arrive(incoming, response, request);
    const common = { ...lineOf(arrived), requestSha256: sha256(body) };
    await this.#ledger.add({ ...common, arrived: new Date().toISOString() });
    const replying = this.#replyTo(arrived, `http://localhost:${String(this.port)}/v1/chat/completions`);
    const plan = planSending(replying.reply, request, replying.latency, arrived.n);
    const isWhole = await send(plan, response, startedAt);
    const answered = this.#answered(common, replying, startedAt);
    if (isWhole) await this.#ledger.add(answered);
    this.#onCall({ ...answered, isWhole });
  }

  #arrive(incoming: IncomingMessage, response: ServerResponse, request: ChatRequest): MockRequest {
    const { authorization = null, "idempotency-key": key } = incoming.headers;
    const arrived = {
      n: this.requests.length + 1,
      asker: askerOf(request),
      request,
      path: incoming.url ?? "",
      authorization,
      idempotencyKey: typeof key === "string" ? key : null,
      closed: once(response, "close").then(() => undefined),
    };
    this.requests.push(arrived);
    return arrived;
  }

  #answered(
    common: Omit<ArrivedLine, "arrived">,
    { reply, fault, inputTokens, outputTokens }: Replying,
    startedAt: number,
  ): AnsweredLine {
    const { body, status } = reply;
    return {
      ...common,
      answerSha256: sha256(typeof body === "string" ? body : (body.content ?? "")),
      status,
      fault,
      startedMs: this.#sinceStart(startedAt),
      endedMs: this.#sinceStart(performance.now()),
      inputTokens,
      outputTokens,
      t: new Date().toISOString(),
    };
  }

  #sinceStart(moment: number): number {
    return Math.round((moment - this.#startedAt) * 10) / 10;
  }
}

const modelList = JSON.stringify({
  object: "list",
  data: [{ id: "mock", object: "model", created: 0, owned_by: "baco" }],
});

function lineOf({ n, asker, idempotencyKey }: MockRequest) {
  return { n, role: asker, key: idempotencyKey };
}

function refusalOf(error: unknown): Reply {
  if (error instanceof BadRequestError)
    return errorReply(error.status, { message: error.message, code: error.code }, error.headers);
  const message = error instanceof Error ? error.message : String(error);
  return errorReply(500, { message: `The scripted server itself failed: ${message}`, type: "server_error" });
}

function sendWhole(response: ServerResponse, { status, headers, body }: Reply): void {
  if (response.headersSent || response.destroyed) response.destroy();
  else response.writeHead(status, headers).end(body);
}

function sha256(data: Buffer | string): string {
  return createHash("sha256").update(data).digest("hex");
}
