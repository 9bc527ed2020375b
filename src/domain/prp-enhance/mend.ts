// What mends a PRP: for which findings it is called, and what it does about them. It finds the places itself, because an
// earlier one may have mended them already.
import type { Prp } from "../prp.ts";

export interface Mend {
  readonly codes: readonly string[];
  readonly mend: (prp: Prp) => Prp;
}
