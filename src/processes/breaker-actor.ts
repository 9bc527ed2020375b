// Keeps the promise of the breakers with the breaker's chart: one actor for each model at each endpoint.
import { createActor } from "xstate";
import type { Breaker, BreakerFor } from "../llm/breaker.ts";
import { LlmError, type LlmFailureKind } from "../llm/llm-errors.ts";
import { breakerMachine, type BreakerEvent } from "../machines/breaker.ts";

export interface BreakerSetup {
  /** How long an endpoint that fails is left alone. */
  readonly coolDownMs?: number;
  /** Time and timers of the actors. */
  readonly clock?: BreakerClock;
}

interface BreakerClock {
  now(): number;
  setTimeout(callback: () => void, ms: number): NodeJS.Timeout | number;
  clearTimeout(id: NodeJS.Timeout | number): void;
}

const usualCoolDownMs = 30_000;
/** While the probe is under way nobody knows how long it takes. */
const whileProbingMs = 1_000;

/** Breakers of a process: calls to one model at one endpoint share one, whoever asks. */
export function createBreakers({
  coolDownMs = usualCoolDownMs,
  clock = realClock,
}: BreakerSetup = {}): BreakerFor {
  const breakers = new Map<string, Breaker>();
  return (origin, model) => {
    const key = `${origin} ${model}`;
    const breaker = breakers.get(key) ?? createBreaker({ coolDownMs, clock });
    breakers.set(key, breaker);
    return breaker;
  };
}

function createBreaker({ coolDownMs, clock }: Required<BreakerSetup>): Breaker {
  const actor = createActor(breakerMachine, { input: { coolDownMs }, clock }).start();
  let lastFailure = "";
  return {
    admit: () => {
      const { value, context } = actor.getSnapshot();
      if (value === "probing") throw circuitOpen(lastFailure, whileProbingMs);
      const leftMs = (context.openedAtMs ?? 0) + coolDownMs - clock.now();
      if (value === "open") throw circuitOpen(lastFailure, leftMs);
      actor.send({ type: "call.admitted" });
    },
    report: (outcome) => {
      const event = eventOf(outcome, clock.now());
      if (outcome !== "answered" && event.type === "call.failed")
        lastFailure = new LlmError(outcome, "").message;
      actor.send(event);
    },
  };
}

function eventOf(outcome: "answered" | LlmFailureKind, atMs: number): BreakerEvent {
  const type = outcome === "answered" ? "call.answered" : meanings[outcome];
  return type === "call.failed" ? { type, kind: outcome, atMs } : { type };
}

/** What each kind of failure tells of the endpoint: an answer that is of no use is an answer all the same. */
const meanings: Readonly<Record<LlmFailureKind, "call.answered" | "call.failed" | "call.withdrawn">> = {
  auth: "call.failed",
  quota: "call.failed",
  server: "call.failed",
  unreachable: "call.failed",
  idle: "call.failed",
  timeout: "call.failed",
  "broken-off": "call.failed",
  "not-an-api": "call.failed",
  "rate-limited": "call.answered",
  "unknown-model": "call.answered",
  rejected: "call.answered",
  "too-large": "call.answered",
  redirected: "call.answered",
  refused: "call.answered",
  "cut-off": "call.answered",
  "content-filter": "call.answered",
  empty: "call.answered",
  "not-json": "call.answered",
  "wrong-shape": "call.answered",
  budget: "call.withdrawn",
  "circuit-open": "call.withdrawn",
  ambiguous: "call.withdrawn",
  "not-recorded": "call.withdrawn",
};

/** When it is tried again does not stand in the words: they are read long after it. */
function circuitOpen(lastFailure: string, leftMs: number): LlmError {
  return new LlmError("circuit-open", lastFailure, { retryAfterMs: Math.max(0, leftMs) });
}

/** No process lives on only because a breaker waits. */
const realClock: BreakerClock = {
  now: () => performance.now(),
  setTimeout: (callback, ms) => setTimeout(callback, ms).unref(),
  clearTimeout: (id) => {
    clearTimeout(id);
  },
};
