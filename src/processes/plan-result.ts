// What a plan came to, assembled from its facts: the document that scripts read.
import type { AgentOutput } from "../domain/agent-output.ts";
import { noUsage } from "../domain/agent-output.ts";
import type { RecalledPattern } from "../domain/pattern.ts";
import type { PlanFacts } from "../domain/plan-facts.ts";
import type { AgentResult, PlanResult, PlanStatus, StoredPrp } from "../domain/plan-result.ts";
import { baseResult } from "./base-result.ts";
import { modelUse } from "./model-use.ts";
import type { PlanAtRest } from "./plan-hands.ts";
import type { PlanTimings } from "./plan-timings.ts";
import type { PlanUsage } from "./plan-usage.ts";

/** Where the PRP was put, and how long it is. */
export type PlacedPrp = Omit<StoredPrp, "lint">;

export interface ResultExtra {
  readonly status: PlanStatus;
  /** Why it ended as it did; null where that needs no words. */
  readonly ending: PlanResult["failure"];
  readonly timings: Pick<PlanTimings, "phases" | "agents" | "totalMs">;
  readonly usage: PlanUsage;
  readonly asked: PlanAtRest["asked"];
  /** Null when no PRP was stored. */
  readonly prp: PlacedPrp | null;
}

/** The result of a plan at rest; what it never reached is null or empty. */
export function planResult(facts: PlanFacts, extra: ResultExtra): PlanResult {
  const { status, ending, timings, usage, prp } = extra;
  const { planId, brief, options, phases } = facts;
  const validated = phases["validate-prp"];
  const team = phases["select-agents"];
  return {
    schema: "baco.plan-result/1",
    planId,
    status,
    failure: status === "failed" || status === "cancelled" ? ending : null,
    mode: options.mode,
    brief: {
      title: brief.title,
      path: brief.path,
      sha256: brief.sha256,
      bytes: brief.bytes,
      language: brief.language,
    },
    complexity: phases["analyze-complexity"]?.profile ?? null,
    selection: team?.selection ?? null,
    base: baseResult(facts),
    requirements: brief.requirements.map(({ id, text, kind, source }) => ({ id, text, kind, source })),
    // The PRP's questions are the ones a person can answer: agents' questions are among them, and the ids agree.
    questions: phases["write-prp"]?.prp.questions ?? phases["analyze-complexity"]?.questions ?? [],
    agents: (team?.selection.selected ?? []).map(({ role }) => agentResult(role, facts, extra)),
    sections: Object.keys(team?.sections ?? {}).map((role) => agentResult(role, facts, extra)),
    patterns: (phases["recall-patterns"]?.patterns ?? []).map(usedPattern),
    context: team
      ? { window: team.context.window, tokens: team.context.tokens, ledger: team.context.ledger }
      : null,
    confidence: validated?.confidence ?? null,
    review: reviewResult(facts, extra),
    prp: prp && { ...prp, lint: lintOf(facts) },
    usage: { ...usage.total, phases: { ...usage.phases } },
    model: modelUse(facts, usage),
    timings: { totalMs: timings.totalMs, phases: { ...timings.phases } },
  };
}

function usedPattern({
  id,
  relevance,
  description,
  provenance,
}: RecalledPattern): PlanResult["patterns"][number] {
  return { id, relevance, description, from: provenance };
}

function agentResult(
  role: string,
  { outputs, failures, phases }: PlanFacts,
  { timings: { agents }, usage }: ResultExtra,
): AgentResult {
  const output = own(outputs, role);
  const times = own(agents, role);
  const settled = output !== null || own(failures, role) !== null;
  const isKept = own(phases["select-agents"]?.reused ?? {}, role) !== null;
  const { calls: _, ...spent } = own(usage.roles, role) ?? noUsage;
  return {
    role,
    status: output ? "completed" : settled ? "failed" : "skipped",
    confidence: output?.confidence ?? null,
    madeBy: output?.madeBy ?? null,
    degraded: output?.degraded ?? null,
    output: output && inShort(output),
    startedMs: times?.startedMs ?? null,
    durationMs: isKept ? 0 : settled ? (times?.durationMs ?? null) : null,
    usage: spent,
  };
}

function inShort({ summary, suggestions, decisions, risks, covers }: AgentOutput): AgentResult["output"] {
  return {
    summary,
    suggestions: suggestions.map(({ text }) => text),
    decisions: decisions.map(({ title, choice }) => `${title}: ${choice}`),
    risks: risks.map(({ text }) => text),
    covers: [...covers],
  };
}

function lintOf({ phases }: PlanFacts): StoredPrp["lint"] {
  const { errors, warnings, score } = phases["validate-prp"]?.report ?? { errors: 0, warnings: 0, score: 0 };
  return { errors, warnings, score };
}

function reviewResult({ phases, answers }: PlanFacts, { asked }: ResultExtra): PlanResult["review"] {
  const review = phases["validate-prp"]?.review ?? { required: false, reasons: [], questions: [] };
  const { contentHash = null, expiresAt = null } = asked ?? {};
  return { ...review, contentHash, expiresAt, answers: [...answers] };
}

function own<Value>(record: Readonly<Record<string, Value>>, key: string): Value | null {
  return Object.hasOwn(record, key) ? (record[key] ?? null) : null;
}
