// The words that BACO brings along itself: what its own agents look for and say.
import { agents } from "../agents/index.ts";
import type { Vocabulary } from "../domain/pattern-rules/vocabulary.ts";

/** What BACO knew before it read any brief. Agents that a project makes for itself are not part of it. */
export function houseVocabulary(): Vocabulary {
  const checklists = agents.flatMap(({ checklist }) => checklist);
  const decisions = agents.flatMap((agent) => agent.decisions);
  return {
    roles: agents.map(({ role }) => role),
    terms: agents.flatMap(({ triggers, checklist }) => [
      ...triggers.map(({ term }) => term),
      ...checklist.flatMap(({ when }) => when),
    ]),
    texts: [
      ...checklists.flatMap(({ risk, recommend, accept, verify }) => [risk, recommend, accept, verify]),
      ...decisions.flatMap(({ title, choice, rationale }) => [title, choice, rationale]),
    ],
  };
}
