// What a person decided in reviews, as the writer of a PRP puts it: questions that are closed, decisions, criteria.
import type { Requirement } from "../brief.ts";
import { disputedTitle } from "../disputes.ts";
import { decidedByPerson } from "../review-answers.ts";
import type { ReviewAnswer, ReviewQuestion } from "../review-question.ts";
import type { PrpDecision } from "../prp.ts";
import { wholeText } from "./safe-text.ts";
import { label, likeness, oneLine, wordsOf } from "./text.ts";

/** Who wrote it, beside the roles of the team. */
export const byPerson = "person";
const decidedInReview = "Decided in review.";
const longestAnswer = 600;

/** The answers of a person, each on one line and without secrets. */
export function usableAnswers(answers: readonly ReviewAnswer[]): ReviewAnswer[] {
  return decidedByPerson(answers)
    .map((one) => ({ ...one, answer: wholeText(oneLine(one.answer, longestAnswer)) }))
    .filter(({ answer }) => /[\p{L}\p{N}]/u.test(answer));
}

/** Tells whether a question of this text was answered, also when an agent asks it again in other words. */
export function answeredTest(answers: readonly ReviewAnswer[]): (text: string) => boolean {
  const closed = answers
    .filter(({ question }) => question.kind === "question")
    .map(({ question: { text } }) => ({ text, words: wordsOf(text) }));
  return (text) => {
    const words = wordsOf(text);
    return closed.some((one) => one.text === text || likeness(one.words, words) > 0.8);
  };
}

/** A decision for each question that was answered, and for a dispute about which no agent speaks any more. */
export function decisionsOfPerson(
  answers: readonly ReviewAnswer[],
  matterOf: (text: string) => string,
  isSpokenOf: (title: string) => boolean,
): PrpDecision[] {
  return answers.flatMap(({ question, answer }) => {
    const disputed = disputedTitle(question);
    const isOwn = question.kind === "question" || (disputed !== null && !isSpokenOf(disputed));
    if (!isOwn) return [];
    return {
      id: "DEC-0",
      title: label(disputed ?? matterOf(question.text), 160),
      status: "decided" as const,
      choice: answer,
      rationale: decidedInReview,
      rejected: notChosen(question, answer),
      requirementIds: question.requirementIds,
      by: byPerson,
    };
  });
}

const mostRejected = 2;

function notChosen({ options, default: holds }: ReviewQuestion, answer: string): PrpDecision["rejected"] {
  return [...new Set([...options, ...(holds === "" ? [] : [holds])])]
    .filter((option) => option !== answer)
    .slice(0, mostRejected)
    .map((option) => ({ option, why: "Offered in review, and not chosen." }));
}

/** The decision as a person settled it; the choices that agents wanted otherwise are rejected. */
export function settled(
  decision: PrpDecision,
  wanted: readonly { readonly choice: string; readonly by: string }[],
  answers: readonly ReviewAnswer[],
): PrpDecision {
  const said = answers.find(({ question }) => disputedTitle(question) === decision.title);
  if (said === undefined) return decision;
  const others = wanted.filter(({ choice }) => choice !== said.answer);
  return {
    ...decision,
    choice: said.answer,
    rationale: decidedInReview,
    rejected: others.map(({ choice, by }) => ({
      option: choice,
      why: `Proposed by ${by}; a person decided otherwise in review.`,
    })),
    by: byPerson,
  };
}

/** What a person named as the measure of a requirement: when they were asked for it, or in answer to a question about it. */
export function measureOfPerson(
  { id, kind, text }: Pick<Requirement, "id" | "kind" | "text">,
  answers: readonly ReviewAnswer[],
): string | null {
  const isOpen = kind === "quality" && !/\p{N}/u.test(text);
  const said = answers.find(
    ({ question, answer }) =>
      question.requirementIds.join() === id &&
      (question.kind === "measure" || (isOpen && question.kind === "question" && /\p{N}/u.test(answer))),
  );
  return said?.answer ?? null;
}
