import { expect, test, vi } from "vitest";
import { systemClock } from "../../src/processes/clock.ts";

test("an alarm rings at its time, however far that is", () => {
  vi.useFakeTimers({ now: new Date("2026-01-01T00:00:00Z") });
  const rings: string[] = [];
  systemClock.at("2026-01-01T00:00:10Z", () => rings.push(systemClock.now()));
  systemClock.at("2026-03-01T00:00:00Z", () => rings.push(systemClock.now()));
  vi.advanceTimersByTime(9_999);
  expect(rings).toEqual([]);
  vi.advanceTimersByTime(90 * 24 * 3600 * 1000);
  expect(rings).toEqual(["2026-01-01T00:00:10.000Z", "2026-03-01T00:00:00.000Z"]);
  vi.useRealTimers();
});

test("an alarm that was taken back does not ring, and one that is overdue rings at once", () => {
  vi.useFakeTimers({ now: new Date("2026-01-01T00:00:00Z") });
  const rings: string[] = [];
  systemClock.at("2026-01-01T00:00:10Z", () => rings.push("taken back"))();
  systemClock.at("2025-01-01T00:00:00Z", () => rings.push("overdue"));
  vi.advanceTimersByTime(0);
  expect(rings).toEqual(["overdue"]);
  vi.advanceTimersByTime(60_000);
  expect(rings).toEqual(["overdue"]);
  vi.useRealTimers();
});
