// A review from end to end, without a process: the draft is shown, answered, and written anew around the answers.
import fc from "fast-check";
import { expect, test } from "vitest";
import { resultIn } from "../../src/domain/missing-fact.ts";
import type { PlanFacts } from "../../src/domain/plan-facts.ts";
import type { Prp } from "../../src/domain/prp.ts";
import { completeAnswers } from "../../src/domain/review-answers.ts";
import type { ReviewAnswer, ReviewQuestion } from "../../src/domain/review-question.ts";
import { writePrp } from "../../src/intake/write-prp-markdown.ts";
import { createMessage } from "../../src/bus/message.ts";
import * as messages from "../../src/bus/messages/plan.ts";
import { factsAfter } from "../../src/processes/plan-facts.ts";
import { after } from "./a-whole-plan.ts";
import { aBrief, anOutput, aRequirement, arbitraryFacts, planFacts } from "./plan-facts.ts";

const stamp = { time: "2030-01-01T00:00:00.000Z" };
const standing = (value: string) => ({ value, context: { settled: {} } });

/** The plan with its draft validated, every plan being shown to a person. */
async function shown(start: PlanFacts): Promise<PlanFacts> {
  const facts = { ...start, options: { ...start.options, waitForReview: true, reviewAlways: true } };
  return after(await after(facts, "write-prp"), "validate-prp");
}

function questionsOf(facts: PlanFacts): ReviewQuestion[] {
  return resultIn(facts, "validate-prp").review.questions;
}

/** The facts after a person's answers were taken in; `say` gives the answer to a question, null for its default. */
async function answered(
  facts: PlanFacts,
  say: (question: ReviewQuestion) => string | null,
): Promise<PlanFacts> {
  const answers: ReviewAnswer[] = questionsOf(facts).flatMap((question) => {
    const answer = say(question);
    return answer === null ? [] : { question, answer, decidedBy: "person" as const };
  });
  const { planId } = facts;
  const review = { planId, decision: "answer" as const, contentHash: "h", answers };
  const told =
    factsAfter(facts, createMessage(messages.planReview, review, stamp), standing("revising")) ?? facts;
  const { "apply-answers": result } = (await after(told, "apply-answers")).phases;
  if (result === undefined) throw new Error("no revision");
  const completed = { planId, phase: result.phase, round: 1, result, contentHash: "h2" };
  return (
    factsAfter(told, createMessage(messages.phaseCompleted, completed, stamp), standing("writing")) ?? told
  );
}

async function rewritten(facts: PlanFacts): Promise<Prp> {
  return resultIn(await after(facts, "write-prp"), "write-prp").prp;
}

function linesOf(prp: Prp): string[] {
  return writePrp({ ...prp, confidence: 0 }).split("\n");
}

const sessions = { title: "Session store", rationale: "Enough.", rejected: [], requirementIds: ["REQ-5"] };
const team = [
  anOutput("architect", { decisions: [{ ...sessions, choice: "A table in SQLite" }], covers: ["REQ-5"] }),
  anOutput("security", { decisions: [{ ...sessions, choice: "Signed cookies, no server state" }] }),
  anOutput("qa", {
    covers: ["REQ-6"],
    openQuestions: [
      {
        text: "How long is a deleted item kept?",
        options: ["30 days", "For ever"],
        default: "30 days",
        requirementIds: ["REQ-6"],
      },
    ],
  }),
];
const brief = aBrief({
  requirements: [...aBrief().requirements, aRequirement(10, "The page must load fast.", { kind: "quality" })],
});
const plan = planFacts({ brief, outputs: team });

test("an answered question is a decision of a person, and its assumption is gone", async () => {
  const before = await shown(plan);
  const facts = await answered(before, ({ kind }) => (kind === "question" ? "For ever" : null));
  const prp = await rewritten(facts);
  expect(prp.questions).toEqual([]);
  expect(prp.assumptions).toEqual([]);
  expect(prp.decisions.filter(({ by }) => by === "person")).toEqual([
    {
      id: expect.stringMatching(/^DEC-\d+$/),
      title: "How long is a deleted item kept?",
      status: "decided",
      choice: "For ever",
      rationale: "Decided in review.",
      rejected: [{ option: "30 days", why: "Offered in review, and not chosen." }],
      requirementIds: ["REQ-6"],
      by: "person",
    },
  ]);
});

