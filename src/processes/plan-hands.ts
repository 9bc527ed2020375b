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
import type { OrchestratorEffect, TaskOrder } from "../machines/orchestrator-effects.ts";
import type { PatternStore } from "../patterns/pattern-store.ts";
import { phases } from "../phases/index.ts";
import type { Clock } from "./clock.ts";
import type { journaled, PlanFact, PlanState } from "./plan-chart.ts";
import type { PlanTimings } from "./plan-timings.ts";

export interface PlanSetup {
  readonly bus: Bus;
  readonly clock: Clock;
  readonly agents: readonly AgentDefinition[];
  readonly patterns: PatternStore;
  readonly countTokens: (text: string) => number;
  /** Stores what the plan has come to and gives the result; storing twice must be harmless. */
  readonly store: (rest: PlanAtRest) => Promise<PlanResult>;
}

/** A plan that nothing more will happen to by itself. */
export interface PlanAtRest {
  readonly facts: PlanFacts;
  readonly timings: PlanTimings;
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
  #stopped = false;

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
    const { facts, timings, state } = this.#plan;
    const status = restingStates[effect.type];
    const result = await this.#setup.store({ facts, timings, status, ending: state.context.ending });
    this.#plan.rested(result, await this.#lastWord(effect, result));
  }

  /** Takes back every alarm and sets no more. */
  stop(): void {
    this.#stopped = true;
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
    try {
      const answer = await this.#phaseAnswer(phase, round);
      if ("result" in answer)
        await this.#plan.say(messages.phaseCompleted, { planId, phase, round, ...answer }, causationId);
      else await this.#plan.say(messages.phaseFailed, { planId, phase, round, ...answer }, causationId);
    } catch (error) {
      this.#plan.broke(error);
    }
  }

  async #phaseAnswer(
    phase: PhaseName,
    round: number,
  ): Promise<{ result: PhaseResult; contentHash: string } | { reason: string; fix: string }> {
    const { agents, patterns, countTokens } = this.#setup;
    try {
      const result = await phases[phase](this.#plan.facts, { agents, patterns, countTokens, round });
      return { result, contentHash: hashOf(result) };
    } catch (error) {
      if (error instanceof BacoError)
        return { reason: `${error.message} ${error.why}`.trim(), fix: error.fix };
      throw error;
    }
  }

  async #publishTask({ role, attempt, deadline }: TaskOrder, causationId: string): Promise<void> {
    const { facts } = this.#plan;
    const { bus, clock } = this.#setup;
    const remainingMs = Math.max(0, Date.parse(deadline) - Date.parse(clock.now()));
    const { brief, options, planId } = facts;
    const task = { planId, role, attempt, mode: options.mode, brief, remainingMs, ...taskBasis(facts, role) };
    await bus.publish(agentTask, task, { causationId });
  }

  #wakeAt(role: string, at: string): void {
    this.#alarms.get(role)?.();
    if (this.#stopped) return;
    const { planId } = this.#plan.facts;
    const ring = (): void => {
      this.#plan.say(messages.deadlineReached, { planId, role }).catch((error: unknown) => {
        this.#plan.broke(error);
      });
    };
    this.#alarms.set(role, this.#setup.clock.at(at, ring));
  }

  async #withdraw(role: string): Promise<void> {
    this.#alarms.get(role)?.();
    this.#alarms.delete(role);
    await this.#setup.bus.publish(agentWithdrawn, { planId: this.#plan.facts.planId, role });
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
  const { selection, context } = needed(done["select-agents"]);
  const inputs = (selection.graph[role] ?? []).flatMap((input) => {
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
