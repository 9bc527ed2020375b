// A whole result of a small plan, for whatever prints results.
import { noUsage } from "../../src/domain/agent-output.ts";
import { PlanBudget } from "../../src/domain/budget.ts";
import type { AgentResult, PlanResult } from "../../src/domain/plan-result.ts";

const modelAnswers: Readonly<Record<string, Partial<AgentResult>>> = {
  developer: {
    madeBy: "model",
    usage: { inputTokens: 8_000, outputTokens: 900, cachedTokens: 6_000, ambiguousCalls: 0, costUsd: 0.0102 },
  },
  security: {
    degraded: "The model did not answer in time.",
    usage: { inputTokens: 4_345, outputTokens: 300, cachedTokens: 2_000, ambiguousCalls: 0, costUsd: 0.0021 },
  },
};

export const aResult: PlanResult = {
  schema: "baco.plan-result/1",
  planId: "260102-1200-x7k2",
  status: "completed",
  failure: null,
  mode: "offline",
  brief: { title: "Linkboard", path: "idea.md", sha256: "abc", bytes: 120, language: "en" },
  complexity: {
    level: "moderate",
    score: 4.2,
    confidence: 0.8,
    dimensions: [
      {
        name: "technical",
        score: 3,
        reasons: [{ text: "Two stores.", line: 3, quote: "Postgres and Redis" }],
      },
      { name: "domain", score: 6, reasons: [{ text: "People sign in.", line: 5, quote: "users log in" }] },
      { name: "team", score: 0, reasons: [] },
    ],
    riskFactors: [
      {
        id: "RISK-1",
        text: "Passwords may leak.",
        source: { startLine: 5, endLine: 5, quote: "users log in" },
      },
    ],
    missingInformation: ["How many users there are."],
    requiredAgents: ["security"],
  },
  base: null,
  selection: {
    cap: 3,
    selected: [
      { role: "developer", score: 1, reasons: [{ text: "Always on the team.", line: 0, quote: "" }] },
      { role: "security", score: 3, reasons: [{ text: "Sign-in.", line: 5, quote: "users log in" }] },
      { role: "qa", score: 1, reasons: [] },
    ],
    cut: [
      {
        role: "database",
        score: 1,
        reasons: [{ text: "A store.", line: 3, quote: "Postgres" }],
        why: "The cap of 3 was reached.",
      },
    ],
    notTriggered: ["mobile", "embedded"],
    graph: { developer: [], security: [], qa: ["developer", "security"] },
  },
  requirements: [
    {
      id: "REQ-1",
      text: "Users log in.",
      kind: "functional",
      source: { startLine: 5, endLine: 5, quote: "users log in" },
    },
  ],
  questions: [
    {
      id: "Q-1",
      type: "gap",
      text: "Who signs in?",
      source: [],
      options: ["All", "Staff"],
      default: "All",
      blocking: false,
    },
    {
      id: "Q-2",
      type: "ambiguity",
      text: "What is fast?",
      source: [],
      options: ["1 s"],
      default: "1 s",
      blocking: true,
    },
  ],
  agents: ["developer", "security", "qa"].map((role) => ({
    role,
    status: "completed",
    confidence: 0.8,
    madeBy: "offline",
    degraded: null,
    output: { summary: "", suggestions: [], decisions: [], risks: [], covers: ["REQ-1"] },
    startedMs: 0,
    durationMs: 10,
    usage: { inputTokens: 0, outputTokens: 0, cachedTokens: 0, ambiguousCalls: 0, costUsd: null },
  })),
  sections: [],
  patterns: [],
  context: {
    window: 8000,
    tokens: 7900,
    ledger: [
      { layer: "background", priority: 5, tokensBefore: 900, tokensAfter: 300, why: "Shortened to fit." },
    ],
  },
  confidence: { value: 0.75, parts: { coverage: 1, validation: 1, agreement: 0.5, completeness: 0.5 } },
  review: { required: false, reasons: [], questions: [], expiresAt: null, contentHash: null, answers: [] },
  prp: {
    path: "PRPs/linkboard.md",
    besideEdited: null,
    sha256: "def",
    lines: 142,
    tokens: 1900,
    lint: { errors: 0, warnings: 1, score: 98 },
  },
  usage: { ...noUsage, phases: {} },
  model: null,
  timings: { totalMs: 420, phases: { analyzing: 10 } },
};

/** The same plan with a model: one agent answered by it, two by rules, of which one was asked in vain. */
export const aModelResult: PlanResult = {
  ...aResult,
  status: "completed-degraded",
  mode: "model",
  agents: aResult.agents.map((agent) => ({ ...agent, ...modelAnswers[agent.role] })),
  usage: {
    calls: 4,
    inputTokens: 12_345,
    outputTokens: 1_200,
    cachedTokens: 8_000,
    ambiguousCalls: 0,
    costUsd: 0.0123,
    phases: {},
  },
  model: {
    name: "gpt-5-mini",
    limits: PlanBudget.parse({}),
    spent: { calls: 4, tokens: 13_545, usd: 0.0123 },
    stoppedBy: null,
  },
};
