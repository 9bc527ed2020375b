// Everything that planning needs, put together in one process: a bus, the orchestrator, and the agents that nobody else
// hosts. What the command line talks to.
import type { AgentDefinition } from "../agents/define.ts";
import type { Bus, Subscription } from "../bus/bus.ts";
import { createMemoryBus } from "../bus/memory-bus.ts";
import * as agentMessages from "../bus/messages/agent.ts";
import type { ReplyOf } from "../bus/message.ts";
import * as messages from "../bus/messages/plan.ts";
import type { Brief } from "../domain/brief.ts";
import { BacoError } from "../domain/errors.ts";
import { countTokens } from "../domain/count-tokens.ts";
import type { PlanBase } from "../domain/plan-base.ts";
import type { PlanOptions } from "../domain/plan-options.ts";
import type { ReviewAnswer } from "../domain/review-question.ts";
import type { PlanResult } from "../domain/plan-result.ts";
import type { PatternMemory, PatternStore } from "../patterns/pattern-store.ts";
import { amongState, besidePlan, createCallRecords } from "./call-records.ts";
import { systemClock } from "./clock.ts";
import type { Config } from "./config-settings.ts";
import { hostMissingAgents } from "./host-missing-agents.ts";
import { isAnswered } from "./is-answered.ts";
import { openModel, type Model, type RecordingChoice } from "./open-model.ts";
import { Orchestrator } from "./orchestrator.ts";
import { newPlanId } from "./plan-id.ts";
import { countUse, openPatternMemory } from "./pattern-memory.ts";
import { ModelMissingError } from "./process-errors.ts";
import type { PlanAtRest } from "./plan-hands.ts";
import { openPlanJournal } from "./plan-journal.ts";
import type { PlanMessage } from "./progress.ts";
import { storePlan } from "./store-plan.ts";

export interface PlannerSetup {
  readonly projectFolder: string;
  readonly config: Config;
  /** Everyone who may be called. */
  readonly agents: readonly AgentDefinition[];
  /** Null: everything in this process. */
  readonly busUrl: string | null;
  /** Whether the model's answers are kept for later, or taken from where they were kept; null for neither. */
  readonly recording?: RecordingChoice | null;
  /** Whether rules may answer in a plan that was begun with a model when none is configured; false unless given. */
  readonly mayDoWithoutModel?: boolean;
  /** Hears of messages that could not be delivered. */
  readonly report?: (problem: string) => void;
}

/** A person's word on a draft. */
export interface Verdict {
  readonly decision: "approve" | "reject" | "answer";
  readonly answers?: readonly ReviewAnswer[];
  /** Of the draft that they were shown; the newest one unless given. */
  readonly contentHash?: string;
}

export interface Planner {
  /** Submits, upon an earlier plan or afresh; resolves when the plan is safe on disk. */
  submit(brief: Brief, options: PlanOptions, base?: PlanBase | null): Promise<{ planId: string }>;
  /** Takes an interrupted plan up where it was left. */
  resume(planId: string): Promise<void>;
  /** Every message of the plan as it happens, from its first. */
  follow(planId: string, listener: (message: PlanMessage) => void): Promise<void>;
  /** Resolves when the plan has come to rest: completed, failed, cancelled or awaiting review. */
  outcome(planId: string): Promise<PlanResult>;
  cancel(planId: string, reason: string): Promise<void>;
  /** Answers a review; resolves when the answer is safe on disk, and tells whether it was the first to this draft. */
  review(planId: string, verdict: Verdict): Promise<ReplyOf<typeof messages.planReview>>;
  /** Lets go of everything; plans under way stay resumable. */
  close(): Promise<void>;
}

const wishTimeoutMs = 10_000;

/** A planner in this process. Throws NoModelKeyError or BusUnreachableError, with nothing left open. */
export async function openPlanner(setup: PlannerSetup): Promise<Planner> {
  // On a shared bus this process may also work on plans that it does not lead.
  const led = new Set<string>();
  const leads = (planId: string): boolean => setup.busUrl === null || led.has(planId);
  const beside = besidePlan(setup.projectFolder);
  const records = createCallRecords((asker) => (leads(asker.planId) ? beside(asker) : amongState(asker)));
  const { config, recording = null, report = () => undefined } = setup;
  const model = await openModel(config, { records, recording, report });
  const bus = await openBus(setup);
  const planner = new LocalPlanner(setup, bus, model, led);
  if (setup.busUrl === null) await planner.takeSubmissions();
  return planner;
}

class LocalPlanner implements Planner {
  readonly #setup: PlannerSetup;
  readonly #bus: Bus;
  readonly #model: Model;
  readonly #patterns: PatternStore;
  readonly #orchestrator: Orchestrator;
  #hosted: Promise<Subscription[]> | null = null;

