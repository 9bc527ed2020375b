// How each way of writing a requirement becomes Given / When / Then.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { criterionFor } from "../../src/analysts/criteria.ts";
import { negativeCriterionFor } from "../../src/analysts/negative-criteria.ts";
import type { Requirement } from "../../src/domain/brief.ts";

const running = "the product is running";

describe.each<[string, string, Partial<Requirement>, Record<string, unknown>]>([
  [
    "an EARS trigger",
    "WHEN a new user signs up, THE Mailer SHALL send a link.",
    {},
    { given: running, when: "a new user signs up", then: "The Mailer sends a link", negative: false },
  ],
  [
    "an EARS unwanted situation",
    "If the link has expired, then the page shall show an error.",
    {},
    { given: running, when: "the link has expired", then: "the page shows an error", negative: true },
  ],
  [
    "a user story",
    "As a clerk, I want to file my form so that I am done.",
    {},
    {
      given: "a clerk is using the product",
      when: "they file their form",
      then: "it succeeds, and this holds: they are done",
    },
  ],
  [
    "a thing to see and when",
    "User can see a message when the product is added.",
    {},
    { when: "the product is added", then: "User sees a message" },
  ],
  [
    "a deed with its purpose",
    "User can click Place Order to complete the order.",
    {},
    { when: "user clicks Place Order", then: "this is achieved: complete the order" },
  ],
  [
    "a prohibition",
    "Passwords must not be logged.",
    {},
    {
      when: "something is tried that would lead to it: be logged",
      then: "Passwords are not logged",
      negative: true,
    },
  ],
  [
    "a quality with a figure",
    "Search must answer within 200 ms.",
    { kind: "quality" },
    {
      when: "it is measured over at least 100 runs or 5 minutes",
      then: "Search answers within 200 ms",
      verify: "A measurement under the stated load is compared with 200 ms.",
    },
  ],
  [
    "an order after a label",
    "Cart: Display the total.",
    { section: "2. Shop" },
    {
      given: 'the finished part "Shop"',
      when: '"Cart" comes into play',
      then: "the product displays the total",
    },
  ],
  [
    "another language",
    "Der Bericht soll als PDF exportiert werden.",
    {},
    { given: "the finished product", then: "Der Bericht soll als PDF exportiert werden" },
  ],
  [
    "Given, when, then",
    "Given a cart, when it is emptied, then the total is 0.",
    {},
    { given: "a cart", when: "it is emptied", then: "the total is 0" },
  ],
])("%s", (_, text, properties, clauses) => {
  test(text, () => {
    expect(criterionFor(aRequirement(text, properties))).toMatchObject(clauses);
  });
});

test("an upload is refused when it is bad", () => {
  expect(negativeCriterionFor(aRequirement("Users can upload a photo."))).toEqual({
    given: "an upload that is empty, over the size limit or of another type",
    when: "it is given to this part: Users can upload a photo.",
    then: "it is refused with a message that names the problem, and nothing is stored or changed",
    negative: true,
    verify: "A table-driven test runs each of the cases.",
  });
});

test("a limit is tried at its edge and beyond", () => {
  expect(negativeCriterionFor(aRequirement("A title has at most 100 characters."))?.given).toBe(
    "the limit of 100 characters",
  );
});

test("what is only shown needs no refusal", () => {
  expect(negativeCriterionFor(aRequirement("User can see the sum of the purchase."))).toBeNull();
});

test("hostile texts end in short clauses and never hang", () => {
  const pieces = fc.constantFrom(
    "when ",
    "given ",
    "if ",
    ", ",
    "shall ",
    "can ",
    "to ",
    "not ",
    "x",
    ": ",
    "As a ",
    " ",
    "A. ",
  );
  fc.assert(
    fc.property(fc.array(pieces, { minLength: 1, maxLength: 2000 }), (words) => {
      const text = `a${words.join("")}`;
      const started = performance.now();
      const { given, when, then } = criterionFor(aRequirement(text));
      expect(Math.max(given.length, when.length, then.length)).toBeLessThanOrEqual(302);
      expect(performance.now() - started).toBeLessThan(1000);
    }),
    { numRuns: 50 },
  );
});

function aRequirement(text: string, properties: Partial<Requirement> = {}): Requirement {
  return {
    id: "REQ-1",
    text,
    kind: "functional",
    section: null,
    source: { startLine: 1, endLine: 1, quote: text.slice(0, 400) },
    ...properties,
  };
}