test("a settled dispute keeps its id, and what the others wanted is rejected", async () => {
  const before = await shown(plan);
  const old = resultIn(before, "write-prp").prp.decisions.find(({ title }) => title === "Session store");
  const facts = await answered(before, ({ kind }) =>
    kind === "dispute" ? "Signed cookies, no server state" : null,
  );
  const prp = await rewritten(facts);
  expect(prp.decisions.find(({ title }) => title === "Session store")).toEqual({
    ...old,
    choice: "Signed cookies, no server state",
    rationale: "Decided in review.",
    rejected: [
      { option: "A table in SQLite", why: "Proposed by architect; a person decided otherwise in review." },
    ],
    by: "person",
  });
  expect(prp.avoid.filter(({ text }) => text.includes("Signed cookies"))).toEqual([]);
});

test("a measure becomes an acceptance criterion of its requirement", async () => {
  const before = await shown(plan);
  const facts = await answered(before, ({ kind }) =>
    kind === "measure" ? "First paint within 800 ms" : null,
  );
  const requirement = (await rewritten(facts)).requirements.find(({ id }) => id === "REQ-10");
  expect(requirement?.acceptance.at(-1)).toMatchObject({ then: "First paint within 800 ms", by: "person" });
});

test("every line that no answer is about stays as it was shown", async () => {
  const before = await shown(plan);
  const facts = await answered(before, ({ kind }) =>
    kind === "measure" ? "First paint within 800 ms" : null,
  );
  const old = linesOf(resultIn(before, "write-prp").prp);
  const now = linesOf(await rewritten(facts));
  const lost = old.filter((line) => !now.includes(line));
  expect(lost.filter((line) => !/REQ-10|AC-10\.1|DEC|\*meets:\*/.test(line))).toEqual([]);
});

test("a draft that nobody answered anything about is written again to the word", async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryFacts, async (start) => {
      const before = await shown(start);
      const facts = await answered(before, () => null);
      expect(await rewritten({ ...facts, failures: {} })).toEqual({ ...resultIn(before, "write-prp").prp });
    }),
    { numRuns: 40 },
  );
});

test("a plan by rules asks nobody again, for rules read the brief alone", async () => {
  const facts = await answered(await shown(plan), ({ options }) => options.at(-1) ?? null);
  expect(facts.phases["apply-answers"]).toMatchObject({ touched: {} });
  expect(Object.keys(facts.outputs)).toEqual(["architect", "security", "qa"]);
});

test("of a plan with a model, those are asked again who took something else for granted", async () => {
  const start = { ...plan, options: { ...plan.options, mode: "model" as const } };
  const facts = await answered(await shown(start), ({ kind }) =>
    kind === "dispute" ? "Signed cookies, no server state" : kind === "question" ? "30 days" : null,
  );
  expect(facts.phases["apply-answers"]?.touched).toEqual({
    architect: "A person decided otherwise than it wanted.",
  });
  expect(Object.keys(facts.outputs)).toEqual(["security", "qa"]);
});

test("what an agent that is asked again says about other requirements does not touch what was shown", async () => {
  const start = { ...plan, options: { ...plan.options, mode: "model" as const } };
  const before = await shown(start);
  const facts = await answered(before, ({ kind }) => (kind === "dispute" ? "Neither" : null));
  const risk = { text: "A new worry about items.", mitigation: "Back them up.", requirementIds: ["REQ-6"] };
  const own = {
    text: "Sessions may be stolen by scripts.",
    mitigation: "HttpOnly.",
    requirementIds: ["REQ-5"],
  };
  const answers = {
    architect: anOutput("architect", { risks: [risk, own] }),
    security: anOutput("security"),
  };
  const prp = await rewritten({ ...facts, outputs: { ...facts.outputs, ...answers } });
  expect(prp.risks.map(({ text }) => text)).toContain("Sessions may be stolen by scripts.");
  expect(prp.risks.map(({ text }) => text)).not.toContain("A new worry about items.");
  expect(prp.decisions.find(({ by }) => by === "person")).toMatchObject({
    title: "Session store",
    choice: "Neither",
  });
});

test("when nobody answers in time, the result knows that the defaults hold", async () => {
  const before = await shown(plan);
  const alarm = createMessage(
    messages.deadlineReached,
    { planId: "plan-1", role: "review", round: 0 },
    stamp,
  );
  const facts = factsAfter(before, alarm, standing("completed"));
  expect(facts?.answers).toEqual(completeAnswers(questionsOf(before), []));
  expect(factsAfter(before, alarm, standing("awaitingReview"))?.answers).toEqual([]);
});

test("a draft is answered once, whatever comes after", async () => {
  const before = await shown(plan);
  const review = { planId: "plan-1", decision: "approve" as const, contentHash: "h", answers: [] };
  const approval = createMessage(messages.planReview, review, stamp);
  const once = factsAfter(before, approval, standing("completed"));
  expect(once?.answers.every(({ decidedBy }) => decidedBy === "default")).toBe(true);
  expect(factsAfter(once, approval, standing("completed"))).toBe(once);
});
