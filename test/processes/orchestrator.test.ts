import { EventEmitter, once } from "node:events";
import { describe, expect, test } from "vitest";
import type { Analyst } from "../../src/analysts/analyst.ts";
import * as agentMessages from "../../src/bus/messages/agent.ts";
import * as messages from "../../src/bus/messages/plan.ts";
import type { PlanResult } from "../../src/domain/plan-result.ts";
import type { ReviewAnswer } from "../../src/domain/review-question.ts";
import type { Llm } from "../../src/llm/llm.ts";
import type { Journal } from "../../src/journal/journal.ts";
import { aBrief } from "../domain/a-brief.ts";
import { anOutput } from "../machines/a-plan.ts";
import { aPlanningProcess, pinned } from "./a-planning-process.ts";

const answers: Analyst = ({ agent }) => Promise.resolve(anOutput(agent.role));
const never: Analyst = (_, { signal }) =>
  new Promise((_resolve, reject) => signal.addEventListener("abort", () => reject(signal.reason as Error)));

/** More trades are called than there are seats. */
const wide = aBrief([
  "# Shop",
  "Members log in with a password and pay by card under PCI DSS.",
  "The schema is in PostgreSQL, with a migration for each table.",
  "Each page and screen works with a screen reader.",
]);
const asksTheModel = {
  mode: "model" as const,
  model: "m",
  maxAgents: { simple: 3, moderate: 3, complex: 3, extreme: 3 },
};

/** A model that is silent until it is told to stop. */
function aRankingUnderWay() {
  const told = new EventEmitter();
  const llm: Llm = {
    ask: (_, { signal }) => {
      told.emit("begun");
      return new Promise((_resolve, reject) => {
        signal.addEventListener("abort", () => {
          told.emit("ended", (signal.reason as Error).message);
          reject(signal.reason as Error);
        });
      });
    },
  };
  return { llm, begun: once(told, "begun"), ended: once(told, "ended") };
}

