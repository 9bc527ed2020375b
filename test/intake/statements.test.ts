import fc from "fast-check";
import { expect, test } from "vitest";
import { isBareName, statesPresence } from "../../src/intake/statements.ts";
import { requirementTexts } from "./brief-of.ts";

test.each([
  "There are three levels.",
  "The first level is an introduction.",
  "The background has parallax layers.",
  "A puzzle game that trains the memory.",
])("the present tense says what the product is to be: %s", (sentence) => {
  expect(statesPresence(sentence)).toBe(true);
});

test.each([
  "There are no easy answers.",
  "Our customers are people with little time.",
  "The old shop was a single page.",
  "This is a hard thing.",
  "The figure below is a sketch.",
  "Nothing else is a part of it.",
])("words about people, the past or the text say nothing of the product: %s", (sentence) => {
  expect(statesPresence(sentence)).toBe(false);
});

test("a name with what belongs to it is no sentence", () => {
  const named = ["Slimes, bats, and a giant owl", "Thematic music and sound effects.", "A heading of words"];
  expect(named.map(isBareName)).toEqual([true, true, false]);
});

test("under a heading of its own a description is one requirement for each paragraph, in the story none", () => {
  const text = `# Sky Hopper

Sky Hopper is a game about a bird.

## Story

There is a storm. The island has three villages.

## Levels

There are three levels. The first level is an introduction.

## Sound

Thematic music and sound effects.
`;
  expect(requirementTexts(text)).toEqual([
    "There are three levels. The first level is an introduction.",
    "Thematic music and sound effects.",
  ]);
});

test("hostile words are judged in time that grows with their length alone", () => {
  fc.assert(
    fc.property(fc.constantFrom("a ", "is ", "a, ", "there ", "«", "a game "), (unit) => {
      const start = performance.now();
      statesPresence(unit.repeat(20_000));
      isBareName(unit.repeat(20_000));
      expect(performance.now() - start).toBeLessThan(1000);
    }),
  );
});
