// A model behind an OpenAI-compatible server: one request, one answer as it was said. The openai client writes the request;
// what comes back is read by ourselves, for the server may be broken or mean us harm.
import OpenAI from "openai";
import { noUsage } from "../domain/agent-output.ts";
import { withoutSecrets } from "../domain/secrets.ts";
import { boundedBody } from "./bounded-body.ts";
import { boundedFetch } from "./bounded-fetch.ts";
import type { CompletionRequest } from "./completion-request.ts";
import { Connection, type Patience } from "./connection.ts";
import { unreachable } from "./connection-failure.ts";
import type { Endpoint, RawAnswer, SendOptions } from "./endpoint.ts";
import { LlmError } from "./llm-errors.ts";
import { failureOfStatus } from "./provider-errors.ts";
import { readAnswer } from "./read-answer.ts";
import { redactedAnswer, redactedText } from "./redacted-answer.ts";
import type { Secret } from "./secret.ts";
import { simplerWay, streamed, type StreamedRequest, type StreamingWay } from "./streaming-way.ts";

export interface OpenAiOptions {
  readonly baseUrl: string;
  /** Null for a server that asks for none. */
  readonly apiKey: Secret | null;
  readonly model: string;
  readonly fetch?: typeof globalThis.fetch;
  /** 60 s to the first byte and 20 s of silence within an answer, unless given. */
  readonly timers?: Partial<Patience>;
}

/** The model of that name at that address. What a server does not know of streaming is found out once and then left out. */
export function createOpenAiEndpoint(options: OpenAiOptions): Endpoint {
  return new OpenAiEndpoint(options);
}

class OpenAiEndpoint implements Endpoint {
  readonly origin: string;
  readonly model: string;
  readonly isReplay = false;
  readonly isOpenAi: boolean;
  readonly #options: OpenAiOptions;
  #way: StreamingWay = "with-usage";

  constructor(options: OpenAiOptions) {
    const { origin, hostname } = new URL(options.baseUrl);
    this.origin = origin;
    this.model = options.model;
    this.isOpenAi = hostname === "api.openai.com" || hostname.endsWith(".api.openai.com");
    this.#options = options;
  }

  async send(request: CompletionRequest, options: SendOptions): Promise<RawAnswer> {
    for (;;) {
      const way = this.#way;
      try {
        return await this.#ask(streamed(request, way), options);
      } catch (error) {
        const next = simplerWay(way, error);
        if (next === null) throw error;
        // Unless a request beside this one has found it out already.
        if (this.#way === way) this.#way = next;
      }
    }
  }

  async #ask(body: StreamedRequest, { signal, idempotencyKey, onText }: SendOptions): Promise<RawAnswer> {
    signal.throwIfAborted();
    refuseOddKey(this.#options.apiKey);
    const connection = new Connection(signal, {
      firstByteMs: 60_000,
      idleMs: 20_000,
      ...this.#options.timers,
    });
    try {
      const response = await this.#post(body, idempotencyKey, connection);
      const answer = await readAnswer(
        response.headers.get("content-type"),
        boundedBody(response.body, connection),
        {
          onText: redactedText(this.#options.apiKey, onText ?? (() => undefined)),
          redact: this.#redact,
          expect: (silenceMs) => {
            connection.expect(silenceMs);
          },
        },
      );
      return redactedAnswer(answer, this.#redact);
    } catch (error) {
      throw signal.aborted ? signal.reason : this.#failure(error);
    } finally {
      connection.close();
    }
  }

  /** The answer with its body still to be read; throws what the status means when it is no success. */
  async #post(body: StreamedRequest, idempotencyKey: string, connection: Connection): Promise<Response> {
    let failure: unknown = null;
    const fetch = boundedFetch(this.#options.fetch ?? globalThis.fetch, this.origin, connection);
    const watched: typeof fetch = async (input, init) => {
      try {
        const response = await fetch(input, init);
        if (response.ok) return response;
        throw await this.#statusFailure(response, connection);
      } catch (error) {
        // The client wraps what is thrown here in errors of its own, which may quote the header with the key.
        failure = error;
        throw error;
      }
    };
    try {
      return await this.#client(watched)
        .chat.completions.create(body, { headers: { "Idempotency-Key": idempotencyKey } })
        .asResponse();
    } catch (error) {
      throw failure ?? error;
    }
  }

  #client(fetch: typeof globalThis.fetch): OpenAI {
    const { baseUrl, apiKey } = this.#options;
    return new OpenAI({
      baseURL: baseUrl,
      // The client insists on a key.
      apiKey: apiKey?.reveal() ?? "none",
      maxRetries: 0,
      // The connection has timers of its own; the client's ends at the headers.
      timeout: 2 ** 31 - 1,
      fetch,
      // Said here, so that no variable of the environment decides it.
      organization: null,
      project: null,
      adminAPIKey: null,
      webhookSecret: null,
      logLevel: "off",
    });
  }

  async #statusFailure({ status, headers, body }: Response, connection: Connection): Promise<LlmError> {
    const chunks: Uint8Array[] = [];
    try {
      for await (const chunk of boundedBody(body, connection)) chunks.push(chunk);
    } catch {
      // The status says enough.
    }
    const text = new TextDecoder().decode(Buffer.concat(chunks));
    return failureOfStatus({ status, headers, body: text }, { nowMs: Date.now(), redact: this.#redact });
  }

  /** The failure without the key; what is not ours comes from the connection. */
  #failure(error: unknown): LlmError {
    if (!(error instanceof LlmError)) return unreachable(error, this.#redact);
    const { kind, why, usage, retryAfterMs } = error;
    return new LlmError(kind, this.#redact(why), { retryAfterMs, ...(usage && { usage }) });
  }

  /** Blots out the key by its value, and by its looks what a server or its model gives away of others. */
  readonly #redact = (text: string): string => withoutSecrets(this.#options.apiKey?.redact(text) ?? text);
}

/** Said here, for the error of the header itself would quote the key. */
function refuseOddKey(apiKey: Secret | null): void {
  if (apiKey === null || /^[\x20-\x7e]*$/.test(apiKey.reveal())) return;
  throw new LlmError("auth", "The key holds a character that no header can carry.", {
    usage: { ...noUsage, calls: 1 },
  });
}
