// Starts a scripted server for one test and asks it as a plain HTTP client would.
import { onTestFinished } from "vitest";
import { z } from "zod";
import { startMockLlm, type MockLlm, type MockLlmOptions } from "../../../src/processes/mock-llm/server.ts";

const answerSchema = {
  type: "object",
  properties: {
    summary: { type: "string" },
    confidence: { type: "number" },
    covers: { type: "array", items: { type: "string" } },
  },
};

export const prompt = "- REQ-1: It adds two numbers.\n- REQ-2: It divides them.";

const jsonSchema = {
  type: "json_schema",
  json_schema: { name: "an_answer", strict: true, schema: answerSchema },
};

/** A question, and what is different about it. */
export function question(changes: object = {}): Record<string, unknown> {
  return {
    model: "mock",
    messages: [{ role: "user", content: prompt }],
    response_format: jsonSchema,
    ...changes,
  };
}

export async function aMockLlm(options: MockLlmOptions = {}): Promise<MockLlm> {
  const server = await startMockLlm(options);
  onTestFinished(() => server.close());
  return server;
}

export async function post(
  { baseUrl }: MockLlm,
  body: unknown = question(),
  init: RequestInit = {},
): Promise<Response> {
  return fetch(`${baseUrl}/chat/completions`, {
    method: "POST",
    body: typeof body === "string" ? body : JSON.stringify(body),
    redirect: "manual",
    ...init,
  });
}

const Body = z.object({
  model: z.string(),
  choices: z.array(
    z.object({
      finish_reason: z.string(),
      message: z.object({
        content: z.string().nullable(),
        refusal: z.string().nullable(),
        tool_calls: z.array(z.unknown()).optional(),
      }),
    }),
  ),
  usage: z
    .object({
      prompt_tokens: z.number(),
      completion_tokens: z.number(),
      prompt_tokens_details: z.object({ cached_tokens: z.number() }).optional(),
    })
    .optional(),
});

/** The completion of a plain answer. */
export async function completionOf(response: Response): Promise<z.infer<typeof Body>> {
  return Body.parse(await response.json());
}

/** The text that the model is supposed to have written. */
export async function contentOf(response: Response): Promise<string | null> {
  return (await completionOf(response)).choices[0]?.message.content ?? null;
}

const Chunk = z.object({
  choices: z.array(
    z.object({
      delta: z.looseObject({ content: z.string().nullish(), refusal: z.string().nullish() }),
      finish_reason: z.string().nullable(),
    }),
  ),
  usage: z.unknown().optional(),
});

/** The events of a stream, `[DONE]` left off. */
export async function chunksOf(response: Response): Promise<z.infer<typeof Chunk>[]> {
  const events = (await response.text()).split("\n\n").filter((event) => event !== "");
  if (events.at(-1) !== "data: [DONE]") throw new Error("The stream has no end.");
  return events.slice(0, -1).map((event) => Chunk.parse(JSON.parse(event.replace(/^data: /, ""))));
}
