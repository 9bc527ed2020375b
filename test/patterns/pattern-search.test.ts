import fc from "fast-check";
import { expect, test } from "vitest";
import { relevantPatterns, searchPatterns } from "../../src/patterns/pattern-search.ts";
import { aBrief, aRequirement } from "../phases/plan-facts.ts";
import { aPattern } from "./a-pattern.ts";

const words = ["sign in", "password", "sqlite", "invoice", "webhook", "map", "sensor", "登录", "Datenbank*"];
const somePattern = fc
  .record({
    tags: fc.uniqueArray(fc.constantFrom(...words), { maxLength: 6 }),
    whenToUse: fc.constantFrom("", ...words),
  })
  .map((parts) => aPattern(parts));

test("relevance is the share of a pattern's situation that the brief speaks of; tags count twice", () => {
  const half = aPattern({
    tags: ["password", "sqlite", "invoice"],
    whenToUse: "When it is about users and invoices.",
  });
  // Of 3 tags and 1 other word (an invoice is told by its tag) two tags and the word are found, in other forms too.
  expect(relevantPatterns([aPattern({ ...half, whenToUse: "A user" })], aBrief())[0]?.relevance).toBeCloseTo(
    5 / 7,
  );
});

test("relevance lies between 0 and 1, and never depends on what else is in the memory", () => {
  fc.assert(
    fc.property(somePattern, fc.array(somePattern, { maxLength: 12 }), (pattern, others) => {
      const alone = relevantPatterns([pattern], aBrief())[0]?.relevance ?? -1;
      const among = relevantPatterns([...others, pattern], aBrief()).at(-1)?.relevance;
      expect(among).toBe(alone);
      expect(alone).toBeGreaterThanOrEqual(0);
      expect(alone).toBeLessThanOrEqual(1);
    }),
  );
});

test("tags that say what plan a pattern comes from are not looked for in the brief", () => {
  const pattern = aPattern({ tags: ["password", "level:extreme", "role:architect"], whenToUse: "" });
  expect(relevantPatterns([pattern], aBrief())[0]?.relevance).toBe(1);
});

test("words are found in scripts without blanks, and by their beginning where a tag ends with a star", () => {
  const brief = aBrief({
    requirements: [
      aRequirement(1, "ユーザーはログインできる。"),
      aRequirement(2, "Kundendatenbanken sind Datenbanken."),
    ],
  });
  const relevance = (tag: string) =>
    relevantPatterns([aPattern({ tags: [tag], whenToUse: "" })], brief)[0]?.relevance;
  expect([relevance("ログイン"), relevance("支払い"), relevance("Datenbank*"), relevance("Konto*")]).toEqual([
    1, 0, 1, 0,
  ]);
});

test("a search finds patterns by any of their words, best first, and leaves the others out", () => {
  const stored = [
    aPattern({ id: "one", notes: "Keep sessions." }),
    aPattern({ id: "two", notes: "Keep sessions in a table." }),
    aPattern({ id: "three", notes: "Nothing of it." }),
  ];
  expect(
    searchPatterns(stored, "session tables").map(({ pattern, relevance }) => [pattern.id, relevance]),
  ).toEqual([
    ["two", 1],
    ["one", 0.5],
  ]);
});
