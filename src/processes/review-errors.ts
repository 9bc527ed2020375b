// Why an answer to a review is refused, one class for each thing a reviewer would do differently.
import type { DataOf } from "../bus/message.ts";
import type { planReview } from "../bus/messages/plan.ts";
import { BacoError, exitCodes } from "../domain/errors.ts";
import type { ReviewQuestion } from "../domain/review-question.ts";

/** The answer is to another draft than the newest one: what was decided may not be there any more. */
export class OutdatedReviewError extends BacoError {
  override readonly name = "OutdatedReviewError";
  override readonly exitCode = exitCodes.usage;
  constructor(
    readonly planId: string,
    readonly contentHash: string,
  ) {
    super(
      `What you were shown of plan ${planId} is not its newest draft.`,
      "It was written anew after you looked at it, so your answer was not taken.",
      `See what it asks now with \`baco review ${planId}\`.`,
    );
  }
}

/** Nobody is asked: the plan is at work. */
export class UnaskedReviewError extends BacoError {
  override readonly name = "UnaskedReviewError";
  override readonly exitCode = exitCodes.usage;
  constructor(
    readonly planId: string,
    readonly state: string,
  ) {
    super(
      `Plan ${planId} asks nobody anything.`,
      `It is ${state} and waits for no person.`,
      `Follow it with \`baco resume ${planId}\`, or see it with \`baco show ${planId}\`.`,
    );
  }
}

/** An answer that says nothing, or to a question that the draft does not ask. */
class StrayAnswerError extends BacoError {
  override readonly name = "StrayAnswerError";
  override readonly exitCode = exitCodes.usage;
  constructor(
    readonly planId: string,
    readonly number: number,
    why: string,
  ) {
    super(
      `The answer to question ${String(number)} of plan ${planId} was not taken.`,
      why,
      `See what it asks with \`baco review ${planId}\`.`,
    );
  }
}

/** Throws for the first answer that fits none of the questions; null where the draft is not ready to be asked about. */
export function refuseStrayAnswers(
  { planId, answers }: DataOf<typeof planReview>,
  questions: readonly ReviewQuestion[] | null,
): void {
  if (questions === null) return;
  for (const [at, { question, answer }] of answers.entries()) {
    const { number } = question;
    if (!questions.some((asked) => asked.number === number))
      throw new StrayAnswerError(planId, number, "There is no question of that number.");
    if (answers.findIndex((other) => other.question.number === number) < at)
      throw new StrayAnswerError(planId, number, "It was answered twice.");
    if (answer.trim() === "") throw new StrayAnswerError(planId, number, "It is empty.");
  }
}
