// The third phase: who works on the plan, who waits for whom, and what all of them get to read.
import { createHash } from "node:crypto";
import { buildLayers, constraintLines } from "../domain/build-layers.ts";
import { fitContext } from "../domain/fit-context.ts";
import { resultIn } from "../domain/missing-fact.ts";
import { selectAgents } from "../domain/select-agents.ts";
import type { Phase } from "./phase.ts";

export const selectTeam: Phase<"select-agents"> = async (facts, { agents, countTokens }) => {
  const { brief, options } = facts;
  const { profile } = resultIn(facts, "analyze-complexity");
  const { patterns } = resultIn(facts, "recall-patterns");
  const { maxAgents, force, forbid } = options;
  // The time of submission, not of now: a repeated phase gives the same context.
  const layers = buildLayers(brief, profile, patterns, facts.submittedAt);
  return Promise.resolve({
    phase: "select-agents",
    selection: selectAgents({ brief, profile, agents, maxAgents, force, forbid }),
    context: fitContext(layers, options.contextWindow, countTokens, constraintLines(brief), fingerprint),
  });
};

function fingerprint(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 16);
}
