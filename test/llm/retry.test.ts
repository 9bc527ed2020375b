import fc from "fast-check";
import { expect, test } from "vitest";
import { LlmError, type LlmFailureKind } from "../../src/llm/llm-errors.ts";
import { pauseBeforeRetry } from "../../src/llm/retry.ts";

function pause(
  kind: LlmFailureKind,
  {
    retryAfterMs = null,
    tries = 1,
    remainingMs = 100_000,
    random = 0.5,
  }: Partial<{
    retryAfterMs: number | null;
    tries: number;
    remainingMs: number;
    random: number;
  }> = {},
): number | null {
  return pauseBeforeRetry(new LlmError(kind, "", { retryAfterMs }), tries, remainingMs, random);
}

test.each(["rate-limited", "server", "unreachable", "idle", "timeout", "broken-off", "empty"] as const)(
  "a failure of kind %s may pass",
  (kind) => {
    expect(pause(kind)).toBe(250);
    expect(pause(kind, { tries: 2 })).toBe(500);
    expect(pause(kind, { tries: 3 })).toBeNull();
  },
);

test.each(["auth", "quota", "refused", "budget", "wrong-shape", "not-recorded", "ambiguous"] as const)(
  "a failure of kind %s does not pass",
  (kind) => {
    expect(pause(kind, { retryAfterMs: 10 })).toBeNull();
  },
);

test("a provider's wish is obeyed up to a minute", () => {
  expect(pause("rate-limited", { retryAfterMs: 3_000 })).toBe(3_000);
  expect(pause("rate-limited", { retryAfterMs: 1e12 })).toBe(60_000);
});

test("a pause that does not fit into what is left of the time is not taken", () => {
  expect(pause("rate-limited", { retryAfterMs: 3_000, remainingMs: 3_000 })).toBeNull();
  expect(pause("server", { remainingMs: -1 })).toBeNull();
});

test("a breaker is waited for only when it closes soon", () => {
  expect(pause("circuit-open", { retryAfterMs: 5_000 })).toBe(5_000);
  expect(pause("circuit-open", { retryAfterMs: 5_001 })).toBeNull();
  expect(pause("circuit-open")).toBeNull();
});

test("no pause is longer than a minute, nor than what is left", () => {
  const kind = fc.constantFrom<LlmFailureKind>("rate-limited", "server", "circuit-open");
  const ms = fc.nat(1_000_000);
  const chance = fc.double({ min: 0, max: 0.999, noNaN: true });
  fc.assert(
    fc.property(
      kind,
      ms,
      ms,
      chance,
      fc.integer({ min: 1, max: 9 }),
      (k, retryAfterMs, remainingMs, random, tries) => {
        const taken = pause(k, { retryAfterMs, remainingMs, random, tries });
        if (taken !== null) expect(taken).toBeLessThan(Math.min(60_001, remainingMs));
        if (tries >= 3) expect(taken).toBeNull();
      },
    ),
  );
});
