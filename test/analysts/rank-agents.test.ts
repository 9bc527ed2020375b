import { expect, test } from "vitest";
import { agents } from "../../src/agents/index.ts";
import { rankAgents } from "../../src/analysts/rank-agents.ts";
import { sharedPrefix } from "../../src/analysts/shared-prefix.ts";
import { noUsage } from "../../src/domain/agent-output.ts";
import { countTokens } from "../../src/domain/count-tokens.ts";
import { LlmError } from "../../src/llm/llm-errors.ts";
import { answering, aSectionTask, neverAborted } from "./sections/a-section.ts";

const reason = { text: '"login" speaks for it.', line: 3, quote: "login" };
const candidates = ["security", "database", "ux"].map((role) => ({ role, score: 4, reasons: [reason] }));
const task = { ...aSectionTask(), agents, candidates, seats: 2 };

async function ranked(answer: unknown) {
  return rankAgents(task, answering(answer).llm, neverAborted);
}

test("the model's order is kept, without names that are none and without repeats", async () => {
  const { ranking, usage } = await ranked({ roles: ["ux", "wizard", "security", "ux", "qa"] });
  expect(ranking).toEqual({ order: ["ux", "security"], failure: "" });
  expect(usage.calls).toBe(1);
});

test("an answer without a candidate ranks nobody", async () => {
  expect((await ranked({ roles: ["wizard"] })).ranking).toEqual({
    order: null,
    failure: "it named no candidate",
  });
});

test("a model that fails ranks nobody, and what it cost is told", async () => {
  const usage = { ...noUsage, calls: 1, inputTokens: 40 };
  expect(await ranked(new LlmError("timeout", "It took longer than 10 s.", { usage }))).toEqual({
    ranking: { order: null, failure: "The model did not answer in time. It took longer than 10 s." },
    usage,
  });
});

test("an abort is no failure of the model", async () => {
  const abort = new AbortController();
  abort.abort(new Error("cancelled"));
  const { llm } = answering(new LlmError("timeout", "Too late."));
  await expect(rankAgents(task, llm, abort.signal)).rejects.toThrow("cancelled");
});

test("the question of the ranking", async () => {
  const { llm, asked } = answering({ roles: ["ux"] });
  await rankAgents(task, llm, neverAborted);
  expect(asked[0]).toMatchObject({ ...sharedPrefix(task), maxOutputTokens: 400 });
  expect(countTokens(asked[0]?.prompt ?? "")).toBeLessThan(250);
  expect(asked[0]?.prompt).toMatchInlineSnapshot(`
    "You choose the team. More specialists have a reason to come than there are seats. Answer with one JSON object:
    - roles: the 2 candidates that this project needs most, best first, by their names.

    <<<material a58e3dbe368f865d candidates
    - security: Names the threats this project faces and the control that answers each. Score 4: "login" speaks for it.
    - database: Designs what is stored, the rules the store keeps by itself, and how it changes without loss. Score 4: "login" speaks for it.
    - ux: Checks that people of every ability and language reach their goal, and how they notice. Score 4: "login" speaks for it.
    material a58e3dbe368f865d>>>"
  `);
});
