// What a plan asks of a person before it is completed, and what the person says to it.
import { z } from "zod";

/** One specific question of a review; `number` is what `--answer N=…` names. */
export const ReviewQuestion = z.object({
  number: z.int().min(1),
  /** An open question of the brief, a dispute between agents, a requirement without a measure, or an answer made without the model. */
  kind: z.enum(["question", "dispute", "measure", "degraded"]),
  text: z.string(),
  options: z.array(z.string()),
  /** What holds when the review expires. */
  default: z.string(),
  requirementIds: z.array(z.string()),
  /** The roles whose answers it is about: asked again when the answer is another than what they took for granted. */
  roles: z.array(z.string()),
  /** The question of the PRP (`Q-n`) that it is; null for every other kind. */
  questionId: z.string().nullable(),
});
export type ReviewQuestion = z.infer<typeof ReviewQuestion>;

/** What was decided on a question of a review. */
export const ReviewAnswer = z.object({
  question: ReviewQuestion,
  answer: z.string(),
  decidedBy: z.enum(["person", "default"]),
});
export type ReviewAnswer = z.infer<typeof ReviewAnswer>;
