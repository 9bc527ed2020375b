import { expect, test } from "vitest";
import { SimulatedClock } from "xstate";
import type { Breaker } from "../../src/llm/breaker.ts";
import { LlmError, type LlmFailureKind } from "../../src/llm/llm-errors.ts";
import { createBreakers } from "../../src/processes/breaker-actor.ts";

const origin = "https://models.example";

function aBreaker(): { breaker: Breaker; clock: SimulatedClock } {
  const clock = new SimulatedClock();
  return { breaker: createBreakers({ clock })(origin, "m"), clock };
}

function report(breaker: Breaker, ...outcomes: ("answered" | LlmFailureKind)[]): void {
  for (const outcome of outcomes) {
    breaker.admit();
    breaker.report(outcome);
  }
}

function refusalOf(breaker: Breaker): Pick<LlmError, "kind" | "why" | "retryAfterMs"> | null {
  try {
    breaker.admit();
    return null;
  } catch (error) {
    if (!(error instanceof LlmError)) throw error;
    return { kind: error.kind, why: error.why, retryAfterMs: error.retryAfterMs };
  }
}

test("an endpoint that failed five times in a row is not asked, and the refusal says why and until when", () => {
  const { breaker, clock } = aBreaker();
  report(breaker, "server", "idle", "timeout", "not-an-api", "unreachable");
  clock.increment(12_000);
  expect(refusalOf(breaker)).toEqual({
    kind: "circuit-open",
    why: "The provider cannot be reached.",
    retryAfterMs: 18_000,
  });
});

test("after half a minute one call goes through and the others wait for it", () => {
  const { breaker, clock } = aBreaker();
  report(breaker, "auth");
  clock.increment(30_000);
  expect(refusalOf(breaker)).toBeNull();
  expect(refusalOf(breaker)).toEqual({
    kind: "circuit-open",
    why: "The provider does not accept the key.",
    retryAfterMs: 1_000,
  });
});

test("a probe that is answered lets everybody through", () => {
  const { breaker, clock } = aBreaker();
  report(breaker, "quota");
  clock.increment(30_000);
  report(breaker, "answered");
  expect([refusalOf(breaker), refusalOf(breaker)]).toEqual([null, null]);
});

test("a probe that fails begins the wait anew", () => {
  const { breaker, clock } = aBreaker();
  report(breaker, "quota");
  clock.increment(30_000);
  report(breaker, "server");
  expect(refusalOf(breaker)?.retryAfterMs).toBe(30_000);
});

test("a probe that says nothing of the endpoint leaves the turn to the next call", () => {
  const { breaker, clock } = aBreaker();
  report(breaker, "quota");
  clock.increment(30_000);
  report(breaker, "budget");
  expect(refusalOf(breaker)).toBeNull();
});

test("a probe that is never heard of again blocks nobody for ever", () => {
  const { breaker, clock } = aBreaker();
  report(breaker, "quota");
  clock.increment(30_000);
  breaker.admit();
  clock.increment(120_000);
  expect(refusalOf(breaker)).toBeNull();
});

test("a call that was admitted before the circuit opened does not close it", () => {
  const { breaker } = aBreaker();
  breaker.admit();
  report(breaker, "auth");
  breaker.report("answered");
  expect(refusalOf(breaker)?.kind).toBe("circuit-open");
});

test.each<LlmFailureKind>([
  "rate-limited",
  "refused",
  "wrong-shape",
  "not-json",
  "empty",
  "cut-off",
  "rejected",
])("answers of kind %s are no reason to stop asking: the endpoint works", (kind) => {
  const { breaker } = aBreaker();
  report(breaker, ...Array.from({ length: 30 }, () => kind));
  expect(refusalOf(breaker)).toBeNull();
});

test("each model at each endpoint has a breaker of its own, shared by everybody who asks it", () => {
  const breakerFor = createBreakers({ clock: new SimulatedClock() });
  report(breakerFor(origin, "m"), "auth");
  expect(
    [breakerFor(origin, "m"), breakerFor(origin, "n"), breakerFor("https://other.example", "m")].map(
      (breaker) => refusalOf(breaker)?.kind ?? null,
    ),
  ).toEqual(["circuit-open", null, null]);
});
