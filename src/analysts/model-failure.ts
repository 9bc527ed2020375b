// What an answer tells of the model that failed to give it.
import { noUsage, type AgentOutput } from "../domain/agent-output.ts";
import type { BacoError } from "../domain/errors.ts";
import { LlmError } from "../llm/llm-errors.ts";

/** The reason for people and for programs, and what it has cost: a failure may have cost something all the same. */
export function failureOf(error: BacoError): Pick<AgentOutput, "degraded" | "failure" | "usage"> {
  const { message, why, name } = error;
  const degraded = `${message} ${why}`.trim();
  if (!(error instanceof LlmError)) return { degraded, failure: name, usage: noUsage };
  return { degraded, failure: error.kind, usage: error.usage ?? noUsage };
}
