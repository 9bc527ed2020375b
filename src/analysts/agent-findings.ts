// What a model is asked for: short typed findings, in a schema that strict structured output takes and in the words that
// go with it. It is smaller than what is stored, since every token of an answer is waited for.
import { z } from "zod";

/** Requirement ids. */
const ids = z.array(z.string());

/** Only objects, lists, strings and booleans, nothing optional. */
export const AgentFindings = z.object({
  summary: z.string(),
  decisions: z.array(
    z.object({
      title: z.string(),
      choice: z.string(),
      why: z.string(),
      rejected: z.array(z.object({ option: z.string(), why: z.string() })),
      ids,
    }),
  ),
  risks: z.array(z.object({ text: z.string(), mitigation: z.string(), ids })),
  suggestions: z.array(z.object({ text: z.string(), ids })),
  acceptance: z.array(
    z.object({
      id: z.string(),
      given: z.string(),
      when: z.string(),
      then: z.string(),
      negative: z.boolean(),
      verify: z.string(),
    }),
  ),
  covers: ids,
  evidence: z.array(z.object({ id: z.string(), quote: z.string() })),
  openQuestions: z.array(
    z.object({ text: z.string(), options: z.array(z.string()), default: z.string(), ids }),
  ),
});
export type AgentFindings = z.infer<typeof AgentFindings>;

/** How many findings of each kind are read; a criterion for each duty of qa comes on top. */
export const mostFindings = {
  decisions: 3,
  risks: 3,
  suggestions: 4,
  acceptance: 2,
  evidence: 3,
  openQuestions: 2,
} as const;

/** The form in words: the same for every agent, so that it is served from a provider's cache too. */
export const formInWords = `Give back about 250 tokens in all; lists may be empty; "ids" are requirement ids:
- summary: at most two sentences, what matters most here.
- decisions: at most ${mostFindings.decisions} with grounds in the brief: title, choice, why, rejected options, ids.
- risks: at most ${mostFindings.risks}, one sentence each, with mitigation and ids.
- suggestions: at most ${mostFindings.suggestions}, one sentence each that a builder can act on, with ids.
- acceptance: at most ${mostFindings.acceptance} criteria unless you are told more: id; given, when, then, without these words; negative: true for misuse, failure, invalid input; verify: a command, or "manual: " and steps.
- covers: ids of all requirements you have judged.
- evidence: one to ${mostFindings.evidence} passages of the brief you rest on, word for word, with id; none only when covers is empty.
- openQuestions: at most ${mostFindings.openQuestions} that only the people behind the brief can answer: text, options, default, ids.`;
