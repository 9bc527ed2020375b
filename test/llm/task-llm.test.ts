import { expect, test, vi } from "vitest";
import { z } from "zod";
import { nothingSpent, PlanBudget } from "../../src/domain/budget.ts";
import { noUsage } from "../../src/domain/agent-output.ts";
import type { AskOptions, Llm } from "../../src/llm/llm.ts";
import { LlmError } from "../../src/llm/llm-errors.ts";
import { missingLlm, taskLlm } from "../../src/llm/task-llm.ts";

const question = {
  system: "",
  shared: "",
  prompt: "",
  schema: z.object({}),
  schemaName: "nothing",
  maxOutputTokens: 10,
};
const { signal } = new AbortController();
const asker = { planId: "p", role: "qa" };
const allowance = { ...PlanBudget.parse({}), spentElsewhere: nothingSpent };

function hearing(answer: (options: AskOptions) => Promise<never>): Llm {
  return { ask: (_, options) => answer(options) };
}

test("a question carries who asks, what may be spent, and no more time than the plan has left", async () => {
  const heard: AskOptions[] = [];
  const llm = hearing((options) => {
    heard.push(options);
    return Promise.reject(new LlmError("refused", ""));
  });
  await expect(
    taskLlm(llm, { asker, allowance, wallMs: 50, taskMs: 120_000 }).ask(question, {
      signal,
      deadlineMs: 90_000,
    }),
  ).rejects.toThrow(LlmError);
  expect(heard[0]).toMatchObject({ asker, allowance, signal });
  expect(heard[0]?.deadlineMs).toBeLessThanOrEqual(50);
});

test("when the plan's working time is over nobody is asked, and the budget is named", async () => {
  const llm = hearing(() => Promise.reject(new Error("was asked")));
  await expect(
    taskLlm(llm, { asker, allowance, wallMs: 0, taskMs: 120_000 }).ask(question, { signal, deadlineMs: 1 }),
  ).rejects.toMatchObject({
    kind: "budget",
    exitCode: 7,
    why: "The plan's working time is over.",
  });
});

test("a timeout that the plan's working time has caused is told as that, with what it cost", async () => {
  const now = vi.spyOn(performance, "now").mockReturnValueOnce(0).mockReturnValueOnce(1).mockReturnValue(60);
  const usage = { ...noUsage, calls: 1 };
  const llm = hearing(() => Promise.reject(new LlmError("timeout", "", { usage })));
  await expect(
    taskLlm(llm, { asker, allowance, wallMs: 50, taskMs: 120_000 }).ask(question, { signal, deadlineMs: 90 }),
  ).rejects.toMatchObject({
    kind: "budget",
    usage,
  });
  now.mockRestore();
});

test("where no model is configured every question fails and says so", async () => {
  await expect(missingLlm.ask(question, { signal, deadlineMs: 1 })).rejects.toMatchObject({
    kind: "unreachable",
  });
});

test("a question without a deadline of its own leaves the task time for an answer by rules", async () => {
  const heard: number[] = [];
  const llm = hearing(({ deadlineMs }) => {
    heard.push(deadlineMs);
    return Promise.reject(new LlmError("refused", ""));
  });
  const task = taskLlm(llm, { asker, allowance, wallMs: 1_800_000, taskMs: 120_000 });
  await expect(task.ask(question, { signal })).rejects.toThrow(LlmError);
  expect(heard).toEqual([90_000]);
});
