// A clock that stands still until a test moves it.
import type { Clock } from "../../src/processes/clock.ts";

export interface SimulatedClock extends Clock {
  /** Moves on by so many milliseconds and rings every alarm on the way, earliest first. */
  advance(ms: number): void;
}

export function simulatedClock(start = "2026-01-01T00:00:00.000Z"): SimulatedClock {
  let time = Date.parse(start);
  const alarms = new Map<symbol, { at: number; ring: () => void }>();
  const nextBefore = (end: number) =>
    [...alarms.entries()].filter(([, { at }]) => at <= end).sort(([, a], [, b]) => a.at - b.at)[0];
  return {
    now: () => new Date(time).toISOString(),
    at: (when, ring) => {
      const key = Symbol(when);
      alarms.set(key, { at: Date.parse(when), ring });
      return () => alarms.delete(key);
    },
    advance: (ms) => {
      const end = time + ms;
      for (let due = nextBefore(end); due; due = nextBefore(end)) {
        const [key, { at, ring }] = due;
        alarms.delete(key);
        time = Math.max(time, at);
        ring();
      }
      time = end;
    },
  };
}
