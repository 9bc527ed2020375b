// How each way of writing a requirement becomes Given / When / Then, in the words of the brief.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { criteriaFor, criterionFor } from "../../src/analysts/criteria.ts";
import type { Requirement } from "../../src/domain/brief.ts";

const running = "the product is running";
const exercised = "REQ-1 is exercised";
const finished = "the finished product";
const checked = "it is checked against REQ-1";

describe.each<[string, string, Partial<Requirement>, Record<string, unknown>]>([
  [
    "an EARS trigger keeps its SHALL",
    "WHEN a new user signs up, THE Mailer SHALL log it and send a link.",
    {},
    {
      given: running,
      when: "a new user signs up",
      then: "the Mailer SHALL log it and send a link",
      negative: false,
    },
  ],
  [
    "an unwanted situation is a negative criterion",
    "If the link has expired, then the page shall show an error.",
    {},
    { given: running, when: "the link has expired", then: "the page shall show an error", negative: true },
  ],
  [
    "a state is given all along",
    "WHILE the app is offline, THE Editor SHALL keep every draft.",
    {},
    {
      given: "the app is offline",
      when: "the product is restarted, and what was stored is read again",
      then: "the Editor SHALL keep every draft",
    },
  ],
  [
    "a user story ends in what shows of its deed, whatever the benefit",
    "As a clerk, I want to file my form so that I am done.",
    {},
    {
      given: "a clerk is using the product",
      when: "they file their form",
      then: "it shows once, with all that was given",
    },
  ],
  [
    "a user story without a benefit ends in what follows from its deeds",
    "As an API user, I would like to send and retrieve records.",
    {},
    {
      given: "an API user is using the product",
      when: "they send and retrieve records",
      then: "send: it arrives once at the right receiver, with the right content, and at nobody else; retrieve: both sides agree about what was exchanged",
    },
  ],
  [
    "a wish for a thing is not made a deed",
    "As a user, I want my statistics to persist, so that my limits are tracked.",
    {},
    { when: exercised, then: "they get this: their statistics to persist, so that their limits are tracked" },
  ],
  [
    "a row of rights is tried by its role, and deeds of one kind have one outcome",
    "Editor | must be able to edit and merge every link",
    {},
    {
      given: "an editor is using the product",
      when: "they edit and merge every link",
      then: "the new state shows, also after a reload, and nothing else has changed",
    },
  ],
  [
    "a click with its purpose is done and leads there",
    "User can click Place Order to complete the order.",
    {},
    {
      given: "a user is using the product",
      when: "they click Place Order",
      then: "this lets them complete the order",
    },
  ],
  [
    "what one person can do is tried by that person",
    "A member can switch between a list and a grid.",
    {},
    {
      given: "a member is using the product",
      when: "they switch between a list and a grid",
      then: "the new state shows, also after a reload, and nothing else has changed",
    },
  ],
  [
    "a prohibition is negative",
    "Passwords must not be logged.",
    {},
    { when: "a case that could break REQ-1 is tried", then: "Passwords must not be logged", negative: true },
  ],
  [
    "a quality with a figure is measured",
    "Search must answer within 200 ms.",
    { kind: "quality" },
    {
      when: "it is measured over at least 100 runs",
      then: "Search must answer within 200 ms",
      verify: "A measurement is compared with the figure of the requirement.",
    },
  ],
  [
    "an order with one verb is what the product does",
    "Display the total.",
    { section: "2. Shop" },
    {
      given: running,
      when: "the place where it belongs is opened with known data",
      then: "the product displays the total",
    },
  ],
  [
    "an order to the builder is done",
    "Use double-quotes in HTML and never single-quotes.",
    {},
    {
      given: finished,
      when: checked,
      then: "this is done: Use double-quotes in HTML and never single-quotes",
    },
  ],
  [
    "a note with a label stays whole",
    "Optimizer: SGD (Stochastic Gradient Descent)",
    {},
    { given: finished, when: checked, then: "Optimizer: SGD (Stochastic Gradient Descent)" },
  ],
  [
    "another language keeps its words, and is tried by its deed",
    "Der Bericht soll als PDF exportiert werden.",
    {},
    {
      given: running,
      when: "known data are taken out, and the result is read by another program",
      then: "Der Bericht soll als PDF exportiert werden",
    },
  ],
  [
    "a call is called",
    "GET /api/users/:id returns one user.",
    {},
    { when: "GET /api/users/:id is called with valid values", then: "GET /api/users/:id returns one user" },
  ],
  [
    "what only some may do is tried by the others",
    "Only an owner may delete the team.",
    {},
    { when: "anyone else tries it", then: "Only an owner may delete the team", negative: true },
  ],
  [
    "a constraint is inspected",
    "The server must be written in Go.",
    { kind: "constraint" },
    { given: finished, when: "code, dependencies and configuration are inspected" },
  ],
  [
    "several persons are tried by one of them",
    "Members can delete their own links.",
    {},
    {
      given: "a member is using the product",
      when: "they delete their own links",
      then: "it is gone from every list and search, and nothing else is",
    },
  ],
  [
    "a noun that only sounds like a deed tries nothing",
    "Delivery mode",
    {},
    { given: finished, when: checked },
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

test.each([
  [
    "Removing a person ends their sessions at once and keeps their links.",
    "the product is running",
    "one tries removing a person",
    "it ends their sessions at once and keeps their links",
  ],
  [
    "Division by zero must print a message.",
    "the product is running",
    "division by zero is tried",
    "it must print a message",
  ],
  [
    "The user types an expression and sees the result.",
    "the user is using the product",
    "they type an expression",
    "they see the result",
  ],
  [
    "Members comment on a link in plain text.",
    "a member is using the product",
    "they comment on a link in plain text",
    "it shows once, with all that was given",
  ],
  [
    "The owner can import a file; folders become tags.",
    "the owner is using the product",
    "they import a file",
    "every entry of the sample is there afterwards, each once; folders become tags",
  ],
])("what is done is the situation: %s", (text, given, when, then) => {
  expect(criterionFor(aRequirement(text))).toMatchObject({ given, when, then });
});

test("who calls an interface looks at its answer", () => {
  expect(criterionFor(aRequirement("DELETE /api/links/:id needs a sign-in")).then).toBe(
    "DELETE /api/links/:id needs a sign-in; the answer has a 2xx status and the body that the interface states",
  );
});

test("work under a deadline is compared with the calendar, not with the code", () => {
  const deadline = aRequirement("Two developers build the first version in ten weeks.", {
    kind: "constraint",
  });
  expect(criterionFor(deadline)).toMatchObject({
    given: "the project's calendar and costs so far",
    when: "they are compared with the plan after each task",
  });
});

test.each([
  "Search results can be narrowed by tag, by person and by date range",
  "Search covers title, note, tags and comments, and ranks exact words in the title first",
  "The app checks every link once a week and marks it as dead after three failed checks in a row",
  "A person who is mentioned gets an e-mail within five minutes, unless they have switched notices off",
  "The author of a comment can edit it for 15 minutes; after that only an editor can remove it",
  "Return training status (success/failure), with specific reasons",
  "DELETE /api/articles/:slug Authentication required, else 401",
  "Mock ups and design files if applicable, or design changes reflected in the prototype",
  "All examples must include a README describing the build process if required",
  "Our template should be used as the base when implementing a todo app",
  "Personal data is limited to a name, and must be deleted within 30 days after a person asks for it",
])("the words stay whole where no border is certain: %s", (text) => {
  expect(criterionFor(aRequirement(text))).toMatchObject({ then: text, negative: false });
});

test.each([
  [
    "Passwords are hashed, and five failed attempts lock the sign-in for 15 minutes.",
    "the clock is set just before and just after 15 minutes have passed",
  ],
  [
    "A comment can be edited for 15 minutes.",
    "the clock is set just before and just after 15 minutes have passed",
  ],
  [
    "Rate limiting blocks > 100 requests per second.",
    "the figure is measured and compared with the stated limit",
  ],
  ["The service is available 99.5 % of each month.", "the monitoring of one month is read"],
  ["Tests cover at least 80 % of the lines.", "the tests run with coverage"],
  [
    "Pages meet WCAG 2.2 level AA.",
    "an accessibility checker, the keyboard and a screen reader go through it",
  ],
  ["The app handles 200 signed-in people at the same time.", "that load is applied for at least 5 minutes"],
  ["Memory footprint < 100 MB", "its size is measured at the peak"],
  ["Restoring a backup takes no more than one hour.", "a restore is rehearsed"],
])("only a figure of quality is measured, each in its way: %s", (text, when) => {
  expect(criterionFor(aRequirement(text, { kind: "quality" })).when).toBe(when);
});

test("each clause that says how it is tried is a criterion of its own", () => {
  const text = "Members can delete their links; a deleted link can be restored for 30 days.";
  expect(criteriaFor(aRequirement(text), 3).map(({ when }) => when)).toEqual([
    "they delete their links",
    "the clock is set just before and just after 30 days have passed",
  ]);
  expect(criteriaFor(aRequirement(text), 1)).toEqual([criterionFor(aRequirement(text))]);
  const vague = "Members can delete their links; this is about cleanliness and order.";
  expect(criteriaFor(aRequirement(vague), 3)).toHaveLength(1);
});

test("the outcome holds the brief's own words wherever there is a trigger", () => {
  const word = fc.constantFrom(
    "the",
    "app",
    "saves",
    "links",
    "and",
    "or",
    "a",
    "page",
    "is",
    "edit",
    ",",
    "when",
    "if",
  );
  fc.assert(
    fc.property(fc.array(word, { minLength: 3, maxLength: 25 }), (words) => {
      const text = `When ${words.join(" ").replace(/ ,/g, ",")} x`;
      const { when, then } = criterionFor(aRequirement(text));
      expect(text).toContain(then);
      expect(when === exercised || when === checked || text.includes(when)).toBe(true);
    }),
  );
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
    "wenn ",
    "9 % ",
    "available ",
    "is ",
    "the ",
  );
  fc.assert(
    fc.property(
      fc.array(pieces, { minLength: 1, maxLength: 2000 }),
      fc.constantFrom<Requirement["kind"]>("functional", "quality", "constraint"),
      (words, kind) => {
        const text = `a${words.join("")}`;
        const started = performance.now();
        const { given, when, then } = criterionFor(aRequirement(text, { kind }));
        expect(Math.max(given.length, when.length, then.length)).toBeLessThanOrEqual(302);
        expect(performance.now() - started).toBeLessThan(1000);
      },
    ),
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
