import fc from "fast-check";
import { expect, test } from "vitest";
import { stemsOf, termStemsOf } from "../../../src/domain/words/stems.ts";

test.each([
  ["logins", "login"],
  ["queries", "query"],
  ["processes", "process"],
  ["caches", "cache"],
  ["axes", "axe"],
  ["caching", "cache"],
  ["planned", "plan"],
  ["billing", "bill"],
  ["encryption", "encrypt"],
  ["migration", "migrate"],
  ["authentication", "authenticate"],
  ["notifications", "notify"],
  ["notified", "notify"],
  ["authorisation", "authorize"],
])("%s may be a form of %s", (word, base) => {
  expect(stemsOf(word)).toContain(base);
});

test.each([
  ["author", "auth"],
  ["care", "car"],
  ["string", "str"],
  ["station", "state"],
  ["localization", "local"],
])("%s is no form of %s", (word, base) => {
  expect(stemsOf(word)).not.toContain(base);
});

test.each([
  ["paid", "pay"],
  ["sent", "send"],
  ["indices", "index"],
  ["scalability", "scalable"],
  ["concurrently", "concurrent"],
  ["automatically", "automatical"],
])("%s may be a form of %s, although its ending hides it", (word, base) => {
  expect(stemsOf(word)).toContain(base);
});

test.each([
  ["caching", "cached", true],
  ["rate-limited", "limiting", true],
  ["caching", "cache", false],
  ["accounting", "account", false],
  ["distributed", "distribution", false],
  ["distributed", "distributing", false],
  ["accessibility", "accessible", false],
])("the term %s finds %s: %s", (term, word, finds) => {
  const last = term.split("-").at(-1) ?? term;
  expect(termStemsOf(last).some((stem) => stemsOf(word).includes(stem))).toBe(finds);
});

test("in a phrase a term in -ing finds the bare verb as well", () => {
  expect(termStemsOf("limiting", "in a phrase")).toContain("limit");
  expect(termStemsOf("limiting")).not.toContain("limit");
});

const words = fc.stringMatching(/^[a-z]{1,24}$/);

test("every word finds itself, and its regular plural finds it", () => {
  fc.assert(
    fc.property(words, (word) => {
      expect(termStemsOf(word).some((stem) => stemsOf(word).includes(stem))).toBe(true);
      const plural = /(?:s|x|ch|sh|z)$/.test(word) ? null : /[^aeiou]y$/.test(word) ? null : `${word}s`;
      const found = plural === null || termStemsOf(word).some((stem) => stemsOf(plural).includes(stem));
      expect(found || word.length < 3 || word.endsWith("ie")).toBe(true);
    }),
  );
});

test("a stem is never longer than its word by more than three letters, and never empty", () => {
  fc.assert(
    fc.property(fc.oneof(words, fc.string({ unit: "grapheme", minLength: 1 })), (word) => {
      for (const stem of stemsOf(word)) {
        expect(stem.length).toBeGreaterThan(0);
        expect(stem.replace("~", "").length).toBeLessThanOrEqual(word.length + 3);
      }
    }),
  );
});
