import { test } from "vitest";
import { writePrp } from "../../../src/intake/write-prp-markdown.ts";
import { aLargePrp } from "../../domain/a-large-prp.ts";
import { readPrp } from "../../../src/intake/read-prp-markdown.ts";
import { lintPrp } from "../../../src/domain/lint-prp.ts";
test("show", () => { 
  for (const n of [15, 120, 120, 300, 300]) {
   const p = aLargePrp(n);
   const a = performance.now(); const m = writePrp(p); const b = performance.now(); readPrp(m); const c = performance.now(); lintPrp(p); const d=performance.now();
   console.log(`N ${n} chars ${m.length} lines ${m.split("\n").length} write ${(b-a).toFixed(1)} read ${(c-b).toFixed(1)} lint ${(d-c).toFixed(1)}`);
  }
});
