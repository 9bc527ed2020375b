// The promise of bus.ts, sentence by sentence, for every carrier that says it keeps it.
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import type { Bus, UndeliverableMessage } from "../../src/bus/bus.ts";
import { maxDeliveries } from "../../src/bus/bus.ts";
import {
  BusDrainedError,
  GroupConflictError,
  MalformedMessageError,
  NoReplyError,
  RequestRefusedError,
  WrongDeliveryError,
} from "../../src/bus/bus-errors.ts";
import { defineMessage } from "../../src/bus/message.ts";
import { InvalidInputError } from "../../src/domain/errors.ts";
import { Collector, gate } from "../harness/collector.ts";

const data = z.object({ planId: z.string(), role: z.string(), n: z.int() });

export const work = defineMessage({
  type: "test.work",
  delivery: "command",
  subject: "baco.v1.cmd.{planId}.{role}",
  data,
  identity: ["planId", "role", "n"],
});
export const success = defineMessage({
  type: "test.success",
  delivery: "result",
  subject: "baco.v1.res.{planId}.{role}",
  data,
  identity: ["planId", "role", "n"],
});
const failure = defineMessage({
  type: "test.failure",
  delivery: "result",
  subject: "baco.v1.res.{planId}.{role}",
  data,
  identity: ["planId", "role", "n"],
});
export const tick = defineMessage({
  type: "test.tick",
  delivery: "event",
  subject: "baco.v1.evt.{planId}.{role}.tick",
  data,
  identity: ["planId", "role", "n"],
});
export const question = defineMessage({
  type: "test.question",
  delivery: "control",
  subject: "baco.v1.ctl.{role}.ask",
  data,
  identity: ["role", "n"],
  reply: z.object({ answer: z.int() }),
});

/** Data of a test message; what matters to the test is said, the rest is the same everywhere. */
export function piece(n: number, changes: { planId?: string; role?: string } = {}): z.infer<typeof data> {
  return { planId: "p1", role: "security", n, ...changes };
}

export const contractTime = "2026-01-02T03:04:05.000Z";

export interface BusesUnderTest {
  /** Two connections to one backend; for a bus in memory, the same bus twice. */
  one: Bus;
  two: Bus;
  reports: Collector<UndeliverableMessage>;
  /** Such as `baco`: what the subjects in reports begin with. */
  prefix: string;
}

