import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { PlanOptions } from "../../src/domain/plan-options.ts";
import { readPrp } from "../../src/intake/read-prp-markdown.ts";
import { Prp } from "../../src/domain/prp.ts";
import type { PlanAtRest } from "../../src/processes/plan-hands.ts";
import { storePlan } from "../../src/processes/store-plan.ts";
import { temporaryFolder } from "../harness/temporary-folder.ts";
import { aPlanningProcess } from "./a-planning-process.ts";

/** A plan that has come to rest, led there by the real orchestrator. */
async function aPlanAtRest(options: Partial<PlanOptions> = {}): Promise<PlanAtRest> {
  const process = await aPlanningProcess();
  await process.plan("p1", options);
  await process.orchestrator.outcome("p1");
  await process.stop();
  const [rest] = process.stored;
  if (!rest) throw new Error("the plan did not come to rest");
  return rest;
}

test("a completed plan leaves its PRP in the project, as Markdown that reads back to its object", async () => {
  const folder = await temporaryFolder();
  const result = await storePlan(folder, await aPlanAtRest());
  expect(result.prp?.path).toBe("PRPs/a-list-of-things.md");
  const object = Prp.parse(JSON.parse(readFileSync(join(folder, ".baco/plans/p1/prp.json"), "utf8")));
  expect(readPrp(readFileSync(join(folder, "PRPs/a-list-of-things.md"), "utf8"))).toEqual(object);
  expect(object.confidence).toBe(result.confidence?.value);
  expect(JSON.parse(readFileSync(join(folder, ".baco/plans/p1/result.json"), "utf8"))).toEqual(result);
});

test("storing a plan twice gives the same files", async () => {
  const folder = await temporaryFolder();
  const rest = await aPlanAtRest();
  expect(await storePlan(folder, rest)).toEqual(await storePlan(folder, rest));
});

test("a PRP that a person edited is left as it is, and the new one lies beside it", async () => {
  const folder = await temporaryFolder();
  const rest = await aPlanAtRest();
  const file = join(folder, "PRPs/a-list-of-things.md");
  await storePlan(folder, rest);
  writeFileSync(file, "Mine now.\n");
  const result = await storePlan(folder, rest);
  expect(readFileSync(file, "utf8")).toBe("Mine now.\n");
  expect(result.prp).toMatchObject({
    path: "PRPs/a-list-of-things.md.new",
    besideEdited: "PRPs/a-list-of-things.md",
  });
});

test("a plan that failed leaves a result and no PRP", async () => {
  const folder = await temporaryFolder();
  const rest = await aPlanAtRest();
  const result = await storePlan(folder, { ...rest, status: "failed", ending: { reason: "No.", fix: "" } });
  expect(result).toMatchObject({ status: "failed", failure: { reason: "No.", fix: "" }, prp: null });
});

test("a plan for which a model was asked and rules answered is completed-degraded", async () => {
  const rest = await aPlanAtRest();
  const [role, output] = Object.entries(rest.facts.outputs)[0] ?? [];
  if (!role || !output) throw new Error("nobody answered");
  const outputs = { ...rest.facts.outputs, [role]: { ...output, degraded: "The endpoint is down." } };
  const options = { ...rest.facts.options, mode: "model" as const };
  const result = await storePlan(await temporaryFolder(), {
    ...rest,
    facts: { ...rest.facts, outputs, options },
  });
  expect(result.status).toBe("completed-degraded");
});
