import { agents } from "../../src/agents/index.ts";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { MalformedMessageError } from "../../src/bus/bus-errors.ts";
import { PlanOptions } from "../../src/domain/plan-options.ts";
import { loadConfig } from "../../src/processes/config.ts";
import { openPlanner, type Planner } from "../../src/processes/planner.ts";
import { UnknownPlanError } from "../../src/processes/process-errors.ts";
import { temporaryFolder } from "../harness/temporary-folder.ts";
import { brief } from "../machines/a-plan.ts";
import { pinned } from "./a-planning-process.ts";

async function aPlanner(projectFolder: string, team = agents): Promise<Planner> {
  const { config } = await loadConfig({
    flags: {},
    env: {},
    projectFolder,
    userFolder: join(projectFolder, "user"),
  });
  const planner = await openPlanner({ projectFolder, config, agents: team, busUrl: null });
  onTestFinished(() => planner.close());
  return planner;
}

test("a submitted plan can be followed from its first message to its last word", async () => {
  const folder = await temporaryFolder();
  const planner = await aPlanner(folder);
  const { planId } = await planner.submit(brief, PlanOptions.parse({}));
  const heard: string[] = [];
  await planner.follow(planId, ({ type }) => heard.push(type));
  const result = await planner.outcome(planId);
  expect(result).toMatchObject({ planId, status: "completed" });
  expect([heard[0], heard.at(-1)]).toEqual(["plan.submitted", "plan.completed"]);
  expect(readFileSync(join(folder, result.prp?.path ?? ""), "utf8")).toContain("REQ-1");
});

test("a draft that waits for a person is completed by a planner of another process", async () => {
  const folder = await temporaryFolder();
  const first = await aPlanner(folder);
  const { planId } = await first.submit(
    brief,
    PlanOptions.parse({ waitForReview: true, confidenceThreshold: 1 }),
  );
  expect(await first.outcome(planId)).toMatchObject({ status: "awaiting-review" });
  await first.close();
  const second = await aPlanner(folder);
  await second.review(planId, { decision: "approve" });
  expect(await second.outcome(planId)).toMatchObject({ status: "completed" });
});

test("a rejected draft fails its plan, and an ended plan takes no more wishes", async () => {
  const folder = await temporaryFolder();
  const planner = await aPlanner(folder);
  const { planId } = await planner.submit(
    brief,
    PlanOptions.parse({ waitForReview: true, confidenceThreshold: 1 }),
  );
  await planner.outcome(planId);
  await planner.review(planId, { decision: "reject" });
  expect(await planner.outcome(planId)).toMatchObject({ status: "failed" });
  await expect(planner.cancel(planId, "Too late.")).rejects.toThrow(/is failed/);
});

test("a plan that nobody began cannot be resumed", async () => {
  const planner = await aPlanner(await temporaryFolder());
  await expect(planner.resume("261122-1604-none")).rejects.toThrow(UnknownPlanError);
});

test("a planner that cannot host its agents lets go of the plan all the same", async () => {
  const folder = await temporaryFolder();
  const first = await aPlanner(folder);
  const { planId } = await first.submit(
    brief,
    PlanOptions.parse({ waitForReview: true, confidenceThreshold: 1 }),
  );
  await first.outcome(planId);
  await first.close();
  const second = await aPlanner(folder, [pinned("no such name")]);
  await expect(second.resume(planId)).rejects.toThrow(MalformedMessageError);
  await second.close();
  const third = await aPlanner(folder);
  await third.review(planId, { decision: "approve" });
  expect(await third.outcome(planId)).toMatchObject({ status: "completed" });
});