  constructor(setup: PlannerSetup, bus: Bus, model: Model, led: Set<string>) {
    this.#setup = setup;
    this.#bus = bus;
    this.#model = model;
    const memory = openPatternMemory((problem) => setup.report?.(problem));
    this.#patterns = model.patternsOf(memory);
    this.#orchestrator = new Orchestrator({
      bus,
      clock: systemClock,
      agents: setup.agents,
      patterns: this.#patterns,
      llm: model.llm,
      countTokens,
      store: (rest) => storeAndCount(setup, memory, rest),
      openJournal: (planId, begun) => {
        led.add(planId);
        return openPlanJournal(setup.projectFolder, planId, begun);
      },
    });
  }

  takeSubmissions(): Promise<void> {
    return this.#orchestrator.takeSubmissions();
  }

  async submit(
    brief: Brief,
    options: PlanOptions,
    base: PlanBase | null = null,
  ): Promise<{ planId: string }> {
    // What the memory holds is read beside the analysis.
    if (options.memory) this.#patterns.warm?.();
    await this.#hostAgents();
    const submission = { planId: newPlanId(systemClock.now()), brief, options, base };
    // On a shared bus a submission is for whichever daemon takes it; this process keeps its plans to itself.
    if (this.#setup.busUrl !== null) return this.#orchestrator.submit(submission);
    return this.#bus.request(messages.planSubmit, submission, { timeoutMs: wishTimeoutMs });
  }

  async resume(planId: string): Promise<void> {
    await this.#orchestrator.open(planId);
    this.#refuseWithoutModel(planId, this.#orchestrator.modelNeeded(planId));
    await this.#hostAgents();
    await this.#orchestrator.resume(planId);
  }

  async follow(planId: string, listener: (message: PlanMessage) => void): Promise<void> {
    await this.#bus.subscribe(followed, { planId }, listener);
    this.#orchestrator.follow(planId, listener);
  }

  outcome(planId: string): Promise<PlanResult> {
    return this.#orchestrator.outcome(planId);
  }

  /** The process that leads the plan hears it over the bus; a plan that nobody leads is cancelled here. */
  async cancel(planId: string, reason: string): Promise<void> {
    const wish = { planId, reason };
    if (await isAnswered(this.#bus.request(messages.planCancel, wish, { timeoutMs: wishTimeoutMs }))) return;
    await this.#orchestrator.open(planId);
    await this.#bus.request(messages.planCancel, wish, { timeoutMs: wishTimeoutMs });
  }

  async review(planId: string, verdict: Verdict): Promise<ReplyOf<typeof messages.planReview>> {
    await this.#orchestrator.open(planId);
    // Whom the answer touches is asked again, here.
    if (verdict.decision === "answer") {
      this.#refuseWithoutModel(planId, this.#orchestrator.modelOf(planId));
      await this.#hostAgents();
    }
    const { decision, answers = [], contentHash = this.#orchestrator.draftHash(planId) } = verdict;
    const answer = { planId, decision, contentHash, answers: [...answers] };
    return this.#bus.request(messages.planReview, answer, { timeoutMs: wishTimeoutMs });
  }

  async close(): Promise<void> {
    // Whoever wanted the agents has heard why they could not be hosted.
    const hosted = (await this.#hosted?.catch(() => [])) ?? [];
    await Promise.all(hosted.map((agent) => agent.stop()));
    await this.#orchestrator.stop();
    await this.#bus.drain();
    await this.#model.close();
  }

  /** On a shared bus the agents may have a model of their own. */
  #refuseWithoutModel(planId: string, model: string | null): void {
    const { busUrl, mayDoWithoutModel = false } = this.#setup;
    if (model === null || this.#model.llm !== null || busUrl !== null || mayDoWithoutModel) return;
    throw new ModelMissingError(planId, model);
  }

  /** Only who leads a plan needs agents: nobody who cancels one takes tasks of others. */
  async #hostAgents(): Promise<void> {
    this.#hosted ??= hostMissingAgents({
      agents: this.#setup.agents,
      bus: this.#bus,
      isShared: this.#setup.busUrl !== null,
      llm: this.#model.llm,
    });
    await this.#hosted;
  }
}

// What is no part of the journal, and interesting all the same.
const followed = [
  agentMessages.agentStarted,
  agentMessages.agentProgress,
  agentMessages.agentWithdrawn,
  messages.machineMoved,
] as const;

/** The bus of this setup; NATS is loaded only where it is asked for. */
async function openBus({ busUrl, report }: PlannerSetup): Promise<Bus> {
  const options = {
    now: () => systemClock.now(),
    report: ({ subject, reason }: { subject: string; reason: string }) => report?.(`${subject}: ${reason}`),
  };
  if (busUrl === null) return createMemoryBus(options);
  const { connectNatsBus } = await import("../bus/nats-bus.ts");
  return connectNatsBus({ ...options, url: busUrl, name: "baco planner" });
}

/** A plan is worth more than the count of the patterns it used: where that fails, the person is told and the plan stands. */
async function storeAndCount(
  { projectFolder, report }: PlannerSetup,
  memory: PatternMemory,
  rest: PlanAtRest,
): Promise<PlanResult> {
  const result = await storePlan(projectFolder, rest);
  if (rest.status !== "completed") return result;
  const { planId, patterns } = result;
  try {
    await countUse(memory, { planId, ids: patterns.map(({ id }) => id), time: systemClock.now() });
  } catch (error) {
    if (!(error instanceof BacoError)) throw error;
    report?.(`patterns: the use of this plan was not counted. ${error.message} ${error.why}`);
  }
  return result;
}
