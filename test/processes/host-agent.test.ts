import { expect, test } from "vitest";
import type { Analyst } from "../../src/analysts/analyst.ts";
import { createMemoryBus } from "../../src/bus/memory-bus.ts";
import * as messages from "../../src/bus/messages/agent.ts";
import { hostAgent, thinkingMachine } from "../../src/processes/host-agent.ts";
import { examples } from "../bus/examples.ts";
import { anOutput } from "../machines/a-plan.ts";
import { pinned } from "./a-planning-process.ts";

const task = examples["agent.task"];
const answers: Analyst = ({ agent }) => Promise.resolve(anOutput(agent.role));
const never: Analyst = (_, { signal }) =>
  new Promise((_resolve, reject) => signal.addEventListener("abort", () => reject(signal.reason as Error)));

/** A bus with one agent of the task's role on it, and what it says. */
const progressOf = () => () => undefined;

async function anAgent(analyst: Analyst) {
  const said: string[] = [];
  const bus = createMemoryBus({ now: () => "2026-01-01T00:00:00.000Z", retryDelayMs: 1 });
  const kinds = [messages.agentCompleted, messages.agentFailed] as const;
  const heard = new Promise<void>((resolve) => {
    void bus.consume(kinds, { group: "test" }, ({ type, data }) => {
      said.push("reason" in data ? `${type}: ${data.reason}` : type);
      resolve();
      return Promise.resolve();
    });
  });
  const started = new Promise<void>(
    (resolve) => void bus.subscribe([messages.agentStarted], {}, () => resolve()),
  );
  const host = (instance: string, using: Analyst) =>
    hostAgent({
      bus,
      role: task.role,
      machine: thinkingMachine({ agents: [pinned(task.role)], analyst: using, llm: null, progressOf }),
      concurrency: 1,
      instance,
    });
  return { bus, said, heard, started, host, hosted: await host("first", analyst) };
}

test("an agent answers its task with what its analyst found", async () => {
  const { bus, said, heard, hosted } = await anAgent(answers);
  await bus.publish(messages.agentTask, task);
  await heard;
  expect(said).toEqual(["agent.completed"]);
  await hosted.stop();
  await bus.drain();
});

test("an agent whose analyst breaks says that it failed, and why", async () => {
  const { bus, said, heard, hosted } = await anAgent(() => Promise.reject(new Error("No idea.")));
  await bus.publish(messages.agentTask, task);
  await heard;
  expect(said).toEqual(["agent.failed: No idea."]);
  await hosted.stop();
  await bus.drain();
});

test("an agent whose task outlasts its deadline says so, and its analyst is told to stop", async () => {
  const { bus, said, heard, hosted } = await anAgent(never);
  await bus.publish(messages.agentTask, { ...task, remainingMs: 1 });
  await heard;
  expect(said).toEqual(["agent.failed: It took longer than the task allows."]);
  await hosted.stop();
  await bus.drain();
});

test("a withdrawn task is stopped and answered by nobody", async () => {
  const { bus, said, started, hosted } = await anAgent(never);
  await bus.publish(messages.agentTask, task);
  await started;
  await bus.publish(messages.agentWithdrawn, { planId: task.planId, role: task.role, round: 0 });
  await hosted.stop();
  await bus.drain();
  expect(said).toEqual([]);
});

test("a task that was under way when its process stopped is taken by the next instance", async () => {
  const { bus, said, heard, started, host, hosted } = await anAgent(never);
  await bus.publish(messages.agentTask, task);
  await started;
  await hosted.stop();
  const heir = await host("second", answers);
  await heard;
  expect(said).toEqual(["agent.completed"]);
  await heir.stop();
  await bus.drain();
});
