import { expect, test } from "vitest";
import { createPaint } from "../../src/cli/paint.ts";
import { nextLines, summaryLines } from "../../src/cli/summary.ts";
import { aResult } from "./a-result.ts";

const paint = createPaint(false);
const look = { paint, columns: 100 };

test("a result in short names the level with its two strongest reasons, the team, the cuts, the questions and the PRP", () => {
  expect(summaryLines(aResult, look)).toEqual([
    "✓ done    Linkboard · completed · offline · 260102-1200-x7k2",
    "  Level      moderate, 4.2 of 10",
    "             People sign in. (line 5: “users log in”)",
    "             Two stores. (line 3: “Postgres and Redis”)",
    "  Team       developer, security, qa",
    "             without database: The cap of 3 was reached.",
    "             2 not needed · baco explain 260102-1200-x7k2",
    "  Questions  2 are open; each default holds until you answer in the brief",
    "             Q-2 What is fast? [1 s]",
    "             Q-1 Who signs in? [All]",
    "  PRP        PRPs/linkboard.md",
    "             142 lines · lint 98 of 100 (0 errors, 1 warnings) · confidence 0.75",
    "  Took       0.4s · no model calls",
  ]);
});

test("every end says what to type next", () => {
  expect(nextLines({ ...aResult, status: "awaiting-review" }, paint)).toEqual([
    "  Next",
    "    baco review 260102-1200-x7k2 --approve   accept this draft, or --reject it",
    "    baco show 260102-1200-x7k2 --prp         read the PRP",
    "    baco explain 260102-1200-x7k2            why this level and this team",
  ]);
});

test("a plan that ended early shows what it has", () => {
  const failed = {
    ...aResult,
    status: "failed",
    complexity: null,
    selection: null,
    prp: null,
    questions: [],
    agents: [],
  } as const;

  expect(summaryLines({ ...failed, questions: [], agents: [] }, look)).toEqual([
    "✗ failed  Linkboard · failed · offline · 260102-1200-x7k2",
    "  Took       0.4s · no model calls",
  ]);
});

test("agents that gave nothing are named", () => {
  const agents = aResult.agents.map((agent) =>
    agent.role === "qa" ? { ...agent, status: "failed" as const } : agent,
  );

  expect(summaryLines({ ...aResult, agents }, look)).toContain("  Trouble    planned without: qa failed");
});

test("calls, tokens and cost are told when a model was asked", () => {
  const usage = { calls: 3, inputTokens: 900, outputTokens: 100, cachedTokens: 0, costUsd: 0.0213 };

  expect(summaryLines({ ...aResult, usage }, look).at(-1)).toBe(
    "  Took       0.4s · 3 model calls, 1000 tokens · about $0.02",
  );
});

test("a long sentence is broken between words, below its own beginning", () => {
  const why = "Triggered by a word, but a project of this size gets fewer agents than that.";
  const selection = aResult.selection && {
    ...aResult.selection,
    cut: [{ role: "api", score: 1, reasons: [], why }],
  };

  expect(summaryLines({ ...aResult, selection }, { paint, columns: 60 }).slice(5, 8)).toEqual([
    "             without api: Triggered by a word, but a",
    "             project of this size gets fewer agents than",
    "             that.",
  ]);
});
