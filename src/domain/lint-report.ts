// What a lint run found, and the score that follows from it.
import { z } from "zod";
import { Diagnostic } from "./diagnostic.ts";

export const LintReport = z.object({
  errors: z.int().min(0),
  warnings: z.int().min(0),
  /** 0 to 100. */
  score: z.number().min(0).max(100),
  /** The points of each group of rules, of which the score is the mean. */
  groups: z.record(z.string(), z.number().min(0).max(100)).default({}),
  findings: z.array(Diagnostic),
});
export type LintReport = z.infer<typeof LintReport>;
