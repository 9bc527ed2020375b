// Answers of a review: each question with what a person said to it, or with its default where they said nothing.
import type { ReviewAnswer, ReviewQuestion } from "./review-question.ts";

/** What a person said, as it comes in: only the number of the question counts. */
type Given = Pick<ReviewAnswer, "answer" | "decidedBy"> & { readonly question: { readonly number: number } };

/** One answer for each question that was asked; whoever answers cannot put another question in its place. */
export function completeAnswers(
  questions: readonly ReviewQuestion[],
  given: readonly Given[],
): ReviewAnswer[] {
  return questions.map((question) => {
    const said = given.find((one) => one.question.number === question.number);
    if (said?.decidedBy !== "person") return { question, answer: question.default, decidedBy: "default" };
    return { question, answer: said.answer, decidedBy: "person" };
  });
}

/** All answers, the newest on a question in place of an older one on the same. */
export function withAnswers(
  before: readonly ReviewAnswer[],
  newest: readonly ReviewAnswer[],
): ReviewAnswer[] {
  const isNew = (older: ReviewAnswer): boolean =>
    newest.some(({ question }) => isSameQuestion(question, older.question));
  return [...before.filter((older) => !isNew(older)), ...newest];
}

/** The same thing is asked; numbers and ids change from draft to draft. */
export function isSameQuestion(a: ReviewQuestion, b: ReviewQuestion): boolean {
  return a.kind === b.kind && a.text === b.text;
}

export function decidedByPerson(answers: readonly ReviewAnswer[]): ReviewAnswer[] {
  return answers.filter(({ decidedBy }) => decidedBy === "person");
}

/** True when the plan was made for another answer than this one. */
export function isOtherThanAssumed({ question, answer }: ReviewAnswer): boolean {
  return answer.trim().toLowerCase() !== question.default.trim().toLowerCase();
}
