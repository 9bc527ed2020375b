import { describe, expect, test } from "vitest";
import type { Message } from "../../src/domain/message.ts";
import { openMemoryJournal } from "../../src/journal/memory-journal.ts";
import { DurableActor, type DurableChart } from "../../src/processes/run-actor.ts";
import { StateDivergedError } from "../../src/processes/process-errors.ts";

type Said = Message<"add" | "stop" | "nonsense", number>;

// Counts up, asks to be told of every sum, and ends at "stop".
const counter: DurableChart<{ sum: number; ended: boolean }, Said, string> = {
  begin: ({ data }) => [{ sum: data, ended: false }, [`begun with ${data}`]],
  next: (state, { type, data }) => {
    if (type === "nonsense") throw new RangeError("The chart cannot take this.");
    return [{ sum: state.sum + data, ended: type === "stop" }, [`sum ${state.sum + data}`]];
  },
  snapshot: (state) => state,
  name: ({ ended }) => (ended ? "ended" : "counting"),
  isActive: ({ ended }) => !ended,
};

function say(type: Said["type"], data: number, id = `${type}-${data}`): Said {
  return { type, id, time: "2026-01-01T00:00:00.000Z", correlationId: "c1", data };
}

function aCounter(journal = openMemoryJournal(), chart = counter, failing = "") {
  const log: string[] = [];
  const past = journal.records().map(({ message }) => message as Said);
  const hands = {
    learn: ({ id }: Said) => void log.push(`learn ${id}`),
    tell: ({ id }: Said) => {
      log.push(`tell ${id} at record ${journal.records().length}`);
      return Promise.resolve();
    },
    carryOut: (effect: string) => {
      if (effect === failing) return Promise.reject(new Error("The bus is gone."));
      log.push(effect);
      return Promise.resolve();
    },
    broke: (error: unknown) => void log.push(`broke: ${(error as Error).message}`),
  };
  return { actor: new DurableActor(chart, journal, hands, past), journal, log };
}

describe("a durable actor", () => {
  test("writes a message down before it tells of it and acts on it", async () => {
    const { actor, log } = aCounter();
    expect(await actor.receive(say("add", 1))).toBe("applied");
    expect(log).toEqual(["learn add-1", "tell add-1 at record 1", "begun with 1"]);
  });

  test("takes messages one at a time, in the order they came", async () => {
    const { actor, log } = aCounter();
    await Promise.all([
      actor.receive(say("add", 1)),
      actor.receive(say("add", 2)),
      actor.receive(say("add", 3)),
    ]);
    expect(log.filter((line) => !line.startsWith("learn") && !line.startsWith("tell"))).toEqual([
      "begun with 1",
      "sum 3",
      "sum 6",
    ]);
  });

  test("takes a message with a known id once", async () => {
    const { actor, journal } = aCounter();
    await actor.receive(say("add", 1));
    await actor.receive(say("add", 2));
    expect(await actor.receive(say("add", 2))).toBe("repeated");
    expect(journal.records()).toHaveLength(2);
  });

  test("takes nothing more once it has ended", async () => {
    const { actor, journal } = aCounter();
    await actor.receive(say("add", 1));
    await actor.receive(say("stop", 0));
    expect(await actor.receive(say("add", 5))).toBe("ended");
    expect(journal.records()).toHaveLength(2);
  });

  test("refuses a message that its chart cannot take, without a trace, and goes on", async () => {
    const { actor, journal } = aCounter();
    await actor.receive(say("add", 1));
    await expect(actor.receive(say("nonsense", 0))).rejects.toThrow("The chart cannot take this.");
    expect(await actor.receive(say("add", 2))).toBe("applied");
    expect(journal.records().map(({ message }) => message.id)).toEqual(["add-1", "add-2"]);
    expect(actor.state).toEqual({ sum: 3, ended: false });
  });

  test("comes back from its journal in the same state, without doing anything again", async () => {
    const { actor, journal } = aCounter();
    await actor.receive(say("add", 1));
    await actor.receive(say("add", 2));
    const again = aCounter(openMemoryJournal(journal.records()));
    expect(again.actor.state).toEqual(actor.state);
    expect(again.log).toEqual(["learn add-1", "learn add-2"]);
    expect(await again.actor.receive(say("add", 2))).toBe("repeated");
  });

  test("is parked when another build would decide otherwise", async () => {
    const { actor, journal } = aCounter();
    await actor.receive(say("add", 1));
    await actor.receive(say("add", 2));
    const doubling = {
      ...counter,
      next: (...[state, { data }]: Parameters<typeof counter.next>) =>
        counter.next(state, say("add", data * 2)),
    };
    expect(() => aCounter(openMemoryJournal(journal.records()), doubling)).toThrow(StateDivergedError);
  });

  test("takes nothing more here once a hand has failed, and goes on from its journal", async () => {
    const { actor, journal, log } = aCounter(openMemoryJournal(), counter, "sum 3");
    await actor.receive(say("add", 1));
    await expect(actor.receive(say("add", 2))).rejects.toThrow("The bus is gone.");
    await expect(actor.receive(say("add", 2))).rejects.toThrow("The bus is gone.");
    await expect(actor.receive(say("add", 4))).rejects.toThrow("The bus is gone.");
    expect(log.filter((line) => line.startsWith("broke"))).toEqual(["broke: The bus is gone."]);
    const again = aCounter(openMemoryJournal(journal.records()));
    expect(again.actor.state).toEqual({ sum: 3, ended: false });
  });

  test("takes nothing more once its journal has failed", async () => {
    const journal = openMemoryJournal();
    const { actor, log } = aCounter(journal);
    await actor.receive(say("add", 1));
    await journal.close();
    await expect(actor.receive(say("add", 2))).rejects.toThrow();
    expect(log.at(-1)).toMatch(/^broke: /);
  });
});
