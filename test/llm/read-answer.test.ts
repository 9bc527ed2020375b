import fc from "fast-check";
import { expect, test } from "vitest";
import { RawAnswer } from "../../src/llm/endpoint.ts";
import { LlmError } from "../../src/llm/llm-errors.ts";
import { readAnswer } from "../../src/llm/read-answer.ts";
import { completionEvents } from "../harness/scripted-stream.ts";

const eventStream = "text/event-stream; charset=utf-8";

async function* chunksOf(bytes: Uint8Array, cuts: readonly number[]): AsyncGenerator<Uint8Array> {
  let from = 0;
  for (const cut of [...cuts, bytes.length].sort((one, other) => one - other)) {
    yield await Promise.resolve(bytes.subarray(from, cut));
    from = cut;
  }
}

async function outcomeOf(type: string | null, body: AsyncIterable<Uint8Array>): Promise<unknown> {
  const reading = { onText: () => undefined, redact: (text: string) => text, expect: () => undefined };
  return readAnswer(type, body, reading).catch((error: unknown) => error);
}

/** Bytes with the places where they are cut. */
function cut(bytes: fc.Arbitrary<Uint8Array>): fc.Arbitrary<{ bytes: Uint8Array; cuts: number[] }> {
  return bytes.chain((all) =>
    fc.record({ bytes: fc.constant(all), cuts: fc.array(fc.nat({ max: all.length }), { maxLength: 30 }) }),
  );
}

const streams = fc
  .record({
    model: fc.string(),
    content: fc.option(fc.string({ unit: "binary" })),
    refusal: fc.option(fc.string()),
    toolCalls: fc.option(fc.constant<unknown[]>([{}])),
    finish: fc.constantFrom("stop", "length"),
    usage: fc.constant({ prompt_tokens: 3, completion_tokens: 2 }),
    lineBreak: fc.constantFrom("\n", "\r\n", "\r"),
  })
  .map(({ lineBreak, ...completion }) => ({
    completion,
    bytes: Buffer.from(completionEvents(completion).join("").replaceAll("\n", lineBreak)),
  }));

test("a stream means the same wherever its bytes are cut", async () => {
  await fc.assert(
    fc.asyncProperty(
      streams.chain(({ completion, bytes }) =>
        cut(fc.constant(bytes)).map(({ cuts }) => ({ completion, bytes, cuts })),
      ),
      async ({ completion, bytes, cuts }) => {
        expect(await outcomeOf(eventStream, chunksOf(bytes, cuts))).toEqual({
          content: completion.content === "" ? null : completion.content,
          refusal: completion.refusal === "" ? null : completion.refusal,
          finish: completion.finish,
          calledTools: completion.toolCalls !== null,
          hasChoice: true,
          usage: { inputTokens: 3, outputTokens: 2, cachedTokens: 0 },
          model: completion.model,
        });
      },
    ),
  );
});

test("a stream means the same when each byte comes alone", async () => {
  const completion = { model: "m", refusal: null, toolCalls: null, finish: "stop", usage: null };
  const bytes = Buffer.from(completionEvents({ ...completion, content: "Zürich 🏔️ 東京" }).join(""));
  const everywhere = [...bytes.keys()];
  expect(await outcomeOf(eventStream, chunksOf(bytes, everywhere))).toMatchObject({
    content: "Zürich 🏔️ 東京",
  });
});

test("a character that a server cut into two chunks is whole again", async () => {
  const halves = ["\\ud83c", "\\udfd4"].map(
    (half) => `data: {"choices":[{"delta":{"content":"${half}"}}]}\n\n`,
  );
  const bytes = Buffer.from(`${halves.join("")}data: [DONE]\n\n`);
  expect(await outcomeOf(eventStream, chunksOf(bytes, []))).toMatchObject({ content: "\u{1f3d4}" });
});

/** Parts of real answers, in any order, are the bytes that come closest to harm. */
const scraps = fc
  .array(
    fc.oneof(
      fc.uint8Array({ maxLength: 40 }),
      fc
        .constantFrom(
          "data: ",
          "\n",
          "\r\n\r\n",
          '{"choices":[',
          '{"delta":{"content":"x"}}',
          '{"message":{"content":"x"},"finish_reason":"stop"}',
          "]}",
          "[DONE]",
          '{"error":',
          "null",
          '{"__proto__":{"a":1}}',
          '"usage":{"prompt_tokens":1e999}',
          "error: ",
          ": hi",
          "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[",
        )
        .map((text) => new Uint8Array(Buffer.from(text))),
      fc.json().map((json) => new Uint8Array(Buffer.from(json))),
    ),
    { maxLength: 12 },
  )
  .map((parts) => new Uint8Array(Buffer.concat(parts)));

test("whatever bytes come are an answer or a failure with a name, and nothing else", async () => {
  const types = fc.constantFrom(eventStream, "application/json", "text/html", "", null);
  await fc.assert(
    fc.asyncProperty(types, cut(scraps), async (type, { bytes, cuts }) => {
      const outcome = await outcomeOf(type, chunksOf(bytes, cuts));
      if (outcome instanceof LlmError) return;
      expect(RawAnswer.parse(outcome)).toEqual(outcome);
    }),
    { numRuns: 1000 },
  );
});

test("a line of two million bytes that come one by one is read in one pass", async () => {
  const bytes = Buffer.from(`data: ${"x".repeat(300_000)}`);
  const letters = chunksOf(bytes, [...bytes.keys()]);
  expect(await outcomeOf(eventStream, letters)).toMatchObject({ kind: "not-an-api" });
});
