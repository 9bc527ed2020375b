// Plans for chart tests: given a plan in some state, when messages arrive, then it is there and asks for this.
import { expect } from "vitest";
import { createMessage } from "../../src/bus/message.ts";
import { agentCompleted, agentFailed } from "../../src/bus/messages/agent.ts";
import * as messages from "../../src/bus/messages/plan.ts";
import { noUsage, type AgentOutput } from "../../src/domain/agent-output.ts";
import type { Brief } from "../../src/domain/brief.ts";
import type { PhaseResult } from "../../src/domain/phase-result.ts";
import { PlanOptions } from "../../src/domain/plan-options.ts";
import { aPrp } from "../domain/a-prp.ts";
import type { ReviewQuestion } from "../../src/domain/review-question.ts";
import type { DependencyGraph } from "../../src/domain/selection.ts";
import type { OrchestratorEffect } from "../../src/machines/orchestrator-effects.ts";
import { planChart, type PlanFact, type PlanState } from "../../src/processes/plan-chart.ts";

export const planId = "p1";
/** Every message of a story is said at this time, so that deadlines are known. */
const now = "2026-01-01T00:00:00.000Z";
export const deadline = "2026-01-01T00:02:00.000Z";
const stamp = { time: now };

export const brief: Brief = {
  title: "A list of things",
  path: null,
  sha256: "0".repeat(64),
  bytes: 40,
  language: "en",
  summary: "",
  requirements: [
    {
      id: "REQ-1",
      text: "A person can add a thing",
      kind: "functional",
      section: null,
      source: { startLine: 1, endLine: 1, quote: "A person can add a thing" },
    },
  ],
  technologies: [],
  openPoints: [],
  passages: [],
  context: {},
  features: [],
  repository: null,
};

function submitted(options: Partial<PlanOptions> = {}): PlanFact {
  const data = { planId, brief, options: PlanOptions.parse({ ...options }), base: null };
  return createMessage(messages.planSubmitted, data, stamp);
}

/** The result of a phase, as the process would report it. */
function done(result: PhaseResult, round = 0): PlanFact {
  const data = {
    planId,
    phase: result.phase,
    round,
    result,
    contentHash: `hash-${result.phase}-${String(round)}`,
  };
  return createMessage(messages.phaseCompleted, data, stamp);
}

export function broken(phase: PhaseResult["phase"]): PlanFact {
  return createMessage(
    messages.phaseFailed,
    { planId, phase, round: 0, reason: "It broke.", fix: "Mend it." },
    stamp,
  );
}

export function completed(role: string, attempt = 1): PlanFact {
  return createMessage(agentCompleted, { planId, role, attempt, output: anOutput(role) }, stamp);
}

export function failed(role: string, { attempt = 1, retryable = false } = {}): PlanFact {
  return createMessage(agentFailed, { planId, role, attempt, reason: "No.", retryable }, stamp);
}

/** `round`: how many reviews came before. */
export function timeUp(role: string, round = 0): PlanFact {
  return createMessage(messages.deadlineReached, { planId, role, round }, stamp);
}

export function resumed(resumption = 1, time = now): PlanFact {
  return createMessage(messages.planResumed, { planId, resumption }, { time });
}

export function cancelled(): PlanFact {
  return createMessage(messages.planCancel, { planId, reason: "Enough." }, stamp);
}

export function reviewed(
  decision: "approve" | "reject" | "answer",
  contentHash = "hash-write-prp-0",
): PlanFact {
  return createMessage(messages.planReview, { planId, decision, contentHash, answers: [] }, stamp);
}

/** What follows from a person's answers: `kept` are the roles that nobody asks again. */
export function revised(kept: readonly string[], round = 1): PlanFact {
  const reused = Object.fromEntries(kept.map((role) => [role, anOutput(role)]));
  return done({ phase: "apply-answers", answers: [], reused, touched: {} }, round);
}

/** What a person may be asked about every plan. */
const aQuestion: ReviewQuestion = {
  number: 1,
  kind: "question",
  text: "Who may see the list?",
  options: ["Everyone", "Members"],
  default: "Members",
  requirementIds: ["REQ-1"],
  roles: [],
  questionId: "Q-1",
};