function nextTurn<T>(value: T): Promise<T> {
  return new Promise((resolve) => setImmediate(resolve, value));
}

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

  test("ends what a phase asks of a model when the plan is cancelled, and says nothing of it", async () => {
    const ranking = aRankingUnderWay();
    const process = await aPlanningProcess({ brief: wide, llm: ranking.llm });
    await process.plan("p1", asksTheModel);
    await ranking.begun;
    await process.bus.request(messages.planCancel, { planId: "p1", reason: "" }, { timeoutMs: 1000 });
    expect(await ranking.ended).toEqual(["The plan has come to rest."]);
    expect(await process.orchestrator.outcome("p1")).toMatchObject({ status: "cancelled" });
    await process.stop();
  });

  test("is let go of in the middle of a phase that asks a model, and nothing breaks", async () => {
    const ranking = aRankingUnderWay();
    const process = await aPlanningProcess({ brief: wide, llm: ranking.llm });
    await process.plan("p1", asksTheModel);
    await ranking.begun;
    const outcome = process.orchestrator.outcome("p1");
    await process.stop();
    expect(await ranking.ended).toEqual(["The process lets go of the plan."]);
    expect(await Promise.race([outcome, nextTurn("still open")])).toBe("still open");
  });

  test("waits for a person below the threshold when it was told to, and takes their answer once", async () => {
    const process = await aPlanningProcess({ agents: [] });
    await process.plan("p1", { waitForReview: true, confidenceThreshold: 1 });
    expect(await process.orchestrator.outcome("p1")).toMatchObject({ status: "awaiting-review" });
    const contentHash = process.orchestrator.draftHash("p1");
    const approve = { planId: "p1", decision: "approve" as const, contentHash, answers: [] };
    const approval = await process.bus.request(messages.planReview, approve, { timeoutMs: 1000 });
    expect(approval).toEqual({ status: "completed", counted: true });
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

describe("a review", () => {
  const disk = (): Map<string, Journal> => new Map();
  const waiting = { waitForReview: true, reviewAlways: true };

  /** A process with a plan that waits for a person, and the way to answer it. */
  async function aWaitingPlan(journals = disk()) {
    const process = await aPlanningProcess({ agents: [pinned("only")], disk: journals });
    await process.plan("p1", waiting);
    const { review } = await process.orchestrator.outcome("p1");
    const contentHash = process.orchestrator.draftHash("p1");
    const answer = (text: string, hash = contentHash, number = 1) => {
      const [asked] = review.questions;
      if (asked === undefined) throw new Error("nothing was asked");
      const answers = [{ question: { ...asked, number }, answer: text, decidedBy: "person" as const }];
      const data = { planId: "p1", decision: "answer" as const, contentHash: hash, answers };
      return process.bus.request(messages.planReview, data, { timeoutMs: 1000 });
    };
    return { process, review, answer, journal: () => journals.get("p1")?.records() ?? [] };
  }

  test("is answered once: of two reviewers the first wins, and the other is told", async () => {
    const { process, review, answer, journal } = await aWaitingPlan();
    const [first, second] = await Promise.all([answer("Only me"), answer("Everyone")]);
    expect([first.counted, second.counted]).toEqual([true, false]);
    const result = await process.orchestrator.outcome("p1");
    expect(result).toMatchObject({
      status: "completed",
      review: {
        answers: [
          { answer: "Only me", decidedBy: "person" },
          ...review.questions.slice(1).map(() => ({ decidedBy: "default" })),
        ],
      },
    });
    expect(journal().filter(({ message }) => message.type === "plan.review")).toHaveLength(1);
    await process.stop();
  });

  test("is applied before its answer is confirmed, and a process that takes the plan up knows it", async () => {
    const journals = disk();
    const { process, answer, journal } = await aWaitingPlan(journals);
    await answer("Only me");
    expect(journal().map(({ message }) => message.type)).toContain("plan.review");
    const before = await process.orchestrator.outcome("p1");
    await process.stop();
    const after = await aPlanningProcess({ agents: [pinned("only")], disk: journals });
    await after.orchestrator.resume("p1");
    const again = await after.orchestrator.outcome("p1");
    expect(again.review).toEqual(before.review);
    expect(after.stored.at(-1)?.facts.phases["write-prp"]).toEqual(
      process.stored.at(-1)?.facts.phases["write-prp"],
    );
    await after.stop();
  });

  test("refuses an answer to another draft, to no question, and one that says nothing, before it is written down", async () => {
    const { process, answer, journal } = await aWaitingPlan();
    await expect(answer("Only me", "another hash")).rejects.toThrow("is not its newest draft");
    await expect(answer("Only me", undefined, 99)).rejects.toThrow("question 99");
    await expect(answer("  ")).rejects.toThrow("question 1");
    expect(journal().map(({ message }) => message.type)).not.toContain("plan.review");
    expect(await answer("Only me")).toMatchObject({ counted: true });
    await process.stop();
  });

  test("expires while a process waits: the plan is completed with the defaults", async () => {
    const { process, review } = await aWaitingPlan();
    // The alarm is set right after the plan has come to rest; a message behind it in the mailbox knows that it is.
    await process.orchestrator.resume("p1");
    process.clock.advance(72 * 3_600_000);
    await completion(process);
    expect(await process.orchestrator.outcome("p1")).toMatchObject({
      status: "completed",
      review: { answers: byDefault(review) },
    });
    await process.stop();
  });

  test("needs no process to expire: whoever takes the plan up later completes it with the defaults", async () => {
    const journals = disk();
    const { process, review } = await aWaitingPlan(journals);
    await process.stop();
    const later = await aPlanningProcess({ agents: [pinned("only")], disk: journals });
    later.clock.advance(72 * 3_600_000);
    await later.orchestrator.resume("p1");
    expect(await later.orchestrator.outcome("p1")).toMatchObject({
      status: "completed",
      review: { answers: byDefault(review) },
    });
    await later.stop();
  });
});

function byDefault({ questions }: PlanResult["review"]): ReviewAnswer[] {
  return questions.map((question) => ({ question, answer: question.default, decidedBy: "default" as const }));
}

/** Resolves when the plan is said to be completed. */
function completion({ orchestrator }: Awaited<ReturnType<typeof aPlanningProcess>>): Promise<void> {
  return new Promise((resolve) => {
    orchestrator.follow("p1", ({ type }) => {
      if (type === "plan.completed") resolve();
    });
  });
}

const slow: Analyst = (task, tools) =>
  task.agent.role === "slow" ? never(task, tools) : answers(task, tools);

/** Resolves when an agent, of that role if one is named, says that it has taken its task up. */
function taskTakenUp({ bus }: Awaited<ReturnType<typeof aPlanningProcess>>, role?: string): Promise<void> {
  return new Promise((resolve) => {
    void bus.subscribe([agentMessages.agentStarted], role === undefined ? {} : { role }, () => resolve());
  });
}
