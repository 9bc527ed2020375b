// A model behind an OpenAI-compatible server, kept on a short lead: our own deadline, limits and retries, and no trust in
// what comes back. The openai client carries one request at a time and decides nothing.
import { setTimeout as sleepFor } from "node:timers/promises";
import OpenAI from "openai";
import { noUsage, type Usage } from "../domain/agent-output.ts";
import { countTokens } from "../domain/count-tokens.ts";
import { boundedFetch } from "./bounded-fetch.ts";
import { answerModes, completionRequest, type CompletionRequest } from "./completion-request.ts";
import { withDeadline, type InTime } from "./deadline.ts";
import type { Llm, LlmAnswer, LlmQuestion } from "./llm.ts";
import { LlmError } from "./llm-errors.ts";
import { failureOf, ProviderFault } from "./provider-errors.ts";
import { readCompletion } from "./read-completion.ts";
import { pauseBeforeRetry } from "./retry.ts";
import type { Secret } from "./secret.ts";
import { addUsage } from "./usage.ts";

export interface OpenAiOptions {
  readonly baseUrl: string;
  /** Null for a server that asks for none. */
  readonly apiKey: Secret | null;
  readonly model: string;
  readonly fetch?: typeof globalThis.fetch;
  readonly sleep?: (ms: number, signal: AbortSignal) => Promise<unknown>;
  /** From 0 up to, but not including, 1. */
  readonly random?: () => number;
  /** The longest silence within an answer. */
  readonly idleMs?: number;
}

/** The model of that name at that address. What a server does not know is found out once and then left out. */
export function createOpenAiLlm(options: OpenAiOptions): Llm {
  return new OpenAiLlm(options);
}

const maxAnswerBytes = 2 * 1024 * 1024;

/** What the attempts at one question have come to. */
interface Trial {
  usage: Usage;
  failures: number;
}

class OpenAiLlm implements Llm {
  readonly #options: OpenAiOptions;
  readonly #fetch: typeof globalThis.fetch;
  readonly #isOpenAi: boolean;
  /** Index of the best way to ask for JSON that this server has not refused. */
  #mode = 0;

  constructor(options: OpenAiOptions) {
    this.#options = options;
    const limits = { maxBytes: maxAnswerBytes, idleMs: options.idleMs ?? 20_000 };
    this.#fetch = boundedFetch(options.fetch ?? globalThis.fetch, limits);
    this.#isOpenAi = new URL(options.baseUrl).hostname === "api.openai.com";
  }

  async ask<T>(
    question: LlmQuestion<T>,
    { signal, deadlineMs }: { signal: AbortSignal; deadlineMs: number },
  ): Promise<LlmAnswer<T>> {
    const trial: Trial = { usage: noUsage, failures: 0 };
    try {
      const value = await withDeadline(signal, deadlineMs, (inTime) =>
        this.#askInModes(question, trial, inTime),
      );
      return { value, usage: trial.usage, model: this.#options.model };
    } catch (error) {
      throw error instanceof LlmError ? error.withUsage(trial.usage) : error;
    }
  }

  /** Asks for JSON in the best way that the server knows; a refusal of one way leads to the next. */
  async #askInModes<T>(question: LlmQuestion<T>, trial: Trial, inTime: InTime): Promise<T> {
    for (const [index, mode] of [...answerModes.entries()].slice(this.#mode)) {
      const request = completionRequest(question, {
        model: this.#options.model,
        mode,
        isOpenAi: this.#isOpenAi,
      });
      try {
        const value = await this.#askPatiently(question, request, trial, inTime);
        this.#mode = index;
        return value;
      } catch (error) {
        const isRefusal = error instanceof LlmError && error.kind === "rejected";
        if (!isRefusal || index === answerModes.length - 1) throw error;
      }
    }
    throw new LlmError("rejected", "It knows no way to answer in JSON.");
  }

  async #askPatiently<T>(
    question: LlmQuestion<T>,
    request: CompletionRequest,
    trial: Trial,
    { signal, remainingMs }: InTime,
  ): Promise<T> {
    const { sleep = pause, random = Math.random } = this.#options;
    for (;;) {
      try {
        return await this.#askOnce(question, request, trial, signal);
      } catch (error) {
        if (!(error instanceof LlmError)) throw error;
        const pauseMs = pauseBeforeRetry(error, trial.failures + 1, remainingMs(), random());
        if (pauseMs === null) throw error;
        trial.failures += 1;
        await sleep(pauseMs, signal);
      }
    }
  }

  async #askOnce<T>(
    question: LlmQuestion<T>,
    request: CompletionRequest,
    trial: Trial,
    signal: AbortSignal,
  ): Promise<T> {
    const before = trial.usage;
    const inputTokens = countTokens(JSON.stringify(request.messages));
    const estimate = (answer: string): Usage => ({
      ...noUsage,
      calls: 1,
      inputTokens,
      outputTokens: countTokens(answer),
    });
    // Until we know better, what was asked counts as paid: a connection that breaks does not tell.
    trial.usage = addUsage(before, estimate(""));
    try {
      const { value, usage } = readCompletion(await this.#post(request, signal), question.schema, estimate);
      trial.usage = addUsage(before, usage);
      return value;
    } catch (error) {
      if (error instanceof LlmError && error.usage !== null) trial.usage = addUsage(before, error.usage);
      throw error;
    }
  }

  /** The body of the answer; throws LlmError. */
  async #post(request: CompletionRequest, signal: AbortSignal): Promise<string> {
    let failure: unknown = null;
    const fetch: typeof globalThis.fetch = (input, init) =>
      this.#fetch(input, init).catch((error: unknown) => {
        failure = error;
        throw error;
      });
    try {
      const response = await this.#client(fetch).chat.completions.create(request, { signal }).asResponse();
      return await response.text();
    } catch (error) {
      throw failure instanceof LlmError ? failure : this.#translate(error);
    }
  }

  #client(fetch: typeof globalThis.fetch): OpenAI {
    const { baseUrl, apiKey } = this.#options;
    return new OpenAI({
      baseURL: baseUrl,
      // The client insists on a key.
      apiKey: apiKey?.reveal() ?? "none",
      maxRetries: 0,
      // Ours ends first: the client's own ends at the headers.
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

  #translate(error: unknown): LlmError {
    const fault = ProviderFault.safeParse(error).data;
    if (fault) return failureOf({ ...fault, message: this.#withoutKey(fault.message) }, Date.now());
    // The error itself is not passed on as the cause: it may quote the header with the key.
    return new LlmError("unreachable", this.#withoutKey(innermostReason(error)));
  }

  #withoutKey(text: string): string {
    return this.#options.apiKey?.redact(text) ?? text;
  }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return sleepFor(ms, undefined, { signal });
}

/** Such as "connect ECONNREFUSED 127.0.0.1:11434"; the outer errors only say that something failed. */
function innermostReason(error: unknown): string {
  let innermost = error;
  for (let depth = 0; depth < 5 && innermost instanceof Error && innermost.cause !== undefined; depth++)
    innermost = innermost.cause;
  if (!(innermost instanceof Error)) return String(innermost);
  return innermost.message === "" && "code" in innermost ? String(innermost.code) : innermost.message;
}
