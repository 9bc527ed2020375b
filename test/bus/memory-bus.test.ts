// The bus in memory keeps the promise, and never delivers from within a call of the sender.
import fc from "fast-check";
import { expect, test } from "vitest";
import { maxDeliveries, type UndeliverableMessage } from "../../src/bus/bus.ts";
import { createMemoryBus } from "../../src/bus/memory-bus.ts";
import { Collector } from "../harness/collector.ts";
import { busContract, contractTime, piece, success, work } from "./bus-contract.ts";

const now = (): string => contractTime;

busContract("in memory", async () => {
  const reports = new Collector<UndeliverableMessage>();
  const bus = createMemoryBus({ now, report: reports.add, retryDelayMs: 1 });
  return { one: bus, two: bus, reports, prefix: "baco" };
});

test("a handler never runs inside the call that published its message", async () => {
  const bus = createMemoryBus({ now });
  const order = new Collector<string>();
  await bus.consume([work], { group: "agents" }, async () => order.add("handled"));
  const published = bus.publish(work, piece(1));
  order.add("publish returned");
  await published;
  order.add("publish resolved");
  expect(await order.first(3)).toEqual(["publish returned", "publish resolved", "handled"]);
  await bus.drain();
});

test("a message and the top of its data cannot be changed by a receiver", async () => {
  const bus = createMemoryBus({ now });
  const frozen = new Collector<boolean>();
  await bus.consume([work], { group: "agents" }, async (message) =>
    frozen.add(Object.isFrozen(message) && Object.isFrozen(message.data)),
  );
  await bus.publish(work, piece(1));
  expect(await frozen.first(1)).toEqual([true]);
  await bus.drain();
});

test("whatever is said, and however often, each group gets each id exactly once", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(8), { maxLength: 40 }), fc.nat(40), async (said, lateAt) => {
      const bus = createMemoryBus({ now });
      const early = new Collector<number>();
      const late = new Collector<number>();
      const collect = (group: string, heard: Collector<number>): Promise<unknown> =>
        bus.consume([success], { group, concurrency: 2 }, async ({ data }) => heard.add(data.n));
      await collect("early", early);
      for (const n of said.slice(0, lateAt)) await bus.publish(success, piece(n));
      await collect("late", late);
      for (const n of said.slice(lateAt)) await bus.publish(success, piece(n));
      await bus.publish(success, piece(99));
      const distinct = [...new Set([...said, 99])];
      expect(await early.first(distinct.length)).toEqual(distinct);
      expect(await late.first(distinct.length)).toEqual(distinct);
      await bus.drain();
      expect([early.items, late.items]).toEqual([distinct, distinct]);
    }),
    { numRuns: 60 },
  );
});

test("a handler never sees a message more often than is allowed, and every other message is handled", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(fc.nat(30), { maxLength: 12 }),
      fc.nat(3),
      async (poison, concurrency) => {
        const reports = new Collector<UndeliverableMessage>();
        const bus = createMemoryBus({ now, report: reports.add, retryDelayMs: 0 });
        const handled = new Collector<number>();
        const attempts = new Map<number, number>();
        await bus.consume(
          [work],
          { group: "agents", concurrency: concurrency + 1 },
          async ({ data: { n } }) => {
            attempts.set(n, (attempts.get(n) ?? 0) + 1);
            if (poison.includes(n)) throw new Error("poison");
            handled.add(n);
          },
        );
        for (let n = 0; n <= 30; n += 1) await bus.publish(work, piece(n));
        await handled.first(31 - poison.length);
        await reports.first(poison.length);
        await bus.drain();
        expect(Object.fromEntries(attempts)).toEqual(
          Object.fromEntries(
            Array.from({ length: 31 }, (_, n) => [n, poison.includes(n) ? maxDeliveries : 1]),
          ),
        );
      },
    ),
    { numRuns: 30 },
  );
});
