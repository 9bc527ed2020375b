// What an agent gives back: typed findings, never prose by the page.
import { z } from "zod";

const requirementIds = z.array(z.string());

const Suggestion = z.object({ text: z.string(), requirementIds });
export const AgentDecision = z.object({
  title: z.string(),
  choice: z.string(),
  rationale: z.string(),
  rejected: z.array(z.object({ option: z.string(), why: z.string() })),
  requirementIds,
});
export type AgentDecision = z.infer<typeof AgentDecision>;
const AgentRisk = z.object({ text: z.string(), mitigation: z.string(), requirementIds });
/** One acceptance criterion, as Given / When / Then, for one requirement; `verify` says how it is checked. */
const AgentCriterion = z.object({
  requirementId: z.string(),
  given: z.string(),
  when: z.string(),
  then: z.string(),
  negative: z.boolean(),
  verify: z.string(),
});
const AgentQuestion = z.object({
  text: z.string(),
  options: z.array(z.string()),
  default: z.string(),
  requirementIds,
});

/** What is asked of a model. Only objects, arrays, strings, numbers and booleans: strict structured output takes no more. */
export const AgentAnswer = z.object({
  summary: z.string(),
  confidence: z.number(),
  suggestions: z.array(Suggestion),
  decisions: z.array(AgentDecision),
  risks: z.array(AgentRisk),
  acceptance: z.array(AgentCriterion),
  /** Ids of the requirements this agent speaks to. */
  covers: requirementIds,
  openQuestions: z.array(AgentQuestion),
});
export type AgentAnswer = z.infer<typeof AgentAnswer>;

export const Usage = z.object({
  calls: z.int().min(0),
  inputTokens: z.int().min(0),
  outputTokens: z.int().min(0),
  cachedTokens: z.int().min(0),
  /** Calls whose answer was lost with a process: they may have been paid, and are counted as if they were. */
  ambiguousCalls: z.int().min(0).default(0),
  /** Null when no price of the model is known. */
  costUsd: z.number().min(0).nullable().default(null),
});
export type Usage = z.infer<typeof Usage>;
export const noUsage: Usage = {
  calls: 0,
  inputTokens: 0,
  outputTokens: 0,
  cachedTokens: 0,
  ambiguousCalls: 0,
  costUsd: null,
};

/** An agent's answer with its origin: who, how it was made, what it leaned on, what it cost. */
export const AgentOutput = AgentAnswer.extend({
  role: z.string(),
  confidence: z.number().min(0).max(1),
  leanedOn: z.array(z.string()),
  madeBy: z.enum(["model", "offline", "record"]),
  /** Passages of the brief that the answer rests on, word for word. */
  evidence: z.array(z.object({ requirementId: z.string(), quote: z.string() })).default([]),
  /** Why a model's answer, or a part of it, was not used, when one was asked for; null otherwise. */
  degraded: z.string().nullable(),
  /** The kind of failure behind `degraded`, such as `budget` or `timeout`; null otherwise. */
  failure: z.string().nullable().default(null),
  usage: Usage,
});
export type AgentOutput = z.infer<typeof AgentOutput>;
