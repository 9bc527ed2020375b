// The orchestrator process: hosts plans, takes wishes from the bus, and collects what agents answer.
import type { Subscription } from "../bus/bus.ts";
import type { DataOf } from "../bus/message.ts";
import { agentCompleted, agentFailed } from "../bus/messages/agent.ts";
import * as messages from "../bus/messages/plan.ts";
import type { PlanResult } from "../domain/plan-result.ts";
import type { Journal } from "../journal/journal.ts";
import type { PlanFact, PlanState } from "./plan-chart.ts";
import { PlanActor } from "./plan-actor.ts";
import type { LastWord, PlanSetup } from "./plan-hands.ts";
import { PlanEndedError, UnknownPlanError } from "./process-errors.ts";
import { refuseStrayAnswers } from "./review-errors.ts";

export interface OrchestratorSetup extends PlanSetup {
  /** The journal of a new plan or, when it must exist, of one that was begun; alone in holding it. */
  readonly openJournal: (planId: string, begun: boolean) => Promise<Journal>;
}

const statesThatAsk: ReadonlySet<PlanState["value"]> = new Set([
  "analyzing",
  "recalling",
  "selecting",
  "running",
  "revising",
]);

export class Orchestrator {
  readonly #setup: OrchestratorSetup;
  readonly #plans = new Map<string, HostedPlan>();
  readonly #doors: Subscription[] = [];

  constructor(setup: OrchestratorSetup) {
    this.#setup = setup;
  }

  /** Begins to take new plans from the bus. */
  async takeSubmissions(): Promise<void> {
    const door = await this.#setup.bus.serve(messages.planSubmit, {}, ({ data }) => this.submit(data));
    this.#doors.push(door);
  }

  /** Resolves when the plan is safe on disk. */
  async submit({
    planId,
    brief,
    options,
    base,
  }: DataOf<typeof messages.planSubmit>): Promise<{ planId: string }> {
    const plan = await this.#host(planId, false);
    await plan.actor.say(messages.planSubmitted, { planId, brief, options, base });
    return { planId };
  }

