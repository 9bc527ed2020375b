import { describe, expect, test } from "vitest";
import type { Analyst } from "../../src/analysts/analyst.ts";
import * as agentMessages from "../../src/bus/messages/agent.ts";
import * as messages from "../../src/bus/messages/plan.ts";
import type { Journal } from "../../src/journal/journal.ts";
import { anOutput } from "../machines/a-plan.ts";
import { aPlanningProcess, pinned } from "./a-planning-process.ts";

const answers: Analyst = ({ agent }) => Promise.resolve(anOutput(agent.role));
const never: Analyst = (_, { signal }) =>
  new Promise((_resolve, reject) => signal.addEventListener("abort", () => reject(signal.reason as Error)));

describe("the orchestrator", () => {
  test("leads a brief through all phases to a PRP", async () => {
    const process = await aPlanningProcess();
    await process.plan("p1");
    const result = await process.orchestrator.outcome("p1");
    expect(result).toMatchObject({ planId: "p1", status: "completed" });
    expect(result.agents.map(({ role, status }) => `${role} ${status}`).sort()).toEqual([
      "developer completed",
      "qa completed",
    ]);
    expect(process.stored[0]?.facts.phases["write-prp"]?.prp.requirements.map(({ id }) => id)).toEqual([
      "REQ-1",
    ]);
    await process.stop();
  });

  test("takes submissions from the bus, and answers once the plan is in its journal", async () => {
    const disk = new Map<string, Journal>();
    const process = await aPlanningProcess({ disk });
    await process.orchestrator.takeSubmissions();
    await process.plan("p1");
    const [first] = disk.get("p1")?.records() ?? [];
    if (first?.message.type !== "plan.submitted") throw new Error("no submission in the journal");
    const submission = messages.planSubmit.data.parse(first.message.data);
    const reply = await process.bus.request(
      messages.planSubmit,
      { ...submission, planId: "p2" },
      { timeoutMs: 1000 },
    );
    expect(reply).toEqual({ planId: "p2" });
    expect(disk.get("p2")?.records()[0]?.message.type).toBe("plan.submitted");
    await process.orchestrator.outcome("p2");
    await process.stop();
  });

  test("gives an agent the outputs it leans on, and those of nobody else", async () => {
    const seen: Record<string, string[]> = {};
    const process = await aPlanningProcess({
      agents: [pinned("first"), pinned("other"), pinned("second", ["first"])],
      analyst: ({ agent, inputs }) => {
        seen[agent.role] = Object.keys(inputs);
        return Promise.resolve(anOutput(agent.role));
      },
    });
    await process.plan("p1");
    await process.orchestrator.outcome("p1");
    expect(seen).toEqual({ first: [], other: [], second: ["first"] });
    await process.stop();
  });

  test("goes on without an agent that fails in the middle, after three tries, and says so", async () => {
    const tries: string[] = [];
    const process = await aPlanningProcess({
      agents: [pinned("first"), pinned("middle", ["first"]), pinned("last", ["middle"])],
      analyst: ({ agent, inputs }) => {
        tries.push(`${agent.role} with ${Object.keys(inputs).join() || "nothing"}`);
        return agent.role === "middle"
          ? Promise.reject(new Error("Not today."))
          : Promise.resolve(anOutput(agent.role));
      },
    });
    await process.plan("p1");
    const result = await process.orchestrator.outcome("p1");
    expect(tries).toEqual([
      "first with nothing",
      "middle with first",
      "middle with first",
      "middle with first",
      "last with nothing",
    ]);
    expect(result.status).toBe("completed");
    expect(result.agents.map(({ role, status }) => [role, status])).toContainEqual(["middle", "failed"]);
    expect(process.stored[0]?.facts.failures).toEqual({ middle: "Not today." });
    await process.stop();
  });

  test("withdraws an agent whose time is up, and goes on", async () => {
    const process = await aPlanningProcess({
      agents: [pinned("slow"), pinned("next", ["slow"])],
      analyst: slow,
    });
    const started = taskTakenUp(process);
    await process.plan("p1", { taskDeadlineMs: 1000 });
    await started;
    process.clock.advance(1000);
    const result = await process.orchestrator.outcome("p1");
    expect(result.agents.map(({ role, status }) => [role, status])).toEqual(
      expect.arrayContaining([
        ["slow", "failed"],
        ["next", "completed"],
      ]),
    );
    await process.stop();
  });

  test("fails a plan whose agents lean on each other in a circle, before anybody is asked", async () => {
    let asked = 0;
    const process = await aPlanningProcess({
      agents: [pinned("hen", ["egg"]), pinned("egg", ["hen"])],
      analyst: (task, tools) => {
        asked += 1;
        return answers(task, tools);
      },
    });
    await process.plan("p1");
    const result = await process.orchestrator.outcome("p1");
    expect(result.status).toBe("failed");
    expect(process.stored[0]?.ending?.reason).toContain("hen → egg → hen");
    expect(asked).toBe(0);
    await process.stop();
  });

  test("stops the agents of a cancelled plan and keeps what is done", async () => {
    const process = await aPlanningProcess({ agents: [pinned("slow")], analyst: never });
    const started = taskTakenUp(process);
    await process.plan("p1");
    await started;
    const reply = await process.bus.request(
      messages.planCancel,
      { planId: "p1", reason: "Enough." },
      { timeoutMs: 1000 },
    );
    expect(reply).toEqual({ status: "cancelled" });
    expect(await process.orchestrator.outcome("p1")).toMatchObject({ status: "cancelled" });
    await process.stop();
  });

  test("waits for a person below the threshold when it was told to, and takes their answer once", async () => {
    const process = await aPlanningProcess({ agents: [] });
    await process.plan("p1", { waitForReview: true, confidenceThreshold: 1 });
    expect(await process.orchestrator.outcome("p1")).toMatchObject({ status: "awaiting-review" });
    const contentHash = process.orchestrator.draftHash("p1");
    const approve = { planId: "p1", decision: "approve", contentHash } as const;
    const approval = await process.bus.request(messages.planReview, approve, { timeoutMs: 1000 });
    expect(approval).toEqual({ status: "completed" });
    expect(await process.orchestrator.outcome("p1")).toMatchObject({ status: "completed" });
    await process.stop();
  });

  test("takes up a plan of another process, and asks again only for what is missing", async () => {
    const disk = new Map<string, Journal>();
    const asked: string[] = [];
    const team = [pinned("first"), pinned("second", ["first"])];
    const before = await aPlanningProcess({
      agents: team,
      disk,
      analyst: (task, tools) => {
        asked.push(task.agent.role);
        return task.agent.role === "first" ? answers(task, tools) : never(task, tools);
      },
    });
    const started = taskTakenUp(before, "second");
    await before.plan("p1");
    await started;
    await before.stop();
    const after = await aPlanningProcess({
      agents: team,
      disk,
      analyst: (task, tools) => {
        asked.push(`${task.agent.role} again`);
        return answers(task, tools);
      },
    });
    await after.orchestrator.resume("p1");
    expect(await after.orchestrator.outcome("p1")).toMatchObject({ status: "completed" });
    expect(asked).toEqual(["first", "second", "second again"]);
    await after.stop();
  });

  test("tells a late listener every message of the plan from the first", async () => {
    const process = await aPlanningProcess({ agents: [pinned("only")] });
    await process.plan("p1");
    await process.orchestrator.outcome("p1");
    const heard: string[] = [];
    process.orchestrator.follow("p1", ({ type }) => heard.push(type));
    expect(heard).toEqual([
      "plan.submitted",
      "phase.completed",
      "phase.completed",
      "phase.completed",
      "agent.completed",
      "phase.completed",
      "phase.completed",
      "plan.completed",
    ]);
    await process.stop();
  });
});

const slow: Analyst = (task, tools) =>
  task.agent.role === "slow" ? never(task, tools) : answers(task, tools);

/** Resolves when an agent, of that role if one is named, says that it has taken its task up. */
function taskTakenUp({ bus }: Awaited<ReturnType<typeof aPlanningProcess>>, role?: string): Promise<void> {
  return new Promise((resolve) => {
    void bus.subscribe([agentMessages.agentStarted], role === undefined ? {} : { role }, () => resolve());
  });
}