export const analyzed = done({
  phase: "analyze-complexity",
  profile: {
    level: "simple",
    score: 2,
    confidence: 0.9,
    dimensions: [],
    riskFactors: [],
    missingInformation: [],
    requiredAgents: [],
  },
  questions: [],
});
export const recalled = done({ phase: "recall-patterns", patterns: [] });
/** The team; `kept` are those whose answers are taken over from an earlier plan. */
export function selected(graph: DependencyGraph, kept: readonly string[] = []): PlanFact {
  const team = Object.keys(graph).map((role) => ({ role, score: 1, reasons: [] }));
  const selection = { cap: team.length, selected: team, cut: [], notTriggered: [], graph };
  const context = { window: 8000, tokens: 0, fingerprint: "0", layers: [], ledger: [] };
  const reused = Object.fromEntries(kept.map((role) => [role, anOutput(role)]));
  return done({
    phase: "select-agents",
    selection,
    context,
    sections: {},
    usage: noUsage,
    definitions: {},
    reused,
    touched: {},
  });
}
export function written(round = 0): PlanFact {
  return done({ phase: "write-prp", prp: aPrp() }, round);
}
export function validated({ errors = 0, lowConfidence = false, asks = true, round = 0 } = {}): PlanFact {
  const value = lowConfidence ? 0.5 : 0.9;
  return done(
    {
      phase: "validate-prp",
      report: { errors, warnings: 0, score: 100, groups: {}, findings: [] },
      confidence: { value, parts: { coverage: 1, validation: 1, agreement: 1, completeness: 1 } },
      review: {
        required: lowConfidence,
        reasons: lowConfidence ? ["Two answers disagree."] : [],
        questions: lowConfidence && asks ? [aQuestion] : [],
      },
    },
    round,
  );
}

/** A plan that has just begun, and has lived through these messages since. */
export function plan(options: Partial<PlanOptions>, ...past: PlanFact[]): [PlanState, OrchestratorEffect[]] {
  return past.reduce(
    ([state], message) => planChart.next(state, message),
    planChart.begin(submitted(options)),
  );
}

/** A plan whose team is at work. */
export function planRunning(graph: DependencyGraph, options: Partial<PlanOptions> = {}): PlanState {
  return plan(options, analyzed, recalled, selected(graph))[0];
}

/** A plan whose draft is being validated. */
export function planValidating(options: Partial<PlanOptions> = {}): PlanState {
  return plan(options, analyzed, recalled, selected({}), written())[0];
}

/** Tells a story: the state and the effects after the last of the messages. */
export function given(state: PlanState) {
  return {
    when: (...story: PlanFact[]) => {
      let effects: OrchestratorEffect[] = [];
      for (const message of story) [state, effects] = planChart.next(state, message);
      return {
        then: (name: string, expected: OrchestratorEffect[] = []) => {
          expect({ state: planChart.name(state), effects: effects.map(asValue) }).toEqual({
            state: name,
            effects: expected,
          });
        },
      };
    },
  };
}

/** A plan that waits for a person. */
export function planAwaiting(options: Partial<PlanOptions> = {}): PlanState {
  const past = [analyzed, recalled, selected({}), written(), validated({ lowConfidence: true })];
  return plan({ waitForReview: true, ...options }, ...past)[0];
}

/** A plan with a team that waits for a person. */
export function teamAwaiting(graph: DependencyGraph): PlanState {
  const answers = Object.keys(graph).map((role) => completed(role));
  const past = [
    analyzed,
    recalled,
    selected(graph),
    ...answers,
    written(),
    validated({ lowConfidence: true }),
  ];
  return plan({ waitForReview: true }, ...past)[0];
}

/** What a role is asked: the task, and the alarm for its deadline. */
export function asks(role: string, attempt = 1): OrchestratorEffect[] {
  return [
    { type: "publishTasks", params: { tasks: [{ role, attempt, deadline }] } },
    { type: "wakeAt", params: { role, at: deadline } },
  ];
}

export function anOutput(role: string): AgentOutput {
  return {
    role,
    summary: `What ${role} says.`,
    confidence: 0.8,
    suggestions: [],
    decisions: [],
    risks: [],
    acceptance: [],
    covers: [],
    openQuestions: [],
    leanedOn: [],
    madeBy: "offline",
    evidence: [],
    degraded: null,
    failure: null,
    usage: noUsage,
  };
}

// XState's executable actions carry more than the effect.
function asValue({ type, params }: OrchestratorEffect): OrchestratorEffect {
  return { type, params } as OrchestratorEffect;
}
