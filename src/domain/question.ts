// What a good planner asks before building.
import { z } from "zod";
import { Source } from "./source.ts";

/** A question to the person behind the brief, with a default that holds until they answer. */
export const Question = z.object({
  id: z.string().regex(/^Q-\d+$/),
  type: z.enum(["contradiction", "ambiguity", "gap"]),
  text: z.string(),
  source: z.array(Source),
  options: z.array(z.string()),
  default: z.string(),
  blocking: z.boolean(),
});
export type Question = z.infer<typeof Question>;
