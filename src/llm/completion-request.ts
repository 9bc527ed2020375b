// From a question to the body of a chat completion, in one of three ways to ask for JSON.
import { z } from "zod";
import type { LlmQuestion } from "./llm.ts";

/** Best first; servers differ in what they know. */
export const answerModes = ["json_schema", "json_object", "prompt-only"] as const;
export type AnswerMode = (typeof answerModes)[number];

export interface CompletionRequest {
  model: string;
  messages: { role: "system" | "user" | "assistant"; content: string }[];
  max_tokens?: number;
  max_completion_tokens?: number;
  response_format?:
    | { type: "json_object" }
    | { type: "json_schema"; json_schema: { name: string; strict: true; schema: Record<string, unknown> } };
}

/**
 * The request of a question. What all agents of a plan share stands first and the same in each, so that the provider's
 * prompt cache serves it.
 */
export function completionRequest<T>(
  question: LlmQuestion<T>,
  { model, mode, isOpenAi }: { model: string; mode: AnswerMode; isOpenAi: boolean },
): CompletionRequest {
  const { system, shared, prompt, schemaName, maxOutputTokens } = question;
  const schema = schemaOf(question);
  const inWords = mode === "json_schema" ? "" : `\n\n${schemaInWords(schema)}`;
  return {
    model,
    messages: [
      { role: "system", content: system },
      { role: "user", content: `${shared}\n\n${prompt}${inWords}` },
    ],
    // OpenAI's newer models refuse the old name, other servers do not know the new one.
    ...(isOpenAi ? { max_completion_tokens: maxOutputTokens } : { max_tokens: maxOutputTokens }),
    ...(mode === "json_schema" && {
      response_format: { type: mode, json_schema: { name: schemaName, strict: true, schema } },
    }),
    ...(mode === "json_object" && { response_format: { type: mode } }),
  };
}

function schemaOf<T>({ schema }: LlmQuestion<T>): Record<string, unknown> {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema);
  return rest;
}

function schemaInWords(schema: Record<string, unknown>): string {
  return `Answer with one JSON object and nothing else. Its JSON Schema:\n${JSON.stringify(schema)}`;
}
