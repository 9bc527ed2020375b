// Carries out what a plan's chart asks for: phases, tasks, alarms, the end. Each may be done twice without harm.
import { createHash } from "node:crypto";
import type { AgentDefinition } from "../agents/define.ts";
import type { Bus } from "../bus/bus.ts";
import { createMessage, type AnyDefinition, type DataOf, type MessageOf } from "../bus/message.ts";
import { agentTask, agentWithdrawn } from "../bus/messages/agent.ts";
import * as messages from "../bus/messages/plan.ts";
import { BacoError } from "../domain/errors.ts";
import type { PhaseName, PhaseResult, ResultOf } from "../domain/phase-result.ts";
import type { PlanFacts } from "../domain/plan-facts.ts";
import type { PlanResult } from "../domain/plan-result.ts";
import type { Allowance, Llm, TaskLlm } from "../llm/llm.ts";
import { spendOf } from "../llm/spent.ts";
import { taskLlm } from "../llm/task-llm.ts";
import type { OrchestratorEffect, TaskOrder } from "../machines/orchestrator-effects.ts";
import type { PatternStore } from "../patterns/pattern-store.ts";
import { phases } from "../phases/index.ts";
import type { Clock } from "./clock.ts";
import type { journaled, PlanFact, PlanState } from "./plan-chart.ts";
import type { PlanTimings } from "./plan-timings.ts";
import type { PlanUsage } from "./plan-usage.ts";

export interface PlanSetup {
  readonly bus: Bus;
  readonly clock: Clock;
  readonly agents: readonly AgentDefinition[];
  readonly patterns: PatternStore;
  readonly countTokens: (text: string) => number;
  /** Null when no model is configured. */
  readonly llm: Llm | null;
  /** Stores what the plan has come to and gives the result; storing twice must be harmless. */
  readonly store: (rest: PlanAtRest) => Promise<PlanResult>;
}

/** A plan that nothing more will happen to by itself. */
export interface PlanAtRest {
  readonly facts: PlanFacts;
  readonly timings: PlanTimings;
  readonly usage: PlanUsage;
  /** The draft that a person is asked about, and the ISO time at which its defaults hold; null when nobody is asked. */
  readonly asked: { readonly contentHash: string; readonly expiresAt: string } | null;
  readonly status: "completed" | "awaiting-review" | "failed" | "cancelled";
  readonly ending: { readonly reason: string; readonly fix: string } | null;
}

/** How everyone hears that a plan rests. */
export type LastWord = MessageOf<
  | typeof messages.planCompleted
  | typeof messages.planAwaitingReview
  | typeof messages.planFailed
  | typeof messages.planCancelled
>;

/** What the hands need of the plan they work for. */
export interface PlanInHand {
  readonly state: PlanState;
  readonly facts: PlanFacts;
  readonly timings: PlanTimings;
  readonly usage: PlanUsage;
  say<D extends (typeof journaled)[number]>(
    definition: D,
    data: DataOf<D>,
    causationId?: string,
  ): Promise<unknown>;
  /** Hears the result, once it is stored and told. */
  rested(result: PlanResult, lastWord: LastWord): void;
  broke(error: unknown): void;
}

export class PlanHands {
  readonly #setup: PlanSetup;
  readonly #plan: PlanInHand;
  readonly #alarms = new Map<string, () => void>();
  /** Ends what a phase asks of a model. */
  #phase = new AbortController();
  #isStopped = false;

  constructor(setup: PlanSetup, plan: PlanInHand) {
    this.#setup = setup;
    this.#plan = plan;
  }

  async carryOut(effect: OrchestratorEffect, cause: PlanFact): Promise<void> {
    switch (effect.type) {
      case "runPhase":
        // Not awaited: the phase answers with a message of its own.
        void this.#runPhase(effect.params.phase, effect.params.round, cause.id);
        return;
      case "publishTasks":
        for (const task of effect.params.tasks) await this.#publishTask(task, cause.id);
        return;
      case "wakeAt":
        this.#wakeAt(effect.params.role, effect.params.at);
        return;
      case "withdrawTasks":
        for (const role of effect.params.roles) await this.#withdraw(role);
        return;
      default:
        await this.rest(effect);
    }
  }

  /** Stores what the plan has come to, tells everyone, and rests. */
  async rest(effect: RestingEffect): Promise<void> {
    this.#clearAlarms();
    this.#phase.abort(new Error("The plan has come to rest."));
    this.#phase = new AbortController();
    const { facts, timings, usage, state } = this.#plan;
    const status = restingStates[effect.type];
    const asked = effect.type === "askPerson" ? effect.params : null;
    const { ending } = state.context;
    const result = await this.#setup.store({ facts, timings, usage, asked, status, ending });
    this.#plan.rested(result, await this.#lastWord(effect, result));
  }

  /** Takes back every alarm, sets no more, and ends what a phase asks of a model. */
  stop(): void {
    this.#isStopped = true;
    this.#phase.abort(new Error("The process lets go of the plan."));
    this.#clearAlarms();
  }

  #clearAlarms(): void {
    for (const cancel of this.#alarms.values()) cancel();
    this.#alarms.clear();
  }

