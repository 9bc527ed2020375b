import fc from "fast-check";
import { expect, test } from "vitest";
import { agentFrom } from "../../src/agents/user-agent.ts";
import { UserAgent } from "../../src/domain/user-agent.ts";

const given = UserAgent.parse({
  role: "pricing",
  description: "Knows how prices are made.",
  triggers: ["price", { term: "tariff", weight: 3 }],
  dependsOn: ["data"],
  concerns: [
    "Every price names its currency.",
    { when: ["Voucher"], risk: "r", recommend: "d", accept: "a", verify: "v" },
  ],
  instructions: "Look at the prices.",
});

test("a user-made agent is an agent like any other, never pinned and never called by the level alone", () => {
  const { instructions, ...agent } = agentFrom(given);
  expect(instructions).toMatch(/^You are the pricing agent, which this project has added to the team\./);
  expect(agent).toEqual({
    role: "pricing",
    description: "Knows how prices are made.",
    phases: ["plan", "build"],
    dependsOn: ["data"],
    pinned: false,
    aboveModerate: false,
    reach: "narrow",
    hints: [],
    triggers: [
      { term: "price", weight: 2 },
      { term: "tariff", weight: 3 },
    ],
    checklist: [
      {
        id: "point-1",
        when: ["price", "tariff"],
        risk: "A rule of this project is broken: Every price names its currency.",
        recommend: "Every price names its currency.",
        situation: "what was built is reviewed",
        accept: "this rule of the project holds: Every price names its currency",
        verify: "manual: check in review that this holds: Every price names its currency.",
        source: "this project's pricing agent",
      },
      {
        id: "voucher",
        when: ["Voucher"],
        risk: "r",
        recommend: "d",
        accept: "a",
        verify: "v",
        source: "this project",
      },
    ],
    decisions: [],
    guidance: "Knows how prices are made.\n\nLook at the prices.",
  });
});

test.each(["*", ">", "a.b", "Pricing", "pricing rules", "-a", "a-", "", "price$", "é", "a".repeat(41)])(
  "%j is no role",
  (role) => {
    expect(UserAgent.safeParse({ role, description: "x" }).success).toBe(false);
  },
);

test("whatever is given as a role, what passes is one plain token of a subject", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (role) => {
      const parsed = UserAgent.safeParse({ role, description: "x" });
      expect(!parsed.success || /^[a-z0-9-]{1,40}$/.test(parsed.data.role)).toBe(true);
    }),
  );
});

test.each(["pinned", "aboveModerate", "maxAgents", "model", "apiKey", "command", "budget"])(
  "an agent cannot set %s",
  (key) => {
    expect(UserAgent.safeParse({ role: "a", description: "x", [key]: true }).success).toBe(false);
  },
);
