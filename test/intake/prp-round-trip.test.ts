// The Markdown of a PRP and the PRP are the same thing in two forms.
import fc from "fast-check";
import { expect, test } from "vitest";
import { readPrp } from "../../src/intake/read-prp-markdown.ts";
import { writePrp } from "../../src/intake/write-prp-markdown.ts";
import { aPrp } from "../domain/a-prp.ts";
import { hostilePrp } from "./hostile-prp.ts";

test("what is written is read back as the same PRP", () => {
  expect(readPrp(writePrp(aPrp()))).toEqual(aPrp());
});

test("any valid PRP is read back as it was, whatever its texts hold", { timeout: 120_000 }, () => {
  fc.assert(
    fc.property(hostilePrp, (prp) => {
      expect(readPrp(writePrp(prp))).toEqual(prp);
    }),
    { numRuns: 300 },
  );
});
