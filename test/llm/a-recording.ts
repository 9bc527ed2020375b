// A recording that is kept in memory.
import { modeOf, recordingKey, type Recording } from "../../src/llm/recording.ts";
import type { CompletionRequest, AnswerMode } from "../../src/llm/completion-request.ts";
import type { RawAnswer } from "../../src/llm/endpoint.ts";

export function aRecording(answers: readonly [CompletionRequest, RawAnswer][] = []): Recording {
  const kept = new Map<string, { answer: RawAnswer; mode: AnswerMode }>(
    answers.map(([request, answer]) => [recordingKey(request), { answer, mode: modeOf(request) }]),
  );
  return {
    load: (key) => Promise.resolve(kept.get(key)?.answer ?? null),
    save: (key, answer, { mode }) => Promise.resolve(void kept.set(key, { answer, mode })),
    modes: () => Promise.resolve(new Set([...kept.values()].map(({ mode }) => mode))),
  };
}
