// A section's task, and a model that says what it is told to: a wrong answer is asked for once more, as the real one does.
import type { SectionTask } from "../../../src/analysts/sections/section.ts";
import { noUsage } from "../../../src/domain/agent-output.ts";
import type { Brief } from "../../../src/domain/brief.ts";
import { buildLayers, constraintLines } from "../../../src/domain/build-layers.ts";
import type { ComplexityLevel } from "../../../src/domain/complexity.ts";
import { countTokens } from "../../../src/domain/count-tokens.ts";
import { fitContext } from "../../../src/domain/fit-context.ts";
import type { LlmQuestion, TaskLlm } from "../../../src/llm/llm.ts";
import { aBrief } from "../../domain/a-brief.ts";

export const ledger = aBrief(
  [
    "# Club ledger",
    "Members keep the ledger of their club.",
    "A member can export at most 50 entries as a CSV file.",
    "Entries are stored in PostgreSQL.",
    "The treasurer closes a month.",
  ],
  { technologies: [{ name: "PostgreSQL", kind: "store", line: 4, quote: "PostgreSQL" }] },
);

export function aSectionTask(
  level: ComplexityLevel = "moderate",
  brief: Brief = ledger,
  overrides: Partial<SectionTask> = {},
): SectionTask {
  const profile = {
    level,
    score: 5,
    confidence: 1,
    dimensions: [],
    riskFactors: [],
    missingInformation: [],
    requiredAgents: [],
  };
  const layers = buildLayers(brief, profile, [], "2030-01-01T00:00:00.000Z");
  const context = fitContext(layers, 8000, countTokens, constraintLines(brief), () => "0");
  return { brief, profile, context, inputs: {}, answers: [], ...overrides };
}

export interface Answering {
  readonly llm: TaskLlm;
  /** What it was asked, each repair too. */
  readonly asked: LlmQuestion<unknown>[];
}

const cost = { ...noUsage, calls: 1, inputTokens: 100, outputTokens: 20 };

/** Gives the answers one after the other; an Error is thrown. */
export function answering(...answers: readonly unknown[]): Answering {
  const rest = [...answers];
  const asked: LlmQuestion<unknown>[] = [];
  const next = <T>(question: LlmQuestion<T>): { value: T; remarks: readonly string[] } => {
    const answer = rest.shift();
    if (answer instanceof Error) throw answer;
    const value = question.schema.parse(answer);
    return { value, remarks: question.check?.(value) ?? [] };
  };
  const llm: TaskLlm = {
    ask: (question) => {
      const { check: _unknowable, ...visible } = question;
      asked.push(visible);
      const first = next(question);
      const isMended = first.remarks.length > 0 && rest.length > 0;
      if (isMended) asked.push(visible);
      const last = isMended ? next(question) : first;
      return Promise.resolve({ ...last, usage: cost, model: "scripted", isReplayed: false });
    },
  };
  return { llm: { ask: async (...given) => llm.ask(...given) }, asked };
}

export const neverAborted = new AbortController().signal;
