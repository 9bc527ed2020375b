// What every keeper of the call record's promise must do; each keeper's test runs it.
import { expect, test } from "vitest";
import { noUsage } from "../../src/domain/agent-output.ts";
import type { CallIntent, CallOutcome, CallRecord } from "../../src/llm/call-record.ts";
import { rawAnswer } from "./given-llm.ts";

export function intentOf(key: string, attempt = 1): CallIntent {
  return {
    key,
    attempt,
    role: "architect",
    model: "scripted",
    origin: "https://models.example",
    reserved: { ...noUsage, calls: 1, inputTokens: 100, outputTokens: 500 },
    time: "2026-01-02T03:04:05.000Z",
  };
}

export const answered: CallOutcome = {
  kind: "answered",
  usage: { ...noUsage, calls: 1, inputTokens: 90, outputTokens: 20 },
};

/** `open` gives a new empty record; `reopen` gives the same one again as a later process finds it. */
export function describeCallRecord(
  name: string,
  open: () => Promise<CallRecord>,
  reopen: (old: CallRecord) => Promise<CallRecord>,
): void {
  test(`a new ${name} call record holds nothing`, async () => {
    const record = await open();
    expect(record.entries()).toEqual([]);
    expect(record.tries("a")).toEqual([]);
  });

  test(`a ${name} call record knows each step of a try`, async () => {
    const record = await open();
    await record.intend(intentOf("a"));
    expect(record.tries("a")).toEqual([
      { intent: intentOf("a"), answer: null, outcome: null, isLost: false },
    ]);
    await record.keep("a", 1, rawAnswer("hello"));
    await record.settle("a", 1, answered);
    const settled = { intent: intentOf("a"), answer: rawAnswer("hello"), outcome: answered, isLost: false };
    expect(record.tries("a")).toEqual([settled]);
    expect(record.entries()).toEqual([settled]);
  });

  test(`a ${name} call record counts an intent as soon as it is told, before it is safe`, async () => {
    const record = await open();
    const safe = record.intend(intentOf("a"));
    expect(record.entries()).toHaveLength(1);
    await safe;
  });

  test(`a ${name} call record keeps the tries of each question apart, in the order of the intents`, async () => {
    const record = await open();
    await record.intend(intentOf("a"));
    await record.intend(intentOf("b"));
    await record.settle("a", 1, { kind: "server", usage: noUsage });
    await record.intend(intentOf("a", 2));
    await record.keep("a", 2, rawAnswer("second"));
    expect(record.entries().map(({ intent: { key, attempt } }) => `${key}${String(attempt)}`)).toEqual([
      "a1",
      "b1",
      "a2",
    ]);
    expect(record.tries("a").map(({ answer, outcome }) => answer?.content ?? outcome?.kind)).toEqual([
      "server",
      "second",
    ]);
  });

  test(`a ${name} call record takes no answer to a question that nobody intended`, async () => {
    const record = await open();
    await expect(record.keep("a", 1, rawAnswer("hello"))).rejects.toThrow("no try 1");
    await expect(record.intend(intentOf("a", 2))).rejects.toThrow("out of turn");
    expect(record.entries()).toEqual([]);
  });

  test(`a ${name} call record tells the tries that were lost with their process from all others`, async () => {
    const record = await open();
    await record.intend(intentOf("kept"));
    await record.keep("kept", 1, rawAnswer("hello"));
    await record.intend(intentOf("settled"));
    await record.settle("settled", 1, { kind: "timeout", usage: noUsage });
    await record.intend(intentOf("lost"));
    const before = record.entries();
    expect(before.map(({ isLost }) => isLost)).toEqual([false, false, false]);
    const again = await reopen(record);
    expect(again.entries()).toEqual([before[0], before[1], { ...before[2], isLost: true }]);
    await again.intend(intentOf("lost", 2));
    expect(again.tries("lost").map(({ isLost }) => isLost)).toEqual([true, false]);
  });
}
