import fc from "fast-check";
import { expect, test } from "vitest";
import { compilePrp } from "../../src/domain/compile-prp.ts";
import { highestIds } from "../../src/domain/id-numbers.ts";
import { keepIds } from "../../src/domain/keep-ids.ts";
import { lintPrp } from "../../src/domain/lint-prp.ts";
import type { Prp } from "../../src/domain/prp.ts";
import { renameIds } from "../../src/domain/rename-ids.ts";
import { readPrp } from "../../src/intake/read-prp-markdown.ts";
import { writePrp } from "../../src/intake/write-prp-markdown.ts";
import { aPrp } from "../domain/a-prp.ts";
import { arbitraryFacts, planFacts } from "../phases/plan-facts.ts";

function earlier(prp: Prp, highest = {}): { prp: Prp; highest: Record<string, number> } {
  return { prp, highest: highestIds(prp, highest) };
}

/** Ids whose lint rules say that they are doubled, or name nothing. */
function brokenIds(prp: Prp): string[] {
  const codes = ["prp/duplicate-id", "prp/unknown-reference", "prp/stray-criterion"];
  return lintPrp(prp)
    .filter(({ code }) => codes.includes(code))
    .map(({ message }) => message);
}

test("a document that is made again keeps every id", () => {
  expect(keepIds(aPrp(), earlier(aPrp()))).toEqual(aPrp());
});

test("what is new in the middle takes a fresh number, and what follows keeps its own", () => {
  const prp = compilePrp(planFacts());
  const [first, ...others] = prp.decisions;
  if (first === undefined) throw new Error("The plan has no decision.");
  const renumbered = new Map(prp.decisions.map(({ id }, at) => [id, `DEC-${String(at + 2)}`]));
  const shifted = renameIds(prp, renumbered);
  const fresh = { ...shifted, decisions: [{ ...first, title: "Something new" }, ...shifted.decisions] };
  const kept = keepIds(fresh, earlier(prp));
  expect(kept.decisions.map(({ id }) => id)).toEqual([
    `DEC-${String(prp.decisions.length + 1)}`,
    first.id,
    ...others.map(({ id }) => id),
  ]);
  expect(kept.tasks).toEqual(prp.tasks);
});

test("a number that an earlier plan of the chain has used is not used again", () => {
  const prp = compilePrp(planFacts());
  const fresh = { ...prp, risks: [{ ...aRisk, text: "Nobody thought of this." }] };
  expect(keepIds(fresh, earlier(prp, { RISK: 40 })).risks.map(({ id }) => id)).toEqual(["RISK-41"]);
});

const aRisk = { id: "RISK-1", text: "", mitigation: "Think of it.", requirementIds: [], by: "qa" };

test("sentences follow their ids, ranges are told anew, and the words of the brief stay", () => {
  const prp = aPrp();
  const [task] = prp.tasks;
  const [requirement] = prp.requirements;
  if (task === undefined || requirement === undefined) throw new Error("The example is empty.");
  const names = new Map([
    ["DEC-1", "DEC-1"],
    ["DEC-2", "DEC-7"],
    ["DEC-3", "DEC-3"],
    ["AC-1.1", "AC-1.4"],
  ]);
  const steps = ["Follow DEC-1 to DEC-3; RISK-1 in REQ-2.", "Build the refusals: AC-1.1 and AC-1.2."];
  const renamed = renameIds(
    {
      ...prp,
      tasks: [{ ...task, steps, files: ["undecided (DEC-2)"] }],
      requirements: [{ ...requirement, text: "As DEC-2 of the old system says." }],
    },
    names,
  );
  expect(renamed.tasks[0]).toMatchObject({
    steps: ["Follow DEC-1, DEC-3 and DEC-7; RISK-1 in REQ-2.", "Build the refusals: AC-1.4 and AC-1.2."],
    files: ["undecided (DEC-7)"],
  });
  expect(renamed.requirements[0]?.text).toBe("As DEC-2 of the old system says.");
});

test("a document that takes the ids of any other is never broken by it, and reads back as it was written", () => {
  fc.assert(
    fc.property(arbitraryFacts, arbitraryFacts, (before, after) => {
      const fresh = compilePrp(after);
      const kept = keepIds(fresh, earlier(compilePrp(before)));
      expect(brokenIds(kept)).toEqual(brokenIds(fresh));
      expect(readPrp(writePrp(kept))).toEqual(kept);
    }),
    { numRuns: 60 },
  );
});
