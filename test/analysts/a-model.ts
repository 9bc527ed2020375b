// Models for tests of analysts: one that answers from memory and lets its answers be checked as the real one does, and the
// real client in front of a scripted server.
import { onTestFinished } from "vitest";
import type { AgentFindings } from "../../src/analysts/agent-findings.ts";
import { noUsage } from "../../src/domain/agent-output.ts";
import { createAnswerModes } from "../../src/llm/answer-modes.ts";
import { createLlm } from "../../src/llm/create-llm.ts";
import { endlessDay } from "../../src/llm/day-budget.ts";
import type { TaskLlm } from "../../src/llm/llm.ts";
import { openMemoryCallRecord } from "../../src/llm/memory-call-record.ts";
import { createOpenAiEndpoint } from "../../src/llm/openai.ts";
import { createCallQueue } from "../../src/llm/pq-call-queue.ts";
import { taskLlm } from "../../src/llm/task-llm.ts";
import { startScriptedModel, type ScriptedModel, type ScriptedReply } from "../harness/scripted-model.ts";

/** Findings that say nothing, with what is given in place. */
export function someFindings(given: Partial<AgentFindings> = {}): AgentFindings {
  return {
    summary: "Sign-in and payment need care.",
    decisions: [],
    risks: [],
    suggestions: [],
    acceptance: [],
    covers: [],
    evidence: [],
    openQuestions: [],
    ...given,
  };
}

/** Answers from memory, the first answer first; asked to mend faults it gives the next one. */
export function llmAnswering(...answers: readonly AgentFindings[]): { llm: TaskLlm; told: string[][] } {
  const told: string[][] = [];
  const answerAt = (at: number): unknown => answers[Math.min(at, answers.length - 1)];
  const llm: TaskLlm = {
    ask: async ({ schema, check = () => [] }) => {
      const first = schema.parse(answerAt(0));
      const faults = check(first);
      if (faults.length === 0) return answered(first, 1, []);
      told.push([...faults]);
      const second = schema.parse(answerAt(1));
      return answered(second, 2, check(second));
    },
  };
  return { llm, told };
}

function answered<T>(value: T, calls: number, remarks: readonly string[]) {
  return { value, usage: { ...noUsage, calls }, model: "memory", isReplayed: false, remarks };
}

/** The real client in front of a server that answers so, call by call. */
export async function modelGiving(
  ...replies: ScriptedReply[]
): Promise<{ model: ScriptedModel; llm: TaskLlm }> {
  const model = await startScriptedModel(...replies);
  onTestFinished(() => model.close());
  const record = openMemoryCallRecord();
  const llm = createLlm({
    endpoint: createOpenAiEndpoint({ baseUrl: model.baseUrl, apiKey: null, model: "scripted" }),
    openRecord: () => Promise.resolve(record),
    breakerFor: () => ({ admit: () => undefined, report: () => undefined }),
    queue: createCallQueue({ concurrency: 4 }),
    modes: createAnswerModes(),
    day: endlessDay,
    now: () => "2026-01-02T03:04:05.000Z",
    sleep: () => Promise.resolve(),
  });
  const unlimited = { calls: null, tokens: null, usd: null };
  const allowance = { plan: unlimited, agent: unlimited, spentElsewhere: { calls: 0, tokens: 0, usd: 0 } };
  const asker = { planId: "plan-1", role: "agent" };
  return { model, llm: taskLlm(llm, { asker, allowance, wallMs: 60_000, taskMs: 120_000 }) };
}