export function busContract(name: string, makeBuses: () => Promise<BusesUnderTest>): void {
  describe(`the bus, ${name}`, () => {
    let one: Bus;
    let two: Bus;
    let reports: Collector<UndeliverableMessage>;
    let prefix: string;

    beforeEach(async () => {
      ({ one, two, reports, prefix } = await makeBuses());
    });
    afterEach(async () => {
      await Promise.all([one.drain(), two.drain()]);
    });

    const numbers = async (bus: Bus, group: string): Promise<Collector<number>> => {
      const heard = new Collector<number>();
      await bus.consume([success], { group }, async ({ data }) => heard.add(data.n));
      return heard;
    };

    test("a message arrives whole, with its derived id, its time and its cause", async () => {
      const heard = new Collector<unknown>();
      await two.consume([work], { group: "agents" }, async (message, delivery) =>
        heard.add({ message, delivery }),
      );
      await one.publish(work, piece(1), { causationId: "p1.plan.submitted" });
      expect(await heard.first(1)).toEqual([
        {
          message: {
            type: "test.work",
            id: "p1.test.work.security.1",
            time: contractTime,
            correlationId: "p1",
            causationId: "p1.plan.submitted",
            data: piece(1),
          },
          delivery: { attempt: 1 },
        },
      ]);
    });

    test("a message that its definition does not allow is refused before it is sent", async () => {
      await expect(one.publish(work, { ...piece(1), n: 1.5 })).rejects.toThrow(MalformedMessageError);
      await expect(one.publish(work, piece(1, { role: "a.b" }))).rejects.toThrow(MalformedMessageError);
      await expect(one.publish(work, piece(1, { role: ">" }))).rejects.toThrow(MalformedMessageError);
    });

    test("what a sender does to its data after publishing reaches nobody", async () => {
      const heard = new Collector<number>();
      await two.consume([work], { group: "agents" }, async ({ data }) => heard.add(data.n));
      const mine = piece(1);
      const published = one.publish(work, mine);
      mine.n = 2;
      await published;
      expect(await heard.first(1)).toEqual([1]);
    });

    test("work that was published before the group came is delivered to it", async () => {
      await one.publish(work, piece(1));
      await one.publish(work, piece(2));
      const heard = new Collector<number>();
      await two.consume([work], { group: "agents" }, async ({ data }) => heard.add(data.n));
      expect(await heard.first(2)).toEqual([1, 2]);
    });

    test("every group gets every result, also a group that comes late", async () => {
      const first = await numbers(one, "orchestrator");
      await one.publish(success, piece(1));
      await two.publish(success, piece(2));
      expect(await first.first(2)).toEqual([1, 2]);
      const late = await numbers(two, "recorder");
      expect(await late.first(2)).toEqual([1, 2]);
    });

    test("a command or result that is said twice is delivered once", async () => {
      const heard = new Collector<string>();
      const results = await numbers(two, "orchestrator");
      await two.consume([work], { group: "agents" }, async ({ id }) => heard.add(id));
      for (const n of [1, 1, 2]) {
        await one.publish(work, piece(n));
        await one.publish(success, piece(n));
      }
      expect(await heard.first(2)).toEqual(["p1.test.work.security.1", "p1.test.work.security.2"]);
      expect(await results.first(2)).toEqual([1, 2]);
    });

    test("the members of a group share the messages", async () => {
      const heard = new Collector<number>();
      const member = async ({ data: { n } }: { data: { n: number } }): Promise<void> => heard.add(n);
      await one.consume([work], { group: "agents" }, member);
      await two.consume([work], { group: "agents" }, member);
      const all = Array.from({ length: 20 }, (_, n) => n);
      for (const n of all) await one.publish(work, piece(n));
      await one.publish(work, piece(20));
      expect((await heard.first(21)).toSorted((a, b) => a - b)).toEqual([...all, 20]);
    });

    test("a busy member holds no message that another could take", async () => {
      const { opened, open } = gate();
      const heard = new Collector<string>();
      const busy = await one.consume([work], { group: "agents" }, async ({ data }) => {
        heard.add(`one ${data.n}`);
        await opened;
      });
      await one.publish(work, piece(1));
      await heard.first(1);
      await two.consume([work], { group: "agents" }, async ({ data }) => heard.add(`two ${data.n}`));
      await one.publish(work, piece(2));
      await one.publish(work, piece(3));
      expect(await heard.first(3)).toEqual(["one 1", "two 2", "two 3"]);
      open();
      await busy.stop();
    });

    test("a second group for the same commands is refused", async () => {
      await one.consume([work], { group: "agents", where: { role: "security" } }, async () => {});
      const conflict = two.consume([work], { group: "others", where: {} }, async () => {});
      await expect(conflict).rejects.toThrow(GroupConflictError);
    });

    test("groups that narrow by different tokens do not meet", async () => {
      const heard = new Collector<string>();
      for (const role of ["security", "qa"]) {
        await two.consume([work], { group: role, where: { role } }, async ({ data }) =>
          heard.add(`${role} ${data.role} ${data.n}`),
        );
      }
      await one.publish(work, piece(1, { role: "security" }));
      await heard.first(1);
      await one.publish(work, piece(2, { role: "qa" }));
      expect(await heard.first(2)).toEqual(["security security 1", "qa qa 2"]);
    });

    test("kinds that share a subject reach a group in the order they were said", async () => {
      const heard = new Collector<string>();
      for (const n of [1, 2, 3]) await one.publish(n === 2 ? failure : success, piece(n));
      await two.consume([success, failure], { group: "orchestrator" }, async ({ type, data: { n } }) =>
        heard.add(`${type} ${n}`),
      );
      expect(await heard.first(3)).toEqual(["test.success 1", "test.failure 2", "test.success 3"]);
    });

    test("a kind that the group did not name is dropped and reported", async () => {
      const heard = await numbers(two, "orchestrator");
      await one.publish(failure, piece(1));
      await one.publish(success, piece(2));
      expect(await heard.first(1)).toEqual([2]);
      expect(reports.items).toEqual([
        { subject: `${prefix}.v1.res.p1.security`, reason: expect.stringContaining("test.failure") },
      ]);
    });

    test("a handler that fails gets the message again until it resolves", async () => {
      const attempts = new Collector<number>();
      await two.consume([work], { group: "agents" }, async (_, { attempt }) => {
        attempts.add(attempt);
        if (attempt < 3) throw new Error("not yet");
      });
      await one.publish(work, piece(1));
      await attempts.first(3);
      await one.publish(work, piece(2));
      expect(await attempts.first(4)).toEqual([1, 2, 3, 1]);
      expect(reports.items).toEqual([]);
    });

    test("a message whose handler always fails is dropped and reported, and the others go on", async () => {
      const attempts = new Collector<string>();
      await two.consume([work], { group: "agents" }, async ({ data: { n } }, { attempt }) => {
        attempts.add(`${n} at ${attempt}`);
        if (n === 1) throw new Error("poison");
      });
      await one.publish(work, piece(1));
      const [report] = await reports.first(1);
      await one.publish(work, piece(2));
      await attempts.first(maxDeliveries + 1);
      expect(attempts.items).toEqual(["1 at 1", "1 at 2", "1 at 3", "1 at 4", "2 at 1"]);
      expect(report).toEqual({
        subject: `${prefix}.v1.cmd.p1.security`,
        reason: "Its handler failed 4 times, at last: poison",
      });
    });

    test("no more handlers run at once than the subscription allows", async () => {
      const { opened, open } = gate();
      const started = new Collector<number>();
      let running = 0;
      let most = 0;
      await two.consume([work], { group: "agents", concurrency: 3 }, async ({ data }) => {
        most = Math.max(most, ++running);
        started.add(data.n);
        await opened;
        running -= 1;
      });
      for (const n of [1, 2, 3, 4, 5, 6]) await one.publish(work, piece(n));
      await started.first(3);
      open();
      await started.first(6);
      expect(most).toBe(3);
    });

    test("a subscription at several addresses keeps one limit for all of them", async () => {
      const { opened, open } = gate();
      const started = new Collector<string>();
      let running = 0;
      let most = 0;
      await two.consume([work, success], { group: "agents", concurrency: 1 }, async ({ type }) => {
        most = Math.max(most, ++running);
        started.add(type);
        await opened;
        running -= 1;
      });
      await one.publish(work, piece(1));
      await one.publish(success, piece(1));
      await started.first(1);
      open();
      expect((await started.first(2)).toSorted()).toEqual(["test.success", "test.work"]);
      expect(most).toBe(1);
    });

    test("a subscription that was stopped takes no more, and what it left waits for the next member", async () => {
      const heard = new Collector<string>();
      const first = await one.consume([work], { group: "agents" }, async ({ data }) =>
        heard.add(`first ${data.n}`),
      );
      await one.publish(work, piece(1));
      await heard.first(1);
      await first.stop();
      await one.publish(work, piece(2));
      await two.consume([work], { group: "agents" }, async ({ data }) => heard.add(`second ${data.n}`));
      expect(await heard.first(2)).toEqual(["first 1", "second 2"]);
    });

    test("every listener hears every event that happens while it listens", async () => {
      const early = new Collector<number>();
      const late = new Collector<number>();
      await one.subscribe([tick], {}, ({ data }) => early.add(data.n));
      await one.publish(tick, piece(1));
      await early.first(1);
      await two.subscribe([tick], { role: "security" }, ({ data }) => late.add(data.n));
      await one.publish(tick, piece(2, { role: "qa" }));
      await one.publish(tick, piece(3));
      expect(await early.first(3)).toEqual([1, 2, 3]);
      expect(await late.first(1)).toEqual([3]);
    });

    test("a listener that throws is reported and disturbs nobody", async () => {
      const heard = new Collector<number>();
      await one.subscribe([tick], {}, () => {
        throw new Error("deaf");
      });
      await one.subscribe([tick], {}, ({ data }) => heard.add(data.n));
      await two.publish(tick, piece(1));
      expect(await heard.first(1)).toEqual([1]);
      expect(await reports.first(1)).toEqual([
        { subject: `${prefix}.v1.evt.p1.security.tick`, reason: "deaf" },
      ]);
    });

    test("a request is answered by one who serves it", async () => {
      const asked = new Collector<number>();
      const serve = async ({ data: { n } }: { data: { n: number } }): Promise<{ answer: number }> => {
        asked.add(n);
        return { answer: n * 2 };
      };
      await one.serve(question, { role: "security" }, serve);
      await two.serve(question, { role: "security" }, serve);
      expect(await two.request(question, piece(21), { timeoutMs: 5_000 })).toEqual({ answer: 42 });
      expect(await one.request(question, piece(22), { timeoutMs: 5_000 })).toEqual({ answer: 44 });
      expect(asked.items).toEqual([21, 22]);
    });

    test("a request that nobody serves fails at once and says so", async () => {
      await one.serve(question, { role: "qa" }, async () => ({ answer: 1 }));
      const error = await two
        .request(question, piece(1), { timeoutMs: 60_000 })
        .catch((caught: unknown) => caught);
      expect(error).toBeInstanceOf(NoReplyError);
      expect(error).toMatchObject({ messageType: "test.question", reason: "nobody" });
    });

    test("a request that is not answered in time fails and says so", async () => {
      const { opened, open } = gate();
      await one.serve(question, {}, async () => {
        await opened;
        return { answer: 1 };
      });
      const error = await two
        .request(question, piece(1), { timeoutMs: 50 })
        .catch((caught: unknown) => caught);
      open();
      expect(error).toMatchObject({ name: "NoReplyError", reason: "timeout" });
    });

    test("one who serves can refuse, and the asker learns what, why and what to do", async () => {
      await one.serve(question, {}, async () => {
        throw new InvalidInputError("The brief is empty.", "It has no words.", "Write some.");
      });
      const error = await two
        .request(question, piece(1), { timeoutMs: 5_000 })
        .catch((caught: unknown) => caught);
      expect(error).toBeInstanceOf(RequestRefusedError);
      expect(error).toMatchObject({
        message: "The brief is empty.",
        why: "It has no words.",
        fix: "Write some.",
      });
    });

    test("a reply of another shape is refused", async () => {
      await one.serve(question, {}, async () => ({ answer: 0.5 }));
      const answer = two.request(question, piece(1), { timeoutMs: 5_000 });
      await expect(answer).rejects.toThrow(MalformedMessageError);
    });

    test("a call that does not fit the delivery of a message is refused", async () => {
      await expect(one.publish(question, piece(1))).rejects.toThrow(WrongDeliveryError);
      await expect(one.consume([tick], { group: "g" }, async () => {})).rejects.toThrow(WrongDeliveryError);
      await expect(one.request(tick, piece(1), { timeoutMs: 1 })).rejects.toThrow(WrongDeliveryError);
    });

    test("a group name that could not be a name on a server is refused", async () => {
      const consuming = one.consume([work], { group: "a.b >" }, async () => {});
      await expect(consuming).rejects.toThrow(MalformedMessageError);
    });

    test("draining lets running handlers end, and they may still speak", async () => {
      const { opened, open } = gate();
      const started = new Collector<number>();
      const ticks = new Collector<number>();
      await one.subscribe([tick], {}, ({ data }) => ticks.add(data.n));
      await one.consume([work], { group: "agents" }, async ({ data }) => {
        started.add(data.n);
        await opened;
        await one.publish(tick, data);
      });
      await two.publish(work, piece(1));
      await started.first(1);
      const drained = one.drain();
      open();
      await drained;
      expect(ticks.items).toEqual([1]);
    });

    test("after draining every call is refused", async () => {
      await one.drain();
      await one.drain();
      await expect(one.publish(work, piece(1))).rejects.toThrow(BusDrainedError);
      await expect(one.consume([work], { group: "g" }, async () => {})).rejects.toThrow(BusDrainedError);
      await expect(one.subscribe([tick], {}, () => {})).rejects.toThrow(BusDrainedError);
      await expect(one.request(question, piece(1), { timeoutMs: 1 })).rejects.toThrow(BusDrainedError);
      await expect(one.serve(question, {}, async () => ({ answer: 1 }))).rejects.toThrow(BusDrainedError);
    });
  });
}
