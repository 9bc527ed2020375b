// One shape for everything that can be wrong with a text a person wrote or we wrote.
import { z } from "zod";

export const Diagnostic = z.object({
  severity: z.enum(["error", "warning", "info"]),
  /** Group and rule, such as `brief/empty`. */
  code: z.string(),
  message: z.string(),
  file: z.string(),
  line: z.int().min(0),
  column: z.int().min(0),
  fix: z.string(),
});
export type Diagnostic = z.infer<typeof Diagnostic>;
