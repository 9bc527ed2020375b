// A chat completion as an OpenAI-compatible server streams it: server-sent events in small pieces.

interface Completion {
  readonly model: string;
  readonly content: string | null;
  readonly refusal: string | null;
  readonly toolCalls: unknown[] | null;
  readonly finish: string;
  readonly usage: unknown;
}

/** The events, the `[DONE]` at their end included. Usage stands in a chunk of its own, as include_usage has it. */
export function completionEvents({
  model,
  content,
  refusal,
  toolCalls,
  finish,
  usage,
}: Completion): string[] {
  const chunk = (choices: unknown[], more: object = {}): string =>
    `data: ${JSON.stringify({ id: "chatcmpl-1", object: "chat.completion.chunk", created: 0, model, choices, ...more })}\n\n`;
  const delta = (said: object, reason: string | null = null): string =>
    chunk([{ index: 0, delta: said, finish_reason: reason }]);
  return [
    delta({ role: "assistant", content: null }),
    ...pieces(content).map((piece) => delta({ content: piece })),
    ...pieces(refusal).map((piece) => delta({ refusal: piece })),
    ...(toolCalls === null ? [] : [delta({ tool_calls: toolCalls })]),
    delta({}, finish),
    ...(usage === null ? [] : [chunk([], { usage })]),
    "data: [DONE]\n\n",
  ];
}

function pieces(text: string | null): string[] {
  return text === null ? [] : (text.match(/[\s\S]{1,1000}/g) ?? [""]).flatMap(smallPieces);
}

/** The beginning of a long text in small pieces is enough. */
function smallPieces(text: string, index: number): string[] {
  return index === 0 ? (text.match(/[\s\S]{1,7}/g) ?? []) : [text];
}
