// What a person is asked about a draft: few things, the weightiest first, and none of them twice.
import fc from "fast-check";
import { expect, test } from "vitest";
import { compilePrp } from "../../src/domain/compile-prp.ts";
import { disputedTitle } from "../../src/domain/disputes.ts";
import type { LintReport } from "../../src/domain/lint-report.ts";
import type { PlanFacts } from "../../src/domain/plan-facts.ts";
import { planConfidence, reviewNeeded, type Evidence } from "../../src/domain/plan-confidence.ts";
import type { Question } from "../../src/domain/question.ts";
import { completeAnswers } from "../../src/domain/review-answers.ts";
import type { ReviewQuestion } from "../../src/domain/review-question.ts";
import { aBrief, anOutput, aRequirement, arbitraryFacts, planFacts } from "../phases/plan-facts.ts";

const clean: LintReport = { errors: 0, warnings: 0, score: 100, groups: {}, findings: [] };

function asked(facts: PlanFacts): ReviewQuestion[] {
  const evidence: Evidence = {
    prp: compilePrp(facts),
    report: clean,
    outputs: facts.outputs,
    selected: facts.phases["select-agents"]?.selection.selected.map(({ role }) => role) ?? [],
    failures: facts.failures,
    answers: facts.answers,
    understanding: 1,
  };
  return reviewNeeded(planConfidence(evidence), { threshold: 1, always: true }, evidence).questions;
}

function aQuestion(text: string, rest: Partial<Question> = {}): Question {
  const source = [{ startLine: 6, endLine: 6, quote: "items" }];
  return {
    id: "Q-0",
    type: "gap",
    text,
    source,
    options: ["a", "b"],
    default: "a",
    blocking: false,
    ...rest,
  };
}

const sessions = { title: "Session store", rationale: "Enough.", rejected: [], requirementIds: ["REQ-5"] };
const disputing = [
  anOutput("architect", { decisions: [{ ...sessions, choice: "A table in SQLite" }] }),
  anOutput("security", { decisions: [{ ...sessions, choice: "Signed cookies without any server state" }] }),
];

test("what blocks the work is asked first, then contradictions, disputes, answers without the model, other questions", () => {
  const questions = [
    aQuestion("Which colours has the page?"),
    aQuestion("Is it one tenant or many of them?", { type: "contradiction" }),
    aQuestion("Who pays for the hosting of this?", { blocking: true }),
  ];
  const fallen = anOutput("qa", { degraded: "The endpoint is dead." });
  expect(
    asked(planFacts({ questions, outputs: [...disputing, fallen] })).map(({ number, kind, text }) => [
      number,
      kind,
      text,
    ]),
  ).toEqual([
    [1, "question", "Who pays for the hosting of this?"],
    [2, "question", "Is it one tenant or many of them?"],
    [
      3,
      "dispute",
      "The agents disagree about “Session store”: architect wants A table in SQLite and security wants Signed cookies without any server state. What is it to be?",
    ],
    [4, "degraded", "Rules answered in place of the model for qa (The endpoint is dead). Ask it again?"],
    [5, "question", "Which colours has the page?"],
  ]);
});

test("a dispute offers what each agent wants, and what the draft says is the default", () => {
  const [question] = asked(planFacts({ outputs: disputing }));
  expect(question).toMatchObject({
    options: ["A table in SQLite", "Signed cookies without any server state"],
    default: "A table in SQLite",
    requirementIds: ["REQ-5"],
    roles: ["architect", "security"],
  });
  expect(question && disputedTitle(question)).toBe("Session store");
});

test("a quality without a figure is asked for one, unless a question speaks of it already", () => {
  const requirements = [aRequirement(6, "Lists must be fast.", { kind: "quality" as const })];
  const brief = aBrief({ requirements });
  const outputs = [anOutput("qa", { covers: ["REQ-6"] })];
  expect(asked(planFacts({ brief, outputs }))).toEqual([
    {
      number: 1,
      kind: "measure",
      text: "REQ-6 names no figure: “Lists must be fast”. How is it told that it is met?",
      options: [
        "95 of 100 answers within 1 second, for one user",
        "95 of 100 answers within 200 milliseconds, under the expected load",
        "No figure: its acceptance criteria decide",
      ],
      default: "No figure: its acceptance criteria decide",
      requirementIds: ["REQ-6"],
      roles: ["qa"],
      questionId: null,
    },
  ]);
  const questions = [aQuestion("How fast must lists be?")];
  expect(asked(planFacts({ brief, outputs, questions })).map(({ kind }) => kind)).toEqual(["question"]);
});

test("what was answered before, by a person or by default, is not asked again", () => {
  const facts = planFacts({ questions: [aQuestion("Which colours has the page?")], outputs: disputing });
  const before = asked(facts);
  expect(before).toHaveLength(2);
  const said = { question: { number: 1 }, answer: "b", decidedBy: "person" as const };
  expect(asked({ ...facts, answers: completeAnswers(before, [said]) })).toEqual([]);
});

test("there are never more than eight questions, numbered from 1, each with what holds without an answer", () => {
  fc.assert(
    fc.property(arbitraryFacts, (facts) => {
      const questions = asked(facts);
      expect(questions.length).toBeLessThanOrEqual(8);
      expect(questions.map(({ number }) => number)).toEqual(questions.map((_, at) => at + 1));
    }),
    { numRuns: 60 },
  );
});

test("an answer is kept under the question that was asked, whatever else comes along with it", () => {
  const questions = asked(planFacts({ outputs: disputing }));
  const forged = { number: 1, text: "Something else?" };
  expect(completeAnswers(questions, [{ question: forged, answer: "Cookies", decidedBy: "person" }])).toEqual([
    { question: questions[0], answer: "Cookies", decidedBy: "person" },
  ]);
  expect(completeAnswers(questions, [])).toEqual([
    { question: questions[0], answer: "A table in SQLite", decidedBy: "default" },
  ]);
});
