import { expect, test } from "vitest";
import { usageLines } from "../../../src/cli/terminal/usage-lines.ts";
import { aModelResult, aResult } from "../a-result.ts";

test("a table says who answered each agent's task and what it cost", () => {
  expect(usageLines(aModelResult)).toEqual([
    "           answered by      in  cached    out     cost",
    "developer  the model     8,000   6,000    900  $0.0102",
    "security   rules         4,345   2,000    300  $0.0021",
    "qa         rules             0       0      0",
    "in all     gpt-5-mini   12,345   8,000  1,200  $0.0123",
  ]);
});

test("what was used beside the team has a row of its own, so that the table adds up", () => {
  const usage = { ...aModelResult.usage, inputTokens: 13_345, outputTokens: 1_500, costUsd: 0.0143 };

  expect(usageLines({ ...aModelResult, usage }).slice(-2)).toEqual([
    "beside     document, team   1,000       0    300  $0.0020",
    "in all     gpt-5-mini      13,345   8,000  1,500  $0.0143",
  ]);
});

test("an answer of a recording, one of an earlier plan and one that never came are told apart", () => {
  const [developer, security, qa] = aModelResult.agents;
  if (!developer || !security || !qa) throw new TypeError("The result has another team.");
  const agents = [
    { ...developer, madeBy: "record" as const },
    { ...security, madeBy: "record" as const },
    { ...qa, madeBy: null, status: "failed" as const },
  ];
  const base = { planId: "p0", rerun: [], kept: ["security"], why: {}, changed: [], added: [], removed: [] };

  expect(usageLines({ ...aModelResult, agents, base }).map((line) => line.slice(11, 25).trim())).toEqual([
    "answered by",
    "a recording",
    "plan p0",
    "nobody, failed",
    "gpt-5-mini",
  ]);
});

test("what a model is called cannot bring escapes to the terminal, and a cost that nobody knows is no zero", () => {
  const model = aModelResult.model && { ...aModelResult.model, name: "m\u001b[31m" };
  const usage = { ...aModelResult.usage, costUsd: null };

  expect(usageLines({ ...aModelResult, model, usage }).at(-1)).toMatch(
    /^in all +m⟦U\+001B⟧\[31m .* not known$/,
  );
});

test("a plan that asked no model has no table", () => {
  expect(usageLines(aResult)).toEqual([]);
});
