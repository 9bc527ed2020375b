// What becomes of one delivered message, whichever carrier brought it.
import { afterEach, expect, test, vi } from "vitest";
import { deliver, type Delivered } from "../../src/bus/delivery.ts";
import type { Message } from "../../src/domain/message.ts";

const message: Message = { type: "t", id: "i", time: "now", correlationId: "i", data: {} };

/** A delivery that writes down what is done with it. */
function delivery(
  attempt: number,
  read: () => Message = () => message,
): { log: string[]; it: Delivered<Message> } {
  const log: string[] = [];
  const it = {
    subject: "s",
    attempt,
    read,
    ack: () => log.push("ack"),
    retry: (afterMs: number) => log.push(`retry after ${afterMs}`),
    drop: () => log.push("drop"),
    working: () => log.push("working"),
  };
  return { log, it };
}

const rulesWith = (log: string[]): Parameters<typeof deliver>[2] => ({
  retryDelayMs: 10,
  report: ({ reason }) => log.push(`report: ${reason}`),
});
const refuse = (): Promise<void> => Promise.reject(new Error("no"));

afterEach(() => {
  vi.useRealTimers();
});

test("a message is acked only after its handler has resolved", async () => {
  const { log, it } = delivery(1);
  await deliver(it, async () => void log.push("handled"), rulesWith(log));
  expect(log).toEqual(["handled", "ack"]);
});

test("the pause before the next try grows, and the last failure drops the message", async () => {
  const logs = [];
  for (const attempt of [1, 2, 3, 4]) {
    const { log, it } = delivery(attempt);
    await deliver(it, refuse, rulesWith(log));
    logs.push(log);
  }
  expect(logs).toEqual([
    ["retry after 10"],
    ["retry after 20"],
    ["retry after 30"],
    ["drop", "report: Its handler failed 4 times, at last: no"],
  ]);
});

test("a message that took its process down every time is dropped before it is handled once more", async () => {
  const { log, it } = delivery(5);
  await deliver(it, async () => void log.push("handled"), rulesWith(log));
  expect(log).toEqual(["drop", "report: It was delivered 4 times and never acked."]);
});

test("a message that cannot be read is dropped at once", async () => {
  const { log, it } = delivery(1, () => {
    throw new Error("x".repeat(10_000));
  });
  await deliver(it, async () => void log.push("handled"), rulesWith(log));
  expect(log).toEqual(["drop", `report: ${"x".repeat(500)}…`]);
});

test("the carrier gets a sign of life every second while the handler runs, and none after", async () => {
  vi.useFakeTimers();
  const { log, it } = delivery(1);
  const delivering = deliver(it, () => new Promise((resolve) => setTimeout(resolve, 3_500)), rulesWith(log));
  await vi.advanceTimersByTimeAsync(60_000);
  await delivering;
  expect(log).toEqual(["working", "working", "working", "ack"]);
});
