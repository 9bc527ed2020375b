// A model over an endpoint in memory that answers from a script, for tests of the sequence of a call.
import { z } from "zod";
import { nothingSpent, type SpendLimits } from "../../src/domain/budget.ts";
import { createAnswerModes } from "../../src/llm/answer-modes.ts";
import type { LlmParts } from "../../src/llm/asking.ts";
import type { CallQueue } from "../../src/llm/call-queue.ts";
import type { CallRecord } from "../../src/llm/call-record.ts";
import type { CompletionRequest } from "../../src/llm/completion-request.ts";
import { createLlm } from "../../src/llm/create-llm.ts";
import { endlessDay } from "../../src/llm/day-budget.ts";
import type { RawAnswer, SendOptions } from "../../src/llm/endpoint.ts";
import type { AskOptions, CallProgress, LlmAnswer, LlmQuestion } from "../../src/llm/llm.ts";
import { LlmError } from "../../src/llm/llm-errors.ts";
import { openMemoryCallRecord } from "../../src/llm/memory-call-record.ts";

export const Capital = z.object({ city: z.string(), people: z.number() });
export type Capital = z.infer<typeof Capital>;
export const berlin: Capital = { city: "Berlin", people: 3_700_000 };

export const question: LlmQuestion<Capital> = {
  system: "You know geography.",
  shared: "Europe.",
  prompt: "Which city is the capital of Germany?",
  schema: Capital,
  schemaName: "capital",
  maxOutputTokens: 500,
};

/** What our own count says of the question's two messages. */
export const questionTokens = 5 + 12;

export const noLimits: SpendLimits = { calls: null, tokens: null, usd: null };

/** An answer as a server gives it; `said` is its text, or the value that is its text as JSON. */
export function rawAnswer(said: unknown, rest: Partial<RawAnswer> = {}): RawAnswer {
  return {
    content: typeof said === "string" ? said : JSON.stringify(said),
    refusal: null,
    finish: "stop",
    calledTools: false,
    hasChoice: true,
    usage: { inputTokens: 20, outputTokens: 10, cachedTokens: 4 },
    model: "scripted",
    ...rest,
  };
}

/** What the endpoint does with a request: answers it, fails, or does something of its own. */
export type Reply =
  RawAnswer | LlmError | ((request: CompletionRequest, options: SendOptions) => Promise<RawAnswer>);

export interface GivenLlm {
  /** The requests that reached the endpoint, with the key each came under. */
  readonly sent: { request: CompletionRequest; key: string }[];
  readonly pauses: number[];
  readonly progress: CallProgress[];
  readonly told: string[];
  readonly record: CallRecord;
  readonly ask: (options?: Partial<AskOptions>, asked?: LlmQuestion<Capital>) => Promise<LlmAnswer<Capital>>;
}

interface Given extends Partial<LlmParts> {
  readonly record?: CallRecord;
}

const straightAway: CallQueue = { run: (work) => work() };

/** The model of an endpoint that replies in this order, and then not at all. */
export function givenLlm(
  replies: readonly Reply[],
  { record = openMemoryCallRecord(), ...parts }: Given = {},
): GivenLlm {
  const left = [...replies];
  const sent: GivenLlm["sent"] = [];
  const pauses: number[] = [];
  const progress: CallProgress[] = [];
  const told: string[] = [];
  const llm = createLlm({
    endpoint: {
      origin: "https://models.example",
      model: "scripted",
      isReplay: false,
      isOpenAi: false,
      send: async (request, options) => {
        sent.push({ request, key: options.idempotencyKey });
        const reply = left.shift();
        if (reply === undefined) throw new Error("The endpoint was asked once too often.");
        if (reply instanceof LlmError) throw reply;
        return typeof reply === "function" ? reply(request, options) : reply;
      },
    },
    openRecord: () => Promise.resolve(record),
    breakerFor: () => ({
      admit: () => undefined,
      report: (outcome) => {
        told.push(outcome);
      },
    }),
    queue: straightAway,
    modes: createAnswerModes(),
    day: endlessDay,
    now: () => "2026-01-02T03:04:05.000Z",
    sleep: (ms) => Promise.resolve(pauses.push(ms)),
    random: () => 0.5,
    ...parts,
  });
  const ask: GivenLlm["ask"] = (options = {}, asked = question) =>
    llm.ask(asked, {
      signal: new AbortController().signal,
      deadlineMs: 10_000,
      asker: { planId: "p1", role: "architect" },
      allowance: { plan: noLimits, agent: noLimits, spentElsewhere: nothingSpent },
      onProgress: (said) => progress.push(said),
      ...options,
    });
  return { sent, pauses, progress, told, record, ask };
}

/** The failure of something that must fail with an LlmError. */
export async function failureOf(asking: Promise<unknown>): Promise<LlmError> {
  const error = await asking.catch((reason: unknown) => reason);
  if (error instanceof LlmError) return error;
  throw new Error("the question should have failed with an LlmError", { cause: error });
}

/** Waits for the signal, and rejects with its reason as an endpoint does. */
export async function untilAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener("abort", () => {
      reject(signal.reason instanceof Error ? signal.reason : new Error(String(signal.reason)));
    });
  });
}
