// One example of the data of every message in the catalogue, small enough to read.
import type { catalogue } from "../../src/bus/messages/index.ts";
import type { DataOf } from "../../src/bus/message.ts";
import { noUsage, type AgentOutput } from "../../src/domain/agent-output.ts";
import { nothingSpent } from "../../src/domain/budget.ts";
import type { Brief } from "../../src/domain/brief.ts";
import { PlanOptions } from "../../src/domain/plan-options.ts";

type Definition = (typeof catalogue)[number];
type Examples = { [Type in Definition["type"]]: DataOf<Extract<Definition, { type: Type }>> };

const planId = "to-do-1a2b";
const role = "security";
const limits = { calls: 200, tokens: 2_000_000, usd: null };
const hash = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

const brief: Brief = {
  title: "To-do API",
  path: "briefs/to-do.md",
  sha256: hash,
  bytes: 54,
  language: "en",
  summary: "A to-do API with sign-in.",
  requirements: [
    {
      id: "REQ-1",
      text: "Users sign in with e-mail and password",
      kind: "functional",
      section: null,
      source: { startLine: 3, endLine: 3, quote: "Users sign in with e-mail and password" },
    },
  ],
  technologies: [],
  openPoints: [],
  passages: [],
  context: {},
  features: [],
  repository: null,
};

const output: AgentOutput = {
  role,
  summary: "Sign-in needs a limit on attempts.",
  confidence: 0.8,
  suggestions: [],
  decisions: [],
  risks: [{ text: "Passwords can be guessed.", mitigation: "Limit attempts.", requirementIds: ["REQ-1"] }],
  acceptance: [],
  covers: ["REQ-1"],
  openQuestions: [],
  leanedOn: [],
  madeBy: "offline",
  evidence: [],
  degraded: null,
  failure: null,
  usage: noUsage,
};

export const examples: Examples = {
  "plan.submit": { planId, brief, options: PlanOptions.parse({}), base: null },
  "plan.submitted": { planId, brief, options: PlanOptions.parse({}), base: null },
  "plan.resumed": { planId, resumption: 1 },
  "phase.completed": {
    planId,
    phase: "recall-patterns",
    round: 0,
    result: { phase: "recall-patterns", patterns: [] },
    contentHash: hash,
  },
  "phase.failed": {
    planId,
    phase: "write-prp",
    round: 0,
    reason: "There is nothing to write about.",
    fix: "Add requirements to the brief.",
  },
  "agent.ping": { role },
  "agent.task": {
    planId,
    role,
    attempt: 1,
    mode: "offline",
    brief,
    profile: {
      level: "simple",
      score: 2,
      confidence: 0.9,
      dimensions: [],
      riskFactors: [],
      missingInformation: [],
      requiredAgents: [],
    },
    context: { window: 8000, tokens: 0, fingerprint: "0123456789abcdef", layers: [], ledger: [] },
    inputs: {},
    allowance: { plan: limits, agent: limits, spentElsewhere: nothingSpent },
    wallMs: 1_800_000,
    answers: [],
    remainingMs: 120_000,
  },
  "agent.started": { planId, role, attempt: 1, instance: "agent-1" },
  "agent.progress": {
    planId,
    role,
    attempt: 1,
    n: 3,
    state: "streaming",
    outputTokens: 120,
    tail: "limit the attempts",
    reason: "",
    forMs: 0,
  },
  "agent.completed": { planId, role, attempt: 1, output },
  "agent.failed": { planId, role, attempt: 1, reason: "The model refused.", retryable: false },
  "agent.withdrawn": { planId, role, round: 0 },
  "deadline.reached": { planId, role, round: 0 },
  "machine.moved": {
    planId,
    machine: "orchestrator",
    from: "analyzing",
    to: "recalling",
    event: "phase.completed",
    seq: 2,
  },
  "plan.awaiting-review": {
    planId,
    contentHash: hash,
    reasons: ["The confidence is 0.6."],
    expiresAt: "2026-01-05T12:00:00.000Z",
  },
  "plan.review": { planId, decision: "approve", contentHash: hash, answers: [] },
  "plan.cancel": { planId, reason: "No longer wanted." },
  "plan.completed": { planId, status: "completed", prpPath: "PRPs/to-do-api.md" },
  "plan.failed": { planId, reason: "The brief is empty.", fix: "Write one." },
  "plan.cancelled": { planId, reason: "No longer wanted." },
};
