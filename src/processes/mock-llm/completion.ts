// A chat completion as the server forms it, before anybody decides how it travels.
import type { ChatRequest } from "./chat-request.ts";

export interface Completion {
  readonly content: string | null;
  readonly refusal: string | null;
  readonly finish: string;
  readonly toolCalls: readonly unknown[];
  /** False for an answer without any choice. */
  readonly hasChoice: boolean;
  readonly model: string;
  /** Null leaves the count out. */
  readonly usage: unknown;
}

/** The completion as one JSON body. */
export function completionBody(completion: Completion, n: number): string {
  const { content, refusal, finish, toolCalls, hasChoice, usage } = completion;
  const message = { role: "assistant", content, refusal, ...calls(toolCalls) };
  return JSON.stringify({
    ...envelope(completion, n, "chat.completion"),
    choices: hasChoice ? [{ index: 0, message, logprobs: null, finish_reason: finish }] : [],
    ...(usage === null ? {} : { usage }),
  });
}

/** The completion as server-sent events: what stands before its text, one event a piece, and what stands behind it. */
export function completionEvents(
  completion: Completion,
  pieces: readonly string[],
  n: number,
  request: Pick<ChatRequest, "stream_options">,
): { before: string; pieces: string[]; after: string } {
  const { content, refusal, finish, toolCalls, hasChoice, usage } = completion;
  const counts = request.stream_options?.include_usage === true && usage !== null;
  const event = (delta: object, reason: string | null = null): string =>
    eventOf({
      ...envelope(completion, n, "chat.completion.chunk"),
      choices: hasChoice ? [{ index: 0, delta, logprobs: null, finish_reason: reason }] : [],
      ...(counts ? { usage: null } : {}),
    });
  const start = { role: "assistant", content: content === null ? null : "", refusal: null };
  const withheld = [
    ...(refusal === null ? [] : [{ refusal }]),
    ...(toolCalls.length === 0 ? [] : [calls(toolCalls)]),
  ];
  const total = { ...envelope(completion, n, "chat.completion.chunk"), choices: [], usage };
  return {
    before: [start, ...withheld].map((delta) => event(delta)).join(""),
    pieces: pieces.map((piece) => event({ content: piece })),
    after: `${event({}, finish)}${counts ? eventOf(total) : ""}data: [DONE]\n\n`,
  };
}

function envelope({ model }: Completion, n: number, object: string) {
  // The same request gets the same answer: there is no clock in it.
  return { id: `chatcmpl-mock-${String(n)}`, object, created: 0, model };
}

function calls(toolCalls: readonly unknown[]): { tool_calls?: readonly unknown[] } {
  return toolCalls.length === 0 ? {} : { tool_calls: toolCalls };
}

function eventOf(data: object): string {
  return `data: ${JSON.stringify(data)}\n\n`;
}
