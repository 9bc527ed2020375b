// The brief that tests with a model plan.
import { fileURLToPath } from "node:url";

/** Its plan asks a model for a dozen answers. */
export const exampleBrief = fileURLToPath(new URL("../../examples/linkboard.md", import.meta.url));
