import { expect, test } from "vitest";
import { createPaint } from "../../../src/cli/terminal/paint.ts";
import { nextLines, summaryLines } from "../../../src/cli/terminal/summary.ts";
import { pricesAsOf } from "../../../src/llm/prices.ts";
import { aModelResult, aResult } from "../a-result.ts";

const paint = createPaint(false);
const look = { paint, columns: 100 };

test("a result in short names the level with its two strongest reasons, the team, the cuts, the questions and the PRP", () => {
  expect(summaryLines(aResult, look)).toEqual([
    "✓ Linkboard · completed · offline · 260102-1200-x7k2",
    "  Level      moderate, 4.2 of 10",
    "             People sign in. (line 5: “users log in”)",
    "             Two stores. (line 3: “Postgres and Redis”)",
    "  Team       developer, security, qa",
    "  Left out   database: a moderate project gets at most 3 agents",
    "             2 not needed · baco explain 260102-1200-x7k2",
    "  Questions  2 are open; their defaults hold · baco review 260102-1200-x7k2",
    "             Q-2 What is fast?",
    "             Q-1 Who signs in?",
    "  PRP        PRPs/linkboard.md",
    "             142 lines · lint 98 of 100 (0 errors, 1 warning) · confidence 0.75",
    "  Took       0.4s · no model calls",
  ]);
});

test("patterns of earlier plans that were used are named with where they come from", () => {
  const patterns = [{ id: "p", relevance: 0.8, description: "One module a resource", from: "plan p0" }];
  expect(summaryLines({ ...aResult, patterns }, look)).toContain(
    "  Memory     1 pattern of an earlier plan is used (One module a resource, from plan p0)",
  );
});

test("every end says what to type next", () => {
  expect(nextLines({ ...aResult, status: "awaiting-review" }, look)).toEqual([
    "  Next",
    "    baco review 260102-1200-x7k2             see what it asks; answer with --answer N=…",
    "    baco review 260102-1200-x7k2 --approve   accept this draft, or --reject it",
    "    baco show 260102-1200-x7k2 --prp         read the PRP",
    "    baco explain 260102-1200-x7k2            why this level and this team",
  ]);
});

test.each([
  ["idea.md", "idea.md"],
  ["my idea.md", "'my idea.md'"],
  ["it's.md", "'it'\\''s.md'"],
  [null, "FILE"],
])("a failed plan of %s is planned again, for it cannot be resumed", (path, word) => {
  const failed = { ...aResult, status: "failed", prp: null, brief: { ...aResult.brief, path } } as const;
  const next = nextLines(failed, look).join("\n");

  expect(next).toContain(`baco plan ${word} `);
  expect(next).not.toContain("resume");
});

test("a plan that ended early shows what it has", () => {
  const failed = {
    ...aResult,
    status: "failed",
    failure: { reason: "The disk is full.", fix: "Free some space." },
    complexity: null,
    selection: null,
    prp: null,
    questions: [],
    agents: [],
  } as const;

  expect(summaryLines({ ...failed, questions: [], agents: [] }, look)).toEqual([
    "✗ Linkboard · failed · offline · 260102-1200-x7k2",
    "  Why        The disk is full.",
    "             → Free some space.",
    "  Took       0.4s · no model calls",
  ]);
});

test("agents that gave nothing are named", () => {
  const agents = aResult.agents.map((agent) =>
    agent.role === "qa" ? { ...agent, status: "failed" as const } : agent,
  );

  expect(summaryLines({ ...aResult, agents }, look)).toContain("  Trouble    planned without: qa failed");
});

test("calls, tokens and cost are told when a model was asked, with the date of the prices", () => {
  expect(summaryLines(aModelResult, look).slice(-2)).toEqual([
    "  Took       0.4s · 4 model calls · 12,345 tokens in (8,000 cached), 1,200 out",
    `             about $0.0123, prices as of ${pricesAsOf}`,
  ]);
});

test("a model without a known price is named, and a call that may have been paid twice is told", () => {
  const usage = { ...aModelResult.usage, cachedTokens: 0, costUsd: null, ambiguousCalls: 1 };

  expect(summaryLines({ ...aModelResult, usage }, look).slice(-3)).toEqual([
    "  Took       0.4s · 4 model calls · 12,345 tokens in, 1,200 out",
    "             no price known for gpt-5-mini",
    "             1 call may have been paid twice: a process died in the middle of it",
  ]);
});

test("agents whose model gave nothing usable are named with the reason, those with the same one together", () => {
  const reason = "The provider cannot be reached.\u001b[2J";
  const agents = aModelResult.agents.map((agent) =>
    agent.role === "developer" ? agent : { ...agent, degraded: reason },
  );

  expect(summaryLines(aModelResult, look)).toContain(
    "  Degraded   security: The model did not answer in time.",
  );
  expect(summaryLines({ ...aModelResult, agents }, look)).toContain(
    "  Degraded   security, qa: The provider cannot be reached.⟦U+001B⟧[2J",
  );
});

