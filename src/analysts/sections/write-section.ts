// One section is written: a short question to the model, and of its answer what the brief bears out. Where the model
// fails, the section is empty and says why.
import type { z } from "zod";
import { noUsage, type AgentAnswer, type AgentOutput } from "../../domain/agent-output.ts";
import { BacoError } from "../../domain/errors.ts";
import type { TaskLlm } from "../../llm/llm.ts";
import type { AnalystTools } from "../analyst.ts";
import { failureOf } from "../model-failure.ts";
import { sharedPrefix } from "../shared-prefix.ts";
import type { SectionTask } from "./section.ts";

/** What a section adds to the document, and passages of the brief for it. */
export type Findings = Partial<
  Pick<AgentAnswer, "summary" | "suggestions" | "risks" | "acceptance" | "openQuestions"> &
    Pick<AgentOutput, "evidence">
>;

/** An answer as it was judged: what of it holds, and what is wrong with the rest, one sentence each. */
export interface Judged {
  readonly findings: Findings;
  readonly faults: readonly string[];
}

export interface SectionQuestion<T> {
  readonly role: string;
  readonly prompt: string;
  readonly schema: z.ZodType<T>;
  readonly schemaName: string;
  readonly maxOutputTokens: number;
  readonly judge: (answer: T) => Judged;
}

/** The section as the model writes it; empty, with the reason, when there is no model or it fails. */
export async function writeSection<T>(
  question: SectionQuestion<T>,
  task: SectionTask,
  { llm, signal }: AnalystTools,
): Promise<AgentOutput> {
  signal.throwIfAborted();
  const leanedOn = Object.keys(task.inputs);
  if (llm === null) return { ...nothing, role: question.role, leanedOn };
  try {
    return { ...(await askModel(question, task, llm, signal)), leanedOn };
  } catch (error) {
    signal.throwIfAborted();
    if (!(error instanceof BacoError)) throw error;
    return { ...nothing, role: question.role, leanedOn, ...failureOf(error) };
  }
}

async function askModel<T>(
  { role, judge, ...question }: SectionQuestion<T>,
  task: SectionTask,
  llm: TaskLlm,
  signal: AbortSignal,
): Promise<AgentOutput> {
  const asked = { ...sharedPrefix(task), ...question, check: (answer: T) => judge(answer).faults };
  const answer = await llm.ask(asked, { signal, isBeside: true });
  const { findings } = judge(answer.value);
  return {
    ...nothing,
    ...findings,
    role,
    covers: idsIn(findings),
    confidence: answer.remarks.length === 0 ? 1 : 0.5,
    madeBy: answer.isReplayed ? "record" : "model",
    ...(answer.remarks.length > 0 && {
      degraded: `Left out of the model's answer: ${answer.remarks.join(" ")}`,
      failure: "ungrounded",
    }),
    usage: answer.usage,
  };
}

const nothing: AgentOutput = {
  role: "",
  summary: "",
  confidence: 0,
  suggestions: [],
  decisions: [],
  risks: [],
  acceptance: [],
  covers: [],
  openQuestions: [],
  leanedOn: [],
  madeBy: "offline",
  evidence: [],
  degraded: null,
  failure: null,
  usage: noUsage,
};

function idsIn({ suggestions = [], risks = [], acceptance = [], openQuestions = [] }: Findings): string[] {
  const named = [...suggestions, ...risks, ...openQuestions].flatMap(({ requirementIds }) => requirementIds);
  return [...new Set([...named, ...acceptance.map(({ requirementId }) => requirementId)])];
}
