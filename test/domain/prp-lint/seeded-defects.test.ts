// The linter against seeded defects: what is planted into clean PRPs is found, and clean ones are left alone. The whole
// measurement, with plans of real size, is `npm run eval:linter`.
import { describe, expect, test } from "vitest";
import { falseAlarms, killRates, seedClasses, type CleanPrp } from "../../../scripts/seeds/index.mjs";
import type { Brief } from "../../../src/domain/brief.ts";
import { lintPrp } from "../../../src/domain/lint-prp.ts";
import type { Prp } from "../../../src/domain/prp.ts";
import { aBrief } from "../../phases/plan-facts.ts";
import { aPrp } from "../a-prp.ts";

const names = [
  "To-do API",
  "Errands",
  "Chores",
  "Shopping",
  "Packing",
  "Reminders",
  "Wishes",
  "Plans",
  "Notes",
  "Jobs",
];
const clean: CleanPrp[] = names.map((title, at) => {
  const prp = inOtherFigures(aPrp({ title }), at);
  return { prp, brief: briefOf(prp) };
});
const lint = (prp: Prp, brief: Brief | null) => lintPrp(prp, brief === null ? {} : { brief });
const rates = killRates(clean, lint, { seeds: 20, seed: 11 });

describe("of each class of seeded defects, the linter finds at least 95 %", () => {
  test.each(rates)("$name", ({ planted, found, missed }) => {
    expect([found / planted >= 0.95, missed.slice(0, planted - found)]).toEqual([true, missed]);
    expect(planted).toBe(20);
  });
});

test("the classes are many, and each is found by a rule of its own", () => {
  expect(seedClasses.length).toBeGreaterThanOrEqual(15);
  expect(new Set(seedClasses.map(({ name }) => name)).size).toBe(seedClasses.length);
});

test("of the sentences of ten clean PRPs, at most 5 % are false alarms", () => {
  const { findings, sentences } = falseAlarms(clean, lint);
  expect(sentences).toBeGreaterThan(500);
  expect(findings / sentences).toBeLessThanOrEqual(0.05);
});

/** The same PRP with another limit and another number of items, in every place that names them. */
function inOtherFigures(prp: Prp, at: number): Prp {
  const text = JSON.stringify(prp)
    .replaceAll("200 ms", `${200 + 10 * at} ms`)
    .replaceAll("1,000 items", `${1 + at},000 items`);
  return JSON.parse(text) as Prp;
}

function briefOf({ title, requirements, stack }: Prp): Brief {
  return aBrief({
    title,
    requirements: requirements.map(({ id, kind, text, source }) => ({
      id,
      kind,
      text,
      source,
      section: null,
    })),
    technologies: stack.map(({ name, line }) => ({ name, line, kind: "tool" as const, quote: name })),
  });
}
