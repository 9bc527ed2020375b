import { expect, test } from "vitest";
import { stemsOf, termStemsOf } from "../../../src/domain/words/stems.ts";

test.each([
  ["logins", "login"],
  ["queries", "query"],
  ["processes", "process"],
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

test("a term in -ing or -ed is a word of its own", () => {
  expect(termStemsOf("accounting")).toEqual(["accounting"]);
  expect(termStemsOf("distributed")).toEqual(["distributed"]);
});
