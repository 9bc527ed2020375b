// The fourth phase: one writer makes the PRP of what everybody found.
import { compilePrp } from "../domain/compile-prp.ts";
import type { Phase } from "./phase.ts";

export const writePrp: Phase<"write-prp"> = async (facts) =>
  Promise.resolve({ phase: "write-prp", prp: compilePrp(facts) });
