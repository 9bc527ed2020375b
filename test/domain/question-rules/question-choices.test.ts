import fc from "fast-check";
import { expect, test } from "vitest";
import { choicesIn } from "../../../src/domain/question-rules/question-choices.ts";

test.each([
  ["Should we use tabs or spaces?", ["tabs", "spaces"]],
  ["PostgreSQL or MySQL?", ["PostgreSQL", "MySQL"]],
  ["Which database: Node.js or Deno?", ["Node.js", "Deno"]],
  ["Is the data kept for 30 or 60 days?", ["30 days", "60 days"]],
  ["Should the export run nightly or on demand?", ["run nightly", "on demand"]],
  ["Should we use tabs, spaces or both?", ["tabs", "spaces", "both"]],
  ["Hell oder dunkel?", ["Hell", "dunkel"]],
])("an either-or question brings its own answers: %s", (text, choices) => {
  expect(choicesIn(text)).toEqual(choices);
});

test.each([
  "Who maintains it?",
  "Can users edit or delete posts?",
  "Who approves or rejects orders?",
  "Do we need a mobile app?",
  "Soll es hell oder dunkel sein?",
  "Is it one user or more?",
  "Tabs or spaces",
])("any other question brings none: %s", (text) => {
  expect(choicesIn(text)).toBeNull();
});

test("the answers are always words of the question", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (a, b) => {
      const text = `${a} or ${b}?`;
      for (const choice of choicesIn(text) ?? [])
        for (const word of choice.split(/\s+/)) expect(text).toContain(word);
    }),
  );
});
