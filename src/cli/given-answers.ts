// `--answer N=TEXT`: what a person says to the numbered questions of a review, checked before anything is sent.
import { InvalidInputError } from "../domain/errors.ts";
import { withoutSecrets } from "../domain/secrets.ts";
import type { ReviewAnswer, ReviewQuestion } from "../domain/review-question.ts";
import { questionLines } from "./terminal/review-lines.ts";
import { safeLine } from "./terminal/safe-text.ts";

/** One answer for each flag; throws InvalidInputError with the list of questions for the first that fits none of them. */
export function givenAnswers(
  planId: string,
  flags: readonly string[],
  questions: readonly ReviewQuestion[],
): ReviewAnswer[] {
  const answered = new Set<number>();
  return flags.map((flag) => {
    const [, name = "", text = ""] = /^([^=]*)=([\s\S]*)$/.exec(flag) ?? [];
    const refuse = (why: string): InvalidInputError => refusal(planId, flag, why, questions);
    if (!flag.includes("=")) throw refuse("It is no number with an answer, such as 1=yes.");
    const question = questions.find((one) => isMeant(name.trim(), one));
    if (question === undefined) throw refuse(`There is no question ${safeLine(name.trim())}.`);
    if (answered.has(question.number)) throw refuse(`Question ${String(question.number)} is answered twice.`);
    if (text.trim() === "") throw refuse("The answer is empty; leave the flag out to take the default.");
    answered.add(question.number);
    return answerTo(question, text);
  });
}

/** What a person typed, as an answer: an option by its words or its number, else their own words. */
export function answerTo(question: ReviewQuestion, typed: string): ReviewAnswer {
  // It goes into the journal, the prompts and the document.
  const text = withoutSecrets(typed.trim());
  const { options } = question;
  const named = options.find((option) => option.toLowerCase() === text.toLowerCase());
  const numbered = /^[1-9]\d?$/.test(text) ? options[Number(text) - 1] : undefined;
  return { question, answer: named ?? numbered ?? text, decidedBy: "person" };
}

function isMeant(name: string, { number, questionId }: ReviewQuestion): boolean {
  return name === String(number) || name.toLowerCase() === questionId?.toLowerCase();
}

function refusal(
  planId: string,
  flag: string,
  why: string,
  questions: readonly ReviewQuestion[],
): InvalidInputError {
  const list =
    questions.length === 0 ? ["It asks nothing; --approve or --reject the draft."] : questionLines(questions);
  return new InvalidInputError(
    `The answer ${safeLine(flag).slice(0, 80)} was not taken.`,
    why,
    [`Plan ${planId} asks:`, ...list].join("\n  "),
  );
}
