// The messages of one small plan, for whatever shows progress: two agents at once, one that needs a second try.
import { createMessage, type AnyDefinition, type DataOf, type MessageOf } from "../../src/bus/message.ts";
import * as agent from "../../src/bus/messages/agent.ts";
import * as plan from "../../src/bus/messages/plan.ts";
import { noUsage, type AgentOutput } from "../../src/domain/agent-output.ts";
import { PlanOptions } from "../../src/domain/plan-options.ts";
import type { PhaseResult, ResultOf } from "../../src/domain/phase-result.ts";

const planId = "p1";

/** A message said so many seconds after noon. */
export function said<D extends AnyDefinition>(definition: D, data: DataOf<D>, seconds: number): MessageOf<D> {
  return createMessage(definition, data, {
    time: new Date(Date.UTC(2026, 0, 2, 12, 0, 0) + seconds * 1000).toISOString(),
  });
}

export const submitted = said(
  plan.planSubmitted,
  {
    planId,
    options: PlanOptions.parse({ attempts: 2 }),
    base: null,
    brief: {
      title: "Linkboard",
      path: "idea.md",
      sha256: "abc",
      bytes: 10,
      language: "en",
      summary: "A board of links.",
      requirements: [],
      technologies: [],
      openPoints: [],
      passages: [],
      context: {},
      features: [],
      repository: null,
    },
  },
  0,
);

export function moved(to: string, seq: number, seconds: number): MessageOf<typeof plan.machineMoved> {
  return said(
    plan.machineMoved,
    { planId, machine: "orchestrator", from: "x", to, event: "y", seq },
    seconds,
  );
}

export function phase(
  result: PhaseResult,
  seconds: number,
  round = 0,
): MessageOf<typeof plan.phaseCompleted> {
  return said(plan.phaseCompleted, { planId, phase: result.phase, round, result, contentHash: "h" }, seconds);
}

export const analyzed = phase(
  {
    phase: "analyze-complexity",
    profile: {
      level: "moderate",
      score: 4.2,
      confidence: 0.8,
      dimensions: [
        {
          name: "technical",
          score: 5,
          reasons: [{ text: "Two stores.", line: 3, quote: "Postgres and Redis" }],
        },
      ],
      riskFactors: [],
      missingInformation: [],
      requiredAgents: [],
    },
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
    ],
  },
  1,
);

export const recalled = phase({ phase: "recall-patterns", patterns: [] }, 2);

const teamResult: ResultOf<"select-agents"> = {
  phase: "select-agents",
  selection: {
    cap: 3,
    selected: ["developer", "security", "qa"].map((role) => ({ role, score: 1, reasons: [] })),
    cut: [{ role: "database", score: 1, reasons: [], why: "The cap of 3 was reached." }],
    notTriggered: ["mobile", "embedded"],
    graph: { developer: [], security: [], qa: ["developer", "security"] },
  },
  context: { window: 8000, tokens: 10, fingerprint: "f", layers: [], ledger: [] },
  sections: {},
  usage: noUsage,
  definitions: {},
  reused: {},
  touched: {},
};

export const team = phase(teamResult, 3);

function answer(role: string, confidence: number): AgentOutput {
  return {
    summary: "",
    confidence,
    suggestions: [],
    decisions: [],
    risks: [],
    acceptance: [],
    covers: [],
    openQuestions: [],
    role,
    leanedOn: [],
    madeBy: "offline",
    evidence: [],
    degraded: null,
    failure: null,
    usage: noUsage,
  };
}

export function started(
  role: string,
  attempt: number,
  seconds: number,
): MessageOf<typeof agent.agentStarted> {
  return said(agent.agentStarted, { planId, role, attempt, instance: "agent-1" }, seconds);
}

export function completed(
  role: string,
  confidence: number,
  seconds: number,
  attempt = 1,
): MessageOf<typeof agent.agentCompleted> {
  return said(agent.agentCompleted, { planId, role, attempt, output: answer(role, confidence) }, seconds);
}

export function failed(
  role: string,
  attempt: number,
  seconds: number,
  retryable = true,
): MessageOf<typeof agent.agentFailed> {
  return said(agent.agentFailed, { planId, role, attempt, reason: "The line broke.", retryable }, seconds);
}

/** The same team, with two parts of the document beside it. */
export const teamWithSections = phase(
  { ...teamResult, sections: { "section-objectives": [], "section-criteria-1": ["qa"] } },
  3,
);

/** How the model gets on with an agent's question. */
export function progress(
  role: string,
  n: number,
  seconds: number,
  news: Partial<DataOf<typeof agent.agentProgress>>,
): MessageOf<typeof agent.agentProgress> {
  const silent = { state: "asking", outputTokens: 0, tail: "", reason: "", forMs: 0 } as const;
  return said(agent.agentProgress, { planId, role, attempt: 1, n, ...silent, ...news }, seconds);
}

export const reviewed = said(
  plan.planReview,
  { planId, decision: "answer", contentHash: "h", answers: [] },
  20,
);

/** A person's answers: these roles keep what they said, everyone else is asked again. */
export function revised(
  kept: readonly string[],
  seconds: number,
  round = 1,
): MessageOf<typeof plan.phaseCompleted> {
  const reused = Object.fromEntries(kept.map((role) => [role, answer(role, 0.9)]));
  return phase({ phase: "apply-answers", answers: [], reused, touched: {} }, seconds, round);
}

export const validated = phase(
  {
    phase: "validate-prp",
    report: { errors: 0, warnings: 1, score: 98, groups: {}, findings: [] },
    confidence: { value: 0.75, parts: { coverage: 1, validation: 1, agreement: 0.5, completeness: 0.5 } },
    review: { required: false, reasons: [], questions: [] },
  },
  9,
);

export const delivered = said(
  plan.planCompleted,
  { planId, status: "completed", prpPath: "PRPs/linkboard.md" },
  10,
);

/** Up to the moment at which two agents work. */
export const underWay = [
  submitted,
  moved("analyzing", 1, 0),
  analyzed,
  recalled,
  team,
  started("developer", 1, 3),
  started("security", 1, 3),
];

export const awaiting = said(
  plan.planAwaitingReview,
  { planId, contentHash: "h", reasons: ["Two answers disagree."], expiresAt: "2026-01-05T12:00:09.000Z" },
  9,
);

export function failedBecause(role: string, reason: string): MessageOf<typeof agent.agentFailed> {
  return said(agent.agentFailed, { planId, role, attempt: 1, reason, retryable: true }, 4);
}
