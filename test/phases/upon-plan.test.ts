// A plan that is made upon an earlier one: who is asked again, and that nobody is kept who would answer otherwise.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { AgentOutput } from "../../src/domain/agent-output.ts";
import type { Brief } from "../../src/domain/brief.ts";
import { carryIds } from "../../src/domain/carry-ids.ts";
import { resultIn } from "../../src/domain/missing-fact.ts";
import type { PlanBase } from "../../src/domain/plan-base.ts";
import type { PlanFacts } from "../../src/domain/plan-facts.ts";
import type { PlanOptions } from "../../src/domain/plan-options.ts";
import { aBrief } from "../domain/a-brief.ts";
import { aWholePlan, baseOf } from "./a-whole-plan.ts";

const lines = [
  "# Club ledger",
  "Members sign in with e-mail and password.",
  "A member can export the ledger as a CSV file.",
  "Entries are stored in PostgreSQL with a foreign key to their member.",
  "The REST API must answer within 200 ms for 50 users at once.",
  "Every screen works with the keyboard and a screen reader.",
  "The service is deployed with Docker and Kubernetes.",
  "Card payments go through Stripe and are refunded on request.",
  "A treasurer can close a month.",
];
const force = ["architect", "security", "database", "api"];
const options = { force };

function edited(changes: Readonly<Record<number, string>>): Brief {
  return aBrief(lines.map((line, at) => changes[at] ?? line));
}

async function uponFirst(brief: Brief, changed: Partial<PlanOptions> = {}): Promise<PlanFacts> {
  const base = baseOf(await aWholePlan({ brief: aBrief(lines), options }));
  return aWholePlan({ brief: carryIds(brief, base), base, options: { ...options, ...changed } });
}

function keptIn(facts: PlanFacts): string[] {
  return Object.keys(resultIn(facts, "select-agents").reused);
}

describe("without a model", () => {
  test("the same brief asks nobody again and gives the same document", async () => {
    const first = await aWholePlan({ brief: aBrief(lines), options });
    const second = await aWholePlan({ brief: aBrief(lines), base: baseOf(first), options });
    expect(keptIn(second).sort()).toEqual(Object.keys(first.outputs).sort());
    expect(resultIn(second, "select-agents").touched).toEqual({});
    expect(resultIn(second, "write-prp").prp).toEqual(resultIn(first, "write-prp").prp);
  });

  test("an edit asks those again who speak to it, and says why", async () => {
    const facts = await uponFirst(
      edited({ 2: "A member can export the ledger as a CSV file with a header." }),
    );
    expect(resultIn(facts, "select-agents").touched).toMatchObject({ qa: "It speaks to REQ-2." });
    expect(keptIn(facts)).toEqual(expect.arrayContaining(["architect", "security", "api"]));
  });

  test("an agent that is new on the team is asked, and an answer of the earlier plan is marked as one", async () => {
    const facts = await uponFirst(aBrief(lines), { force: [...force, "compliance"] });
    const { touched, reused } = resultIn(facts, "select-agents");
    expect(touched["compliance"]).toBe("It is new on the team.");
    expect(reused["architect"]).toMatchObject({ role: "architect", madeBy: "record" });
  });

  test("an agent that gave no answer last time is asked again", async () => {
    const base = baseOf(await aWholePlan({ brief: aBrief(lines), options }));
    const { security: _lost, ...outputs } = base.outputs;
    const facts = await aWholePlan({ brief: aBrief(lines), base: { ...base, outputs }, options });
    expect(resultIn(facts, "select-agents").touched["security"]).toBe("It gave no answer last time.");
  });

  test("a plan that is made in another way asks everybody", async () => {
    const facts = await uponFirst(aBrief(lines), { mode: "model", model: "some-model" });
    expect(keptIn(facts)).toEqual([]);
  });
});

describe("with a model", () => {
  /** As if a model had answered, each agent about the requirements that its checklist speaks to. */
  async function modelBase(): Promise<PlanBase> {
    const base = baseOf(await aWholePlan({ brief: aBrief(lines), options }));
    const byModel = (output: AgentOutput): AgentOutput => ({
      ...output,
      summary: "As seen.",
      madeBy: "model",
    });
    return {
      ...base,
      options: { ...base.options, mode: "model", model: "some-model" },
      outputs: Object.fromEntries(Object.entries(base.outputs).map(([role, one]) => [role, byModel(one)])),
    };
  }
  const model = { ...options, mode: "model", model: "some-model" } as const;

  test("an answer is kept where the edit is none of its business", async () => {
    const base = await modelBase();
    const brief = carryIds(edited({ 8: "A treasurer can close a year." }), base);
    const facts = await aWholePlan({ brief, base, options: model });
    expect(keptIn(facts)).toEqual(expect.arrayContaining(["architect", "security", "database"]));
    expect(resultIn(facts, "select-agents").touched).toMatchObject({ qa: "It speaks to REQ-8." });
  });

  test("another model, another definition and a degraded answer are asked again", async () => {
    const base = await modelBase();
    const whyFor = async (
      changed: PlanBase,
      wish: Partial<PlanOptions> = model,
    ): Promise<string | undefined> => {
      const facts = await aWholePlan({ brief: aBrief(lines), base: changed, options: wish });
      return resultIn(facts, "select-agents").touched["security"];
    };
    const { security } = base.outputs;
    if (security === undefined) throw new Error("No security on the team.");
    expect(await whyFor(base)).toBe(undefined);
    expect(await whyFor(base, { ...model, model: "another" })).toBe("Another model is asked.");
    expect(await whyFor({ ...base, definitions: {} })).toBe("It is defined otherwise than before.");
    expect(
      await whyFor({
        ...base,
        outputs: { ...base.outputs, security: { ...security, degraded: "No quota." } },
      }),
    ).toBe("Rules had to answer for the model last time.");
  });
});

const edits = fc.array(
  fc.record({
    at: fc.integer({ min: 1, max: lines.length - 1 }),
    text: fc.constantFrom(
      "",
      "Passwords are stored as hashes.",
      "The ledger is archived for ten years.",
      "Members see a dashboard of their payments.",
      ...lines.slice(1).map((line) => line.replace(/\.$/, " for every club.")),
    ),
    adds: fc.boolean(),
  }),
  { minLength: 1, maxLength: 4 },
);

function withEdits(given: readonly { at: number; text: string; adds: boolean }[]): string[] {
  return given
    .reduce<string[]>((all, { at, text, adds }) => all.toSpliced(at, adds ? 0 : 1, text), [...lines])
    .filter((line) => line !== "");
}

test("whatever is edited, the document is the one that asking everybody again would give", async () => {
  const base = baseOf(await aWholePlan({ brief: aBrief(lines), options }));
  await fc.assert(
    fc.asyncProperty(edits, async (given) => {
      const brief = carryIds(aBrief(withEdits(given)), base);
      const upon = await aWholePlan({ brief, base, options });
      const afresh = await aWholePlan({ brief, base, options, asksAll: true });
      expect(resultIn(upon, "write-prp").prp).toEqual(resultIn(afresh, "write-prp").prp);
    }),
    { numRuns: 20 },
  );
}, 60_000);
