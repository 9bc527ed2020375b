// The questions of a review, for a person: numbered, with what may be answered, what holds otherwise, and for whom.
import type { PlanResult } from "../../domain/plan-result.ts";
import type { ReviewQuestion } from "../../domain/review-question.ts";
import { safeLine } from "./safe-text.ts";
import { failureLines } from "./summary.ts";

/** Everything that a plan asks of a person, and how to answer it. */
export function reviewLines(result: PlanResult): string[] {
  const { planId, status, review, questions } = result;
  if (status !== "awaiting-review")
    return [
      `Plan ${planId} is ${status} and waits for nobody. Its open questions: ${String(questions.length)}.`,
      ...failureLines(result).map((line) => `  ${line}`),
      ...answeredLines(result),
    ];
  return [
    `Plan ${planId} waits for a person${untilWords(review.expiresAt)}.`,
    ...review.reasons.map((reason) => `  ${safeLine(reason)}`),
    ...(result.prp === null ? [] : [`  The draft: ${safeLine(result.prp.path)}`]),
    "",
    ...questionLines(review.questions),
    ...answeredLines(result),
    "",
    ...howToAnswer(planId, review.questions),
  ];
}

/** Each question with its options, one a line. */
export function questionLines(questions: readonly ReviewQuestion[]): string[] {
  return questions.flatMap((question) => [questionHead(question), ...optionLines(question)]);
}

/** Its number, what is asked, and for whom the answer matters. */
export function questionHead(question: ReviewQuestion): string {
  return `${String(question.number)}. ${safeLine(question.text)}${askerWords(question)}`;
}

/** The options of a question with their numbers; a default that is none of them is told as well. */
export function optionLines({ options, default: holds }: ReviewQuestion): string[] {
  return [
    ...options.map(
      (option, at) => `     ${String(at + 1)}) ${safeLine(option)}${option === holds ? "  (default)" : ""}`,
    ),
    ...(options.includes(holds) || holds === "" ? [] : [`     Default: ${safeLine(holds)}`]),
  ];
}

/** What was decided in earlier reviews. */
function answeredLines({ review: { answers } }: PlanResult): string[] {
  return answers.map(
    ({ question, answer, decidedBy }) =>
      `  ${decidedBy === "person" ? "Answered" : "By default"}: ${safeLine(question.text)} ${safeLine(answer)}`,
  );
}

function askerWords({ questionId, roles }: ReviewQuestion): string {
  const parts = [questionId ?? "", roles.length === 0 ? "" : `for ${roles.join(", ")}`];
  const words = parts.filter((part) => part !== "").join(" ");
  return words === "" ? "" : `  [${safeLine(words)}]`;
}

/** Until when it waits, in the time of whoever reads it. */
export function untilWords(expiresAt: string | null): string {
  if (expiresAt === null) return "";
  const [day, time = ""] = expiresAt.split("T");
  return ` until ${safeLine(day ?? "")} ${time.slice(0, 5)} UTC; then the defaults hold`;
}

function howToAnswer(planId: string, questions: readonly ReviewQuestion[]): string[] {
  const [first] = questions;
  return [
    ...(first === undefined
      ? []
      : [
          `Answer with baco review ${planId} --answer ${String(first.number)}=TEXT, an option by its number or your own words;`,
          "what you leave out keeps its default.",
        ]),
    `Decide with baco review ${planId} --approve, or --reject.`,
  ];
}