  /** Takes a plan up as its journal tells of it, without going on with it. */
  async open(planId: string): Promise<void> {
    if (!this.#plans.has(planId)) await this.#host(planId, true);
  }

  /** Takes a plan up and goes on where its journal ends; one that waits for a person waits again. */
  async resume(planId: string): Promise<void> {
    await this.open(planId);
    await this.#hosted(planId).actor.resume();
  }

  /** Hears every message of the plan's journal from the first, and the last word when it rests. */
  follow(planId: string, listener: (message: PlanFact | LastWord) => void): void {
    const plan = this.#hosted(planId);
    plan.heard.forEach(listener);
    plan.listeners.push(listener);
  }

  /** The result, once the plan has come to rest; rejects when this process cannot go on with it. */
  outcome(planId: string): Promise<PlanResult> {
    return this.#hosted(planId).outcome();
  }

  /** The model that the plan still has to ask; null for an offline plan, and for one whose team has answered. */
  modelNeeded(planId: string): string | null {
    const { state } = this.#hosted(planId).actor;
    return statesThatAsk.has(state.value) ? this.modelOf(planId) : null;
  }

  /** The model that the plan asks; null for an offline plan. */
  modelOf(planId: string): string | null {
    return this.#hosted(planId).actor.facts.options.model;
  }

  /** Hash of the newest draft: what a review is bound to. */
  draftHash(planId: string): string {
    return this.#hosted(planId).actor.state.context.contentHash;
  }

  /** Stops taking, lets go of every plan and leaves it resumable. */
  async stop(): Promise<void> {
    await Promise.all(this.#doors.map((door) => door.stop()));
    await Promise.all([...this.#plans.values()].map((plan) => plan.close()));
    this.#plans.clear();
  }

  async #host(planId: string, begun: boolean): Promise<HostedPlan> {
    const { bus, openJournal } = this.#setup;
    const journal = await openJournal(planId, begun);
    const plan = await hosting(this.#setup, journal);
    this.#plans.set(planId, plan);
    const answers = { group: `plan-${planId}`, where: { planId } };
    plan.doors.push(
      await bus.consume([agentCompleted, agentFailed], answers, async (answer) => {
        await plan.actor.receive(answer);
      }),
      await bus.serve(messages.planCancel, { planId }, (wish) => plan.grant(wish)),
      await bus.serve(messages.planReview, { planId }, (answer) => plan.review(answer)),
    );
    return plan;
  }

  #hosted(planId: string): HostedPlan {
    const plan = this.#plans.get(planId);
    if (!plan) throw new UnknownPlanError(planId);
    return plan;
  }
}

/** A plan that this build cannot go on with lets go of its journal. */
async function hosting(setup: PlanSetup, journal: Journal): Promise<HostedPlan> {
  try {
    return new HostedPlan(setup, journal);
  } catch (error) {
    await journal.close();
    throw error;
  }
}

/** A plan with its journal, its listeners and the promise of its rest. */
class HostedPlan {
  readonly actor: PlanActor;
  readonly heard: (PlanFact | LastWord)[] = [];
  readonly listeners: ((message: PlanFact | LastWord) => void)[] = [];
  readonly #journal: Journal;
  readonly doors: Subscription[] = [];
  /** The newest: a plan that waited for a person comes to rest again after their answer. */
  #rest = aRest();
  #isAtRest = false;

  constructor(setup: PlanSetup, journal: Journal) {
    this.#journal = journal;
    this.actor = new PlanActor(setup, journal, {
      heard: (message) => {
        this.heard.push(message);
        if (this.#isAtRest && this.actor.state.value !== "awaitingReview") this.#goOn();
        for (const listener of this.listeners) listener(message);
      },
      rested: (result) => {
        if (this.#isAtRest) this.#goOn();
        this.#isAtRest = true;
        this.#rest.resolve(result);
      },
      broke: (error) => {
        this.#rest.reject(error);
        // What is not acked waits for the process that goes on with the plan.
        void this.#closeDoors();
      },
    });
  }

  /** Lets a person's wish reach the chart, and tells where it led. */
  async grant(wish: Extract<PlanFact, { type: "plan.cancel" | "plan.review" }>): Promise<Granted> {
    const receipt = await this.actor.receive(wish);
    if (receipt === "ended") throw new PlanEndedError(wish.data.planId, this.actor.state.value);
    return { status: this.actor.state.value, counted: receipt === "applied" };
  }

  /** As grant; an answer that the newest draft does not ask for is refused before it is written down. */
  async review(answer: Extract<PlanFact, { type: "plan.review" }>): Promise<Granted> {
    if (answer.data.contentHash === this.actor.state.context.contentHash)
      refuseStrayAnswers(answer.data, this.actor.facts.phases["validate-prp"]?.review.questions ?? null);
    return this.grant(answer);
  }

  outcome(): Promise<PlanResult> {
    return this.#rest.promise;
  }

  #goOn(): void {
    this.#isAtRest = false;
    this.#rest = aRest();
  }

  async close(): Promise<void> {
    await this.#closeDoors();
    await this.actor.stop();
    await this.#journal.close();
  }

  async #closeDoors(): Promise<void> {
    await Promise.all(this.doors.map((door) => door.stop()));
  }
}

interface Granted {
  /** Where the wish led the plan. */
  readonly status: string;
  /** False when the same was wished before. */
  readonly counted: boolean;
}

interface Rest {
  readonly promise: Promise<PlanResult>;
  resolve(result: PlanResult): void;
  reject(error: unknown): void;
}

function aRest(): Rest {
  let resolve: Rest["resolve"] = () => undefined;
  let reject: Rest["reject"] = () => undefined;
  const promise = new Promise<PlanResult>((fulfil, refuse) => {
    resolve = fulfil;
    reject = refuse;
  });
  // Whoever asks for the outcome hears of a rejection; nobody asking is no crash.
  promise.catch(() => undefined);
  return { promise, resolve, reject };
}
