// Where something stands in the brief: the thread from every finding back to the words that caused it.
import { z } from "zod";

/** A place in the brief: first and last line, counted from 1, and the words themselves (at most 400 characters). */
export const Source = z.object({
  startLine: z.int().min(1),
  endLine: z.int().min(1),
  quote: z.string().max(400),
});
export type Source = z.infer<typeof Source>;

/** Why a figure or a choice is as it is: a sentence, and the line and quote of the brief it rests on. */
export const Reason = z.object({ text: z.string(), line: z.int().min(0), quote: z.string() });
export type Reason = z.infer<typeof Reason>;