  #lastWord(effect: RestingEffect, { planId, status, prp }: PlanResult): Promise<LastWord> {
    switch (effect.type) {
      case "deliver":
        return this.#announce(messages.planCompleted, {
          planId,
          status: status === "completed-degraded" ? status : "completed",
          prpPath: prp?.path ?? "",
        });
      case "askPerson":
        return this.#announce(messages.planAwaitingReview, { planId, ...effect.params });
      case "announceFailure":
        return this.#announce(messages.planFailed, { planId, ...effect.params });
      case "announceCancel":
        return this.#announce(messages.planCancelled, { planId, ...effect.params });
    }
  }

  async #announce<D extends AnyDefinition>(definition: D, data: DataOf<D>): Promise<MessageOf<D>> {
    const { bus, clock } = this.#setup;
    await bus.publish(definition, data);
    return createMessage(definition, data, { time: clock.now() });
  }

  async #runPhase(phase: PhaseName, round: number, causationId: string): Promise<void> {
    const { planId } = this.#plan.facts;
    const { signal } = this.#phase;
    try {
      const answer = await this.#phaseAnswer(phase, round, signal);
      if (signal.aborted) return;
      if ("result" in answer)
        await this.#plan.say(messages.phaseCompleted, { planId, phase, round, ...answer }, causationId);
      else await this.#plan.say(messages.phaseFailed, { planId, phase, round, ...answer }, causationId);
    } catch (error) {
      // Nobody waits for a phase that was ended, and ending it breaks nothing.
      if (!signal.aborted) this.#plan.broke(error);
    }
  }

  async #phaseAnswer(
    phase: PhaseName,
    round: number,
    signal: AbortSignal,
  ): Promise<{ result: PhaseResult; contentHash: string } | { reason: string; fix: string }> {
    const { agents, patterns, countTokens } = this.#setup;
    const tools = { agents, patterns, countTokens, round, llm: this.#llmFor(phase), signal };
    try {
      const result = await phases[phase](this.#plan.facts, tools);
      return { result, contentHash: hashOf(result) };
    } catch (error) {
      if (error instanceof BacoError)
        return { reason: `${error.message} ${error.why}`.trim(), fix: error.fix };
      throw error;
    }
  }

  #llmFor(role: string): TaskLlm | null {
    const { llm } = this.#setup;
    const { planId, options } = this.#plan.facts;
    if (llm === null || options.mode === "offline") return null;
    return taskLlm(llm, {
      asker: { planId, role },
      allowance: this.#allowance(),
      wallMs: this.#wallLeftMs(),
      taskMs: options.taskDeadlineMs,
    });
  }

  #allowance(): Allowance {
    const { plan, agent } = this.#plan.facts.options.budget;
    return { plan, agent, spentElsewhere: spendOf(this.#plan.usage.total) };
  }

  async #publishTask({ role, attempt, deadline }: TaskOrder, causationId: string): Promise<void> {
    const { facts } = this.#plan;
    const { bus, clock } = this.#setup;
    const remainingMs = Math.max(0, Date.parse(deadline) - Date.parse(clock.now()));
    const { brief, options, planId, answers } = facts;
    const about = { planId, role, attempt, mode: options.mode, brief, answers: [...answers] };
    const terms = { allowance: this.#allowance(), wallMs: this.#wallLeftMs(), remainingMs };
    const task = { ...about, ...taskBasis(facts, role), ...terms };
    await bus.publish(agentTask, task, { causationId });
  }

  /** What is left of the plan's working time. */
  #wallLeftMs(): number {
    const { facts, timings } = this.#plan;
    return Math.max(0, facts.options.budget.wallMs - timings.activeMs);
  }

  #wakeAt(role: string, at: string): void {
    this.#alarms.get(role)?.();
    if (this.#isStopped) return;
    const { facts, state } = this.#plan;
    const alarm = { planId: facts.planId, role, round: state.context.reviewRounds };
    const ring = (): void => {
      this.#plan.say(messages.deadlineReached, alarm).catch((error: unknown) => {
        this.#plan.broke(error);
      });
    };
    this.#alarms.set(role, this.#setup.clock.at(at, ring));
  }

  async #withdraw(role: string): Promise<void> {
    this.#alarms.get(role)?.();
    this.#alarms.delete(role);
    const { facts, state } = this.#plan;
    const { reviewRounds: round } = state.context;
    await this.#setup.bus.publish(agentWithdrawn, { planId: facts.planId, role, round });
  }
}

export type RestingEffect = Extract<OrchestratorEffect, { type: keyof typeof restingStates }>;

const restingStates = {
  deliver: "completed",
  askPerson: "awaiting-review",
  announceFailure: "failed",
  announceCancel: "cancelled",
} as const;

/** What an agent's task rests on: the profile, the fitted context, and the outputs that it leans on. */
function taskBasis(
  { phases: done, outputs }: PlanFacts,
  role: string,
): Pick<DataOf<typeof agentTask>, "profile" | "context" | "inputs"> {
  const { profile } = needed(done["analyze-complexity"]);
  const { selection, sections, context } = needed(done["select-agents"]);
  const inputs = (selection.graph[role] ?? sections[role] ?? []).flatMap((input) => {
    const output = outputs[input];
    return output ? [[input, output] as const] : [];
  });
  return { profile, context, inputs: Object.fromEntries(inputs) };
}

function needed<Name extends PhaseName>(result: ResultOf<Name> | undefined): ResultOf<Name> {
  if (!result) throw new TypeError("An agent was asked before its phases were done.");
  return result;
}

function hashOf(result: PhaseResult): string {
  return createHash("sha256").update(JSON.stringify(result)).digest("hex");
}
