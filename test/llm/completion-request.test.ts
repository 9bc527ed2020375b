import { expect, test } from "vitest";
import { z } from "zod";
import { AgentAnswer } from "../../src/domain/agent-output.ts";
import { completionRequest, type AnswerMode } from "../../src/llm/completion-request.ts";
import type { LlmQuestion } from "../../src/llm/llm.ts";
import { unfitForStrict } from "../harness/strict-schema.ts";

const Capital = z.object({ city: z.string(), people: z.number() });
const question: LlmQuestion<z.infer<typeof Capital>> = {
  system: "You know geography.",
  shared: "Europe.",
  prompt: "Which city is the capital of Germany?",
  schema: Capital,
  schemaName: "capital",
  maxOutputTokens: 500,
};
const schema = {
  type: "object",
  properties: { city: { type: "string" }, people: { type: "number" } },
  required: ["city", "people"],
  additionalProperties: false,
};

const asked = (mode: AnswerMode, isOpenAi = false): unknown =>
  completionRequest(question, { model: "m", mode, isOpenAi });

test("a question is asked with its schema, what is shared first", () => {
  expect(asked("json_schema")).toEqual({
    model: "m",
    messages: [
      { role: "system", content: "You know geography." },
      { role: "user", content: "Europe.\n\nWhich city is the capital of Germany?" },
    ],
    max_tokens: 500,
    response_format: { type: "json_schema", json_schema: { name: "capital", strict: true, schema } },
  });
});

test.each<[AnswerMode, object]>([
  ["json_object", { response_format: { type: "json_object" } }],
  ["prompt-only", {}],
])("in mode %s the schema is told in words", (mode, more) => {
  const words = `Answer with one JSON object and nothing else. Its JSON Schema:\n${JSON.stringify(schema)}`;
  expect(asked(mode)).toEqual({
    model: "m",
    messages: [
      { role: "system", content: "You know geography." },
      { role: "user", content: `Europe.\n\nWhich city is the capital of Germany?\n\n${words}` },
    ],
    max_tokens: 500,
    ...more,
  });
});

test("OpenAI gets the limit under its newer name", () => {
  expect(asked("prompt-only", true)).toMatchObject({ max_completion_tokens: 500 });
  expect(asked("prompt-only", true)).not.toHaveProperty("max_tokens");
});

test("a request is plain data, so that the same question always has the same hash", () => {
  for (const mode of ["json_schema", "json_object", "prompt-only"] as const) {
    expect(structuredClone(asked(mode))).toStrictEqual(asked(mode));
    expect(JSON.parse(JSON.stringify(asked(mode)))).toStrictEqual(asked(mode));
  }
});

test("what agents are asked for is fit for strict structured output", () => {
  expect(unfitForStrict(AgentAnswer)).toEqual([]);
});

test.each<[z.ZodType, string[]]>([
  [Capital, []],
  [z.object({ a: z.string().nullable(), b: z.array(z.object({ c: z.enum(["x"]) })) }), []],
  [z.object({ a: z.union([z.string(), z.object({ b: z.literal("x") })]) }), []],
  [z.object({ a: z.string().optional() }), ["root.a: it is optional"]],
  [z.object({ a: z.array(z.looseObject({})) }), ["root.a[]: it takes keys that have no name"]],
  [
    z.object({ a: z.record(z.string(), z.string()) }),
    ["root.a: propertyNames", "root.a: it takes keys that have no name"],
  ],
  [z.object({ a: z.tuple([z.string()]) }), ["root.a: prefixItems"]],
  [z.object({ a: z.unknown() }), ["root.a: it takes anything"]],
  [z.object({ a: z.string().default("x") }), ["root.a: default"]],
  [z.object({ a: z.string().max(9) }), ["root.a: maxLength"]],
  [z.object({ a: z.date() }), [expect.stringMatching(/^root: .*[Dd]ate/)]],
  [z.object({ a: z.string().transform(Number) }), [expect.stringMatching(/^root: .*[Tt]ransform/)]],
  [z.union([Capital, z.object({})]), ["root: it must be an object"]],
  [z.object({ a: z.discriminatedUnion("k", [z.object({ k: z.literal("x") })]) }), ["root.a: oneOf"]],
])("a schema that is unfit is told by its place (%#)", (unfit, why) => {
  expect(unfitForStrict(unfit)).toEqual(why);
});
