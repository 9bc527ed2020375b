// Faults seeded into a good PRP are gone after enhancement, and nothing else has changed.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compilePrp } from "../../src/domain/compile-prp.ts";
import { enhancePrp } from "../../src/domain/enhance-prp.ts";
import { lintPrp } from "../../src/domain/lint-prp.ts";
import type { Prp } from "../../src/domain/prp.ts";
import { arbitraryFacts } from "../phases/plan-facts.ts";
import { aPrp } from "./a-prp.ts";

type Seed = (prp: Prp, place: number) => Prp;

/** Changes one thing of a list, counted round. */
function at<Thing>(list: readonly Thing[], place: number, change: (thing: Thing) => Thing): Thing[] {
  return list.map((thing, index) => (index === place % list.length ? change(thing) : thing));
}

function inTasks(change: (task: Prp["tasks"][number], prp: Prp) => Prp["tasks"][number]): Seed {
  return (prp, place) => ({ ...prp, tasks: at(prp.tasks, place, (task) => change(task, prp)) });
}

function inTests(change: (test: Prp["tests"][number]) => Prp["tests"][number]): Seed {
  return (prp, place) => ({ ...prp, tests: at(prp.tests, place, change) });
}

/** Faults after whose mending the PRP is just what it was. */
const restored: Readonly<Record<string, Seed>> = {
  "a circle of tasks": inTasks((task, { tasks }) => ({
    ...task,
    dependsOn: [...task.dependsOn, tasks.at(-1)?.id ?? task.id],
  })),
  "a task that waits for itself": inTasks((task) => ({ ...task, dependsOn: [...task.dependsOn, task.id] })),
  "a reference of a task to nothing": inTasks((task) => ({
    ...task,
    requirementIds: [...task.requirementIds, "REQ-999999"],
  })),
  "a criterion of a test that does not exist": inTests((one) => ({
    ...one,
    acceptanceIds: [...one.acceptanceIds, "AC-999999.1"],
  })),
};

/** Faults whose mending may say the same in another way. */
const mended: Readonly<Record<string, Seed>> = {
  "a requirement without criteria": (prp, place) => ({
    ...prp,
    requirements: at(prp.requirements, place, (one) => ({ ...one, acceptance: [] })),
  }),
  "a criterion without an outcome": (prp, place) => ({
    ...prp,
    requirements: at(prp.requirements, place, (one) => ({
      ...one,
      acceptance: one.acceptance.map((each) => ({ ...each, then: "" })),
    })),
  }),
  "an orphan task": inTasks((task) => ({ ...task, requirementIds: [] })),
  "a test of a task that does not exist": inTests((one) => ({ ...one, taskId: "TASK-999999" })),
  "a test that is gone": (prp, place) => ({
    ...prp,
    tests: prp.tests.filter((_, index) => index !== place % prp.tests.length),
  }),
  "a risk without an answer": (prp, place) => ({
    ...prp,
    risks: at(prp.risks, place, (risk) => ({ ...risk, mitigation: "" })),
  }),
  "a dangerous command": inTasks((task) => ({ ...task, verify: "rm -rf /" })),
  "a secret": (prp) => ({ ...prp, summary: `${prp.summary} password=hunter2hunter2hunter2` }),
};

describe.each(Object.entries({ ...restored, ...mended }))("%s", (name, seed) => {
  test("is gone after enhancement, and no other error has come", () => {
    fc.assert(
      fc.property(arbitraryFacts, fc.nat(1000), (facts, place) => {
        fc.pre(facts.brief.requirements.some(({ kind }) => kind !== "exclusion"));
        const good = compilePrp(facts);
        const broken = seed(good, place);
        const found = lintPrp(broken);
        const before = new Set(errorsOf(good));
        const left = errorsOf(enhancePrp(broken, found)).filter((error) => !before.has(error));
        expect(left).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  test("leaves everything else as it was", () => {
    const good = aPrp();
    const enhanced = enhancePrp(seed(good, 0), lintPrp(seed(good, 0)));
    if (name in restored) expect(enhanced).toEqual(good);
    else expect(untouched(enhanced)).toEqual(untouched(good));
  });
});

function errorsOf(prp: Prp): string[] {
  return lintPrp(prp)
    .filter(({ severity }) => severity === "error")
    .map(({ code, message }) => `${code} ${message}`);
}

/** What none of the faults is about. */
function untouched({
  title,
  objectives,
  stack,
  decisions,
  guidance,
  avoid,
  patterns,
  doneWhen,
}: Prp): object {
  return { title, objectives, stack, decisions, guidance, avoid, patterns, doneWhen };
}

test("without findings a draft stays as it is", () => {
  const good = aPrp();
  expect(enhancePrp(good, [])).toBe(good);
});

test("a vague word of a requirement becomes a question and an assumption", () => {
  const good = aPrp();
  const vague: Prp = {
    ...good,
    requirements: at(good.requirements, 1, (one) => ({
      ...one,
      text: "The list must be fast and user-friendly.",
    })),
  };
  const enhanced = enhancePrp(vague, lintPrp(vague));
  const code = "prp/vague-word";
  expect(lintPrp(vague).map((each) => each.code)).toContain(code);
  expect(lintPrp(enhanced).map((each) => each.code)).not.toContain(code);
  expect(enhanced.questions.at(-1)?.id).toBe("Q-2");
  expect(enhanced.assumptions.at(-1)?.questionId).toBe("Q-2");
});
