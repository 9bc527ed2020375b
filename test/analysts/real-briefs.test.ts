// The checks of a model's answer, tried on real briefs: what rules say of them is never at fault, and what is turned round
// is found. The briefs are in ../shared/briefs; where they are absent, the tests are skipped.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { agents } from "../../src/agents/index.ts";
import type { AgentFindings } from "../../src/analysts/agent-findings.ts";
import { faultsIn } from "../../src/analysts/grounding/faults-in.ts";
import { rulesAnalyst } from "../../src/analysts/rules.ts";
import type { AgentOutput } from "../../src/domain/agent-output.ts";
import type { Brief } from "../../src/domain/brief.ts";
import { figuresIn } from "../../src/domain/prp-lint/figures.ts";
import { briefOf } from "../intake/brief-of.ts";
import { someFindings } from "./a-model.ts";
import { aTask, offlineTools } from "./a-task.ts";

const folder = join(import.meta.dirname, "../../../shared/briefs/texts");
const briefs: readonly (readonly [string, Brief])[] = existsSync(folder)
  ? readdirSync(folder).map((name) => [name, briefOf(readFileSync(join(folder, name), "utf8"))])
  : [];

test.skipIf(briefs.length === 0)("findings of rules have no faults", { timeout: 60_000 }, async () => {
  const faults: string[] = [];
  for (const [name, brief] of briefs)
    for (const { role } of agents) {
      const task = aTask(role, brief);
      const found = faultsIn(findingsOf(await rulesAnalyst(task, offlineTools())), task);
      const wrong = found.filter(({ part }) => part !== "covers" && part !== "evidence");
      faults.push(...wrong.map(({ text }) => `${name}, ${role}: ${text}`));
    }
  expect(faults).toEqual([]);
});

test.skipIf(briefs.length === 0)("a requirement's only figure in another size is found", () => {
  const missed = briefs.flatMap(([, brief]) =>
    brief.requirements
      .filter(({ kind, text }) => kind !== "exclusion" && figuresIn(text).length === 1)
      .map(({ id, text }) => ({ id, text: withOtherFigure(text) }))
      .filter(({ id, text }) => isUnnoticed(brief, { suggestions: [{ text, ids: [id] }] })),
  );
  expect(missed).toEqual([]);
});

function withOtherFigure(text: string): string {
  const [words = ""] = figuresIn(text).map((figure) => figure.words);
  return text.replace(
    words,
    words.replace(/\d+/, (digits) => String(7 * Number(digits) + 1)),
  );
}

function isUnnoticed(brief: Brief, given: Partial<AgentFindings>): boolean {
  const faults = faultsIn(someFindings(given), aTask("architect", brief));
  return faults.every(({ part }) => part !== "suggestions");
}

function findingsOf({ decisions, risks, suggestions, acceptance, covers }: AgentOutput): AgentFindings {
  return someFindings({
    decisions: decisions.map(({ title, choice, rationale: why, rejected, requirementIds: ids }) => {
      return { title, choice, why, rejected, ids };
    }),
    risks: risks.map(({ text, mitigation, requirementIds: ids }) => ({ text, mitigation, ids })),
    suggestions: suggestions.map(({ text, requirementIds: ids }) => ({ text, ids })),
    acceptance: acceptance.map(({ requirementId: id, ...criterion }) => ({ id, ...criterion })),
    covers,
  });
}
