import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cutText, lastTokenMs, latencyPresets, pieceTimes } from "../../../src/processes/mock-llm/latency.ts";

const pace = { firstTokenMs: 450, tokensPerSecond: 131, tokens: null };
const anyPace = fc.record({
  firstTokenMs: fc.integer({ min: 0, max: 10_000 }),
  tokensPerSecond: fc.integer({ min: 1, max: 100_000 }),
  tokens: fc.constant(null),
});
const anyLength = fc.integer({ min: 1, max: 20_000 });

describe("the moments of an answer's pieces", () => {
  test("begin with the first token and end with the last at tokens over rate", () => {
    const times = pieceTimes(262, pace);
    expect(times[0]).toEqual({ atMs: 450, upTo: 1 });
    expect(times.at(-1)).toEqual({ atMs: 2_450, upTo: 262 });
  });

  test("need at most about a hundred timers a second, never go back, and lose no token", () => {
    fc.assert(
      fc.property(anyLength, anyPace, (tokens, latency) => {
        const times = pieceTimes(tokens, latency);
        const seconds = tokens / latency.tokensPerSecond;
        expect(times.length).toBeLessThanOrEqual(2 + 100 * seconds);
        expect(times.at(-1)?.upTo).toBe(tokens);
        expect(times.at(-1)?.atMs).toBeCloseTo(latency.firstTokenMs + seconds * 1000, 6);
        expect(times.every(({ atMs }, i) => i === 0 || atMs >= (times[i - 1]?.atMs ?? 0))).toBe(true);
      }),
    );
  });

  test("are all the same without a rate, in a bounded number of pieces", () => {
    expect(pieceTimes(130, { ...pace, tokensPerSecond: 0 })).toEqual([
      { atMs: 450, upTo: 64 },
      { atMs: 450, upTo: 128 },
      { atMs: 450, upTo: 130 },
    ]);
    expect(pieceTimes(13_000_000, { ...pace, tokensPerSecond: 0 })).toHaveLength(200);
  });

  test("are none for an empty answer, which comes with the first token's delay", () => {
    expect(pieceTimes(0, pace)).toEqual([]);
    expect(lastTokenMs(0, pace)).toBe(450);
  });
});

test("a text is cut into as many pieces as there are moments, whole and between characters", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), anyLength, anyPace, (text, tokens, latency) => {
      const times = pieceTimes(tokens, latency);
      const pieces = cutText(text, times);
      expect(pieces).toHaveLength(times.length);
      expect(pieces.join("")).toBe(text);
      expect(pieces.every((piece) => piece.isWellFormed())).toBe(true);
    }),
    { numRuns: 50 },
  );
});

test("the ordinary hosted model is the one that the benchmarks name", () => {
  expect(latencyPresets["hosted-ordinary"]).toEqual({
    firstTokenMs: 450,
    tokensPerSecond: 131,
    tokens: null,
  });
});
