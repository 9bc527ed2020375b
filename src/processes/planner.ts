// Everything that planning needs, put together in one process: a bus, the orchestrator, and the agents that nobody else
// hosts. What the command line talks to.
import { join } from "node:path";
import { agents } from "../agents/index.ts";
import { createModelAnalyst } from "../analysts/model.ts";
import { rulesAnalyst } from "../analysts/rules.ts";
import type { Bus, Subscription } from "../bus/bus.ts";
import { NoReplyError } from "../bus/bus-errors.ts";
import { createMemoryBus } from "../bus/memory-bus.ts";
import * as agentMessages from "../bus/messages/agent.ts";
import * as messages from "../bus/messages/plan.ts";
import type { Brief } from "../domain/brief.ts";
import { countTokens } from "../domain/count-tokens.ts";
import type { PlanOptions } from "../domain/plan-options.ts";
import type { PlanResult } from "../domain/plan-result.ts";
import { userDataFolder } from "../files/user-folders.ts";
import { openPatternStore } from "../patterns/file-pattern-store.ts";
import { systemClock } from "./clock.ts";
import type { Config } from "./config-settings.ts";
import { hostAgent, thinkingMachine } from "./host-agent.ts";
import { openLlm } from "./open-llm.ts";
import { Orchestrator } from "./orchestrator.ts";
import { newPlanId } from "./plan-id.ts";
import { openPlanJournal } from "./plan-journal.ts";
import type { PlanMessage } from "./progress.ts";
import { storePlan } from "./store-plan.ts";

export interface PlannerSetup {
  readonly projectFolder: string;
  readonly config: Config;
  /** Null: everything in this process. */
  readonly busUrl: string | null;
  /** Hears of messages that could not be delivered. */
  readonly report?: (problem: string) => void;
}

export interface Planner {
  /** Submits; resolves when the plan is safe on disk. */
  submit(brief: Brief, options: PlanOptions): Promise<{ planId: string }>;
  /** Takes an interrupted plan up where it was left. */
  resume(planId: string): Promise<void>;
  /** Every message of the plan as it happens, from its first. */
  follow(planId: string, listener: (message: PlanMessage) => void): Promise<void>;
  /** Resolves when the plan has come to rest: completed, failed, cancelled or awaiting review. */
  outcome(planId: string): Promise<PlanResult>;
  cancel(planId: string, reason: string): Promise<void>;
  review(planId: string, decision: "approve" | "reject"): Promise<void>;
  /** Lets go of everything; plans under way stay resumable. */
  close(): Promise<void>;
}

const wishTimeoutMs = 10_000;
const pingTimeoutMs = 500;

export async function openPlanner(setup: PlannerSetup): Promise<Planner> {
  const bus = await openBus(setup);
  const orchestrator = new Orchestrator({
    bus,
    clock: systemClock,
    agents,
    patterns: openPatternStore(patternsFile()),
    countTokens,
    store: (rest) => storePlan(setup.projectFolder, rest),
    openJournal: (planId, begun) => openPlanJournal(setup.projectFolder, planId, begun),
  });
  // On a shared bus a submission is for whichever daemon takes it; this process then keeps its plans to itself.
  if (setup.busUrl === null) await orchestrator.takeSubmissions();
  const hosted = await hostMissingAgents(bus, setup);
  const open = (planId: string): Promise<void> => orchestrator.open(planId);
  return {
    submit: (brief, options) => {
      const submission = { planId: newPlanId(systemClock.now()), brief, options };
      if (setup.busUrl !== null) return orchestrator.submit(submission);
      return bus.request(messages.planSubmit, submission, { timeoutMs: wishTimeoutMs });
    },
    resume: (planId) => orchestrator.resume(planId),
    follow: async (planId, listener) => {
      await bus.subscribe(followed, { planId }, listener);
      orchestrator.follow(planId, listener);
    },
    outcome: (planId) => orchestrator.outcome(planId),
    cancel: async (planId, reason) => {
      await open(planId);
      await bus.request(messages.planCancel, { planId, reason }, { timeoutMs: wishTimeoutMs });
    },
    review: async (planId, decision) => {
      await open(planId);
      const contentHash = orchestrator.draftHash(planId);
      await bus.request(messages.planReview, { planId, decision, contentHash }, { timeoutMs: wishTimeoutMs });
    },
    close: async () => {
      await Promise.all(hosted.map((agent) => agent.stop()));
      await orchestrator.stop();
      await bus.drain();
    },
  };
}

// What is no part of the journal, and interesting all the same.
const followed = [agentMessages.agentStarted, agentMessages.agentWithdrawn, messages.machineMoved] as const;

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

/** Hosts the agents here that no other process serves; on a bus of our own that is all of them. */
async function hostMissingAgents(bus: Bus, { config, busUrl }: PlannerSetup): Promise<Subscription[]> {
  const machine = thinkingMachine({
    agents,
    analyst: createModelAnalyst(rulesAnalyst),
    llm: await openLlm(config),
  });
  const missing = await Promise.all(
    agents.map(async (agent) => (busUrl === null || !(await isServed(bus, agent.role)) ? [agent] : [])),
  );
  const instance = `planner-${String(process.pid)}`;
  return Promise.all(
    missing.flat().map(({ role }) => hostAgent({ bus, role, machine, concurrency: 4, instance })),
  );
}

async function isServed(bus: Bus, role: string): Promise<boolean> {
  try {
    await bus.request(agentMessages.agentPing, { role }, { timeoutMs: pingTimeoutMs });
    return true;
  } catch (error) {
    if (error instanceof NoReplyError) return false;
    throw error;
  }
}

function patternsFile(): string {
  return join(userDataFolder(), "patterns.jsonl");
}
