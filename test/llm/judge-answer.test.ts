import fc from "fast-check";
import { expect, test } from "vitest";
import { z } from "zod";
import type { RawAnswer } from "../../src/llm/endpoint.ts";
import { judgeAnswer } from "../../src/llm/judge-answer.ts";
import { LlmError, type LlmFailureKind } from "../../src/llm/llm-errors.ts";

const Capital = z.object({ city: z.string(), people: z.number() });
const berlin = { city: "Berlin", people: 3_700_000 };
const json = JSON.stringify(berlin);

function said(content: string | null, more: Partial<RawAnswer> = {}): RawAnswer {
  return {
    content,
    refusal: null,
    finish: "stop",
    calledTools: false,
    hasChoice: true,
    usage: null,
    model: null,
    ...more,
  };
}

test.each([
  ["as it is", json],
  ["in a fence", `Sure!\n\`\`\`json\n${json}\n\`\`\`\nAnything else?`],
  ["in words with braces of their own", `For {city} I say {"x"} and: ${json} {done}`],
  ["after words with an odd quotation mark", `A { and a " and then ${json}`],
  ["after thoughts", `<think>{"city":"Bonn","people":300000}? "No.</think>\n${json}`],
  ["after thoughts that the template began", `{"city":"Bonn"}? No.</think>${json}`.slice(1)],
  ["after two kinds of thoughts", `<think>a</think><thinking>{}</thinking> ${json}`],
  ["beside longer braces that are no JSON", `{${"so ".repeat(50)}} ${json}`],
  ["with a smaller object beside it", `{} ${json} {"a":1}`],
])("an answer is found %s", (_, content) => {
  expect(judgeAnswer(said(content), Capital)).toEqual(berlin);
});

test("an answer that speaks of thoughts keeps its words", () => {
  const odd = { city: "</think>", people: 1 };
  expect(judgeAnswer(said(JSON.stringify(odd)), Capital)).toEqual(odd);
});

test("more than was asked for is left out, and keys that reach into prototypes are dropped", () => {
  const content =
    '{"__proto__":{"city":"x"},"constructor":1,"prototype":2,"city":"Berlin","people":1,"more":2}';
  const value = judgeAnswer(said(content), Capital);
  expect(value).toEqual({ city: "Berlin", people: 1 });
  expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
  const loose = judgeAnswer(said(content), z.looseObject({}));
  expect(Object.getOwnPropertyNames(loose)).toEqual(["city", "people", "more"]);
});

test("of a key that comes twice the last one counts", () => {
  expect(judgeAnswer(said('{"city":"Bonn","city":"Berlin","people":1}'), Capital).city).toBe("Berlin");
});

test("half a character is made whole, for it could not be written and read back", () => {
  expect(judgeAnswer(said('{"city":"\\ud800","people":1}'), Capital).city).toBe("\ufffd");
});

test.each<[LlmFailureKind, RawAnswer]>([
  ["empty", said(null, { hasChoice: false })],
  ["empty", said(null)],
  ["empty", said(" \n")],
  ["empty", said("<think>Where am I?")],
  ["empty", said("<think>Where am I?</think>")],
  ["refused", said(null, { refusal: "No." })],
  ["refused", said("I'm sorry, but I can't help with that.")],
  ["refused", said("I’m sorry, but I cannot assist with that request.")],
  ["refused", said("Sorry, no.")],
  ["refused", said("I cannot help with {that}.")],
  ["refused", said("Unfortunately, I am unable to help.")],
  ["refused", said("<think>Hm.</think>\nI won't do that.")],
  ["cut-off", said('{"city":"Ber', { finish: "length" })],
  ["cut-off", said(null, { finish: "length" })],
  ["content-filter", said("", { finish: "content_filter" })],
  ["wrong-shape", said(null, { calledTools: true, finish: "tool_calls" })],
  ["wrong-shape", said('{"city":7}')],
  ["wrong-shape", said('{"city":"Berlin","people":1e999}')],
  ["wrong-shape", said('{"city":"Berlin","people":"3700000"}')],
  ["not-json", said('{"city":"Berlin","people":NaN}')],
  ["not-json", said('{"city":"Berlin"')],
  ["not-json", said("Berlin, I would say.")],
  ["not-json", said("[".repeat(100_000))],
  ["not-json", said("{".repeat(1_000_000))],
  ["not-json", said('{"x '.repeat(500_000))],
  ["not-json", said('{"a":'.repeat(100) + "1" + "}".repeat(100))],
])("an answer that cannot be used is a failure of kind %s (%#)", (kind, raw) => {
  expect(() => judgeAnswer(raw, Capital)).toThrow(expect.objectContaining({ kind, usage: null }));
});

test("what is wrong with a shape is said with its place", () => {
  expect(() => judgeAnswer(said('{"city":7}'), Capital)).toThrow(
    expect.objectContaining({
      why: expect.stringMatching(/^The model's answer: city: .*expected string.*; people: .*expected number/),
    }),
  );
});

test("whatever words come are a value of the shape or a failure with a name, and the same each time", () => {
  const scraps = fc
    .array(fc.oneof(fc.constantFrom("{", "}", '"', "\\", "<think>", "</think>", json, "```"), fc.string()))
    .map((parts) => parts.join(""));
  const judged = (content: string): unknown => {
    try {
      return judgeAnswer(said(content), Capital);
    } catch (error) {
      expect(error).toBeInstanceOf(LlmError);
      return error;
    }
  };
  fc.assert(
    fc.property(scraps, (content) => {
      const outcome = judged(content);
      expect(judged(content)).toEqual(outcome);
      if (!(outcome instanceof LlmError)) expect(Capital.parse(outcome)).toEqual(outcome);
    }),
    { numRuns: 1000 },
  );
});

test("an answer that breaks off is none, whatever complete objects it holds", () => {
  const Nested = z.object({ capital: Capital, more: z.string() });
  expect(() => judgeAnswer(said(`{"capital":${json},"mo`), Nested)).toThrow(
    expect.objectContaining({ kind: "not-json", why: expect.stringContaining("ends in the middle") }),
  );
});
