// What a plan warns of: bans, exclusions that something wanted comes near, and choices that were rejected.
import { expect, test } from "vitest";
import { compilePrp } from "../../../src/domain/compile-prp.ts";
import { aBrief, anOutput, aRequirement, planFacts } from "../../phases/plan-facts.ts";

const requirements = [
  aRequirement(1, "The archive keeps every invoice."),
  aRequirement(2, "Totals are added up."),
  aRequirement(3, "Sending an invoice by fax", { kind: "exclusion" }),
  aRequirement(4, "A mobile app", { kind: "exclusion" }),
];

test("an exclusion is told where something wanted comes near it, and nowhere else", () => {
  const { avoid } = compilePrp(planFacts({ brief: aBrief({ requirements }), outputs: [] }));
  expect(avoid).toEqual([
    { text: "Build nothing of REQ-3 (Sending an invoice by fax).", requirementIds: ["REQ-1"], by: "planner" },
  ]);
});

test("a ban holds in every task, and a rejected option is not taken up again", () => {
  const acceptance = [
    {
      requirementId: "REQ-2",
      given: "the product is running",
      when: "anyone else tries it",
      then: "Totals are added up.",
      negative: true,
      verify: "An automated test.",
    },
  ];
  const decisions = [
    {
      title: "Where invoices lie",
      choice: "In one folder a year",
      rationale: "The law counts years.",
      rejected: [{ option: "One folder a client", why: "Clients merge." }],
      requirementIds: ["REQ-1"],
    },
  ];
  const { avoid } = compilePrp(
    planFacts({
      brief: aBrief({ requirements: requirements.slice(0, 2) }),
      outputs: [anOutput("qa", { acceptance }), anOutput("database", { decisions })],
    }),
  );
  expect(avoid.map(({ text }) => text)).toEqual([
    "No task may break REQ-2.",
    expect.stringMatching(/^Do not fall back on what DEC-\d+ rejects: One folder a client\.$/),
  ]);
});
