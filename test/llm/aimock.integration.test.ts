import { LLMock } from "@copilotkit/aimock";
import { expect, onTestFinished, test } from "vitest";
import { z } from "zod";
import { completionRequest } from "../../src/llm/completion-request.ts";
import type { RawAnswer } from "../../src/llm/endpoint.ts";
import { judgeAnswer } from "../../src/llm/judge-answer.ts";
import type { LlmQuestion } from "../../src/llm/llm.ts";
import { createOpenAiEndpoint } from "../../src/llm/openai.ts";
import { Secret } from "../../src/llm/secret.ts";

const Capital = z.object({ city: z.string(), people: z.number() });

/** A server that somebody else wrote, with one answer to each of our questions. */
async function startAimock(): Promise<LLMock> {
  const mock = new LLMock({ port: 0 });
  mock.onMessage(/capital of Germany/, { content: '{"city":"Berlin","people":3700000}' });
  mock.onMessage(/capital of nowhere/, {
    error: { message: "Slow down", type: "rate_limit_error" },
    status: 429,
  });
  await mock.start();
  onTestFinished(() => mock.stop());
  return mock;
}

async function asked(mock: LLMock, prompt: string): Promise<RawAnswer> {
  const question: LlmQuestion<z.infer<typeof Capital>> = {
    system: "You know geography.",
    shared: "Europe.",
    prompt,
    schema: Capital,
    schemaName: "capital",
    maxOutputTokens: 500,
  };
  const endpoint = createOpenAiEndpoint({
    baseUrl: `${mock.url}/v1`,
    apiKey: new Secret("sk-mock"),
    model: "gpt-4o-mini",
  });
  const request = completionRequest(question, { model: "gpt-4o-mini", mode: "json_schema", isOpenAi: true });
  return endpoint.send(request, { signal: new AbortController().signal, idempotencyKey: "call-1" });
}

test("an answer of aimock is streamed, judged and has its cost", async () => {
  const answer = await asked(await startAimock(), "Which city is the capital of Germany?");
  expect(judgeAnswer(answer, Capital)).toEqual({ city: "Berlin", people: 3_700_000 });
  expect(answer).toMatchObject({ finish: "stop", model: "gpt-4o-mini" });
  expect(answer.usage?.outputTokens).toBeGreaterThan(0);
});

test("a failure of aimock is known by its name", async () => {
  await expect(asked(await startAimock(), "Which city is the capital of nowhere?")).rejects.toMatchObject({
    kind: "rate-limited",
    why: "429 Slow down",
  });
});
