// How sure we may be of a plan: built from what can be checked, never from what a model says about itself.
import { z } from "zod";
import { ReviewQuestion } from "./review-question.ts";

const share = z.number().min(0).max(1);

export const Confidence = z.object({
  value: share,
  parts: z.object({ coverage: share, validation: share, agreement: share, completeness: share }),
});
export type Confidence = z.infer<typeof Confidence>;

/** Whether a person should look, at what, and what they are asked. */
export const Review = z.object({
  required: z.boolean(),
  reasons: z.array(z.string()),
  questions: z.array(ReviewQuestion).default([]),
});
export type Review = z.infer<typeof Review>;