test("one fault that took the model from everybody is told once, and the next step tries the model", () => {
  const rules = { madeBy: "offline", degraded: "The provider does not accept the key." } as const;
  const agents = aModelResult.agents.map((agent) => ({ ...agent, ...rules }));
  const sections = agents.slice(0, 1).map((agent) => ({ ...agent, role: "section-criteria-1" }));
  const result = { ...aModelResult, agents, sections };

  expect(summaryLines(result, look)).toContain(
    "  Degraded   everybody: The provider does not accept the key.",
  );
  expect(nextLines(result, look)[1]).toBe(
    "    baco doctor --online --model … --base-url …   try key, model and base URL",
  );
});

test("parts of the document go by the names that people see, and reasons that differ in figures are one", () => {
  const sections = aModelResult.agents.slice(0, 2).map((agent, i) => ({
    ...agent,
    role: `section-criteria-${String(i + 1)}`,
    degraded: `The plan's limit: ${String(i + 4)} of 5 calls are used.`,
  }));

  expect(summaryLines({ ...aModelResult, sections }, look).join("\n")).toContain(
    "the document's criteria: The plan's limit: 5 of 5 calls are used.",
  );
});

test("whom a limit left to the rules is told without the limit's words again", () => {
  const stoppedBy = "The plan's limit: 5 of 5 calls are used.";
  const model = aModelResult.model && { ...aModelResult.model, stoppedBy };
  const agents = aModelResult.agents.map((agent) =>
    agent.role === "qa" ? { ...agent, degraded: stoppedBy } : agent,
  );

  expect(summaryLines({ ...aModelResult, model, agents }, look)).toContain(
    "             qa: by rules, because of that limit",
  );
});

test("on a narrow terminal the next commands stand whole, without what they are for", () => {
  expect(nextLines(aResult, { paint, columns: 50 })).toEqual([
    "  Next",
    "    baco show 260102-1200-x7k2 --prp",
    "    baco explain 260102-1200-x7k2",
  ]);
});

test("a plan that a limit stopped says which one, and how to raise it", () => {
  const model = aModelResult.model && {
    ...aModelResult.model,
    stoppedBy: "All 5 calls of the plan are used.",
  };
  const lines = summaryLines({ ...aModelResult, model }, { paint, columns: 140 });
  const at = lines.findIndex((line) => line.includes("Limit"));

  expect(lines.slice(at, at + 3)).toEqual([
    "  Limit      All 5 calls of the plan are used.",
    "             What was answered before is kept; the rest was made by rules.",
    "             → Raise the limit with --budget, --max-tokens, --max-calls or --timeout, or `budget` in your configuration, and plan again.",
  ]);
});

test("a replayed plan says so, and that nothing was paid; an answer of an earlier plan is no replay", () => {
  const agents = aModelResult.agents.map((agent) => ({ ...agent, madeBy: "record" as const }));
  const base = {
    planId: "p0",
    rerun: [],
    kept: ["developer", "security", "qa"],
    why: {},
    changed: [],
    added: [],
    removed: [],
  };
  const replayed = { ...aModelResult, agents };

  expect(summaryLines(replayed, look).at(-1)).toBe(
    "  Took       0.4s · replayed from a recording: no model was asked, nothing was paid",
  );
  expect(summaryLines({ ...replayed, base }, look).at(-1)).not.toContain("replayed");
});

test("a long sentence is broken between words, below its own beginning", () => {
  const review = {
    ...aResult.review,
    required: true,
    reasons: ["Nobody on the team said when the first requirement is met."],
  };

  expect(
    summaryLines({ ...aResult, review }, { paint, columns: 60 }).filter((line) => /Nobody|met/.test(line)),
  ).toEqual(["  Review     Nobody on the team said when the first", "             requirement is met."]);
});

test("a PRP that lies beside one that a person edited says so", () => {
  const prp = aResult.prp && { ...aResult.prp, path: "PRPs/a.md.new", besideEdited: "PRPs/a.md" };

  expect(summaryLines({ ...aResult, prp }, look)).toContain(
    "  PRP        PRPs/a.md.new · you edited PRPs/a.md, so it was left as it is",
  );
});

test("a plan with long reasons, many cuts and long questions leaves room for the rest on a screen of 80 by 24", () => {
  const long = "This sentence goes on for much longer than a line of a terminal has room for, ".repeat(4);
  const reasons = [{ text: long, line: 3, quote: long }];
  const result = {
    ...aResult,
    complexity: aResult.complexity && {
      ...aResult.complexity,
      dimensions: aResult.complexity.dimensions.map((dimension) => ({ ...dimension, reasons })),
    },
    selection: aResult.selection && {
      ...aResult.selection,
      cut: ["api", "ux", "data", "mobile", "devops", "frontend"].map((role) => ({
        role,
        score: 1,
        reasons,
        why: long,
      })),
    },
    questions: aResult.questions.flatMap((question) => Array(5).fill({ ...question, text: long })),
  };
  const lines = [
    ...summaryLines(result, { paint, columns: 80 }),
    ...nextLines(result, { paint, columns: 80 }),
  ];

  expect(lines.length).toBeLessThanOrEqual(21);
});
