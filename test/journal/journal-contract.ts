// What every keeper of the journal's promise must do; each keeper's test runs it.
import { expect, test } from "vitest";
import type { Message } from "../../src/domain/message.ts";
import type { Journal } from "../../src/journal/journal.ts";

export function messageOf(n: number, data: unknown = { planId: "p1", n }): Message {
  return {
    type: "plan.moved",
    id: `p1.plan.moved.${String(n)}`,
    time: "2026-01-02T03:04:05.000Z",
    correlationId: "p1",
    data,
  };
}

export const stateOf = (n: number): string => n.toString(16).padStart(16, "0");

export async function fill(journal: Journal, count: number): Promise<void> {
  for (let n = 1; n <= count; n++) await journal.append(messageOf(n), stateOf(n));
}

/** `open` gives a new empty journal; `reopen` gives the same one again after it was closed. */
export function describeJournal(
  name: string,
  open: () => Promise<Journal>,
  reopen: (old: Journal) => Promise<Journal>,
): void {
  test(`a new ${name} journal has no records`, async () => {
    const journal = await open();
    expect(journal.records()).toEqual([]);
    await journal.close();
  });

  test(`a ${name} journal gives each record its number and chains it to the one before`, async () => {
    const journal = await open();
    const first = await journal.append(messageOf(1), stateOf(1));
    const second = await journal.append(messageOf(2), stateOf(2));
    expect(first).toEqual({ v: 1, seq: 1, message: messageOf(1), state: stateOf(1), prev: "0".repeat(16) });
    expect(second).toMatchObject({ v: 1, seq: 2, message: messageOf(2), state: stateOf(2) });
    expect(second.prev).toMatch(/^[0-9a-f]{16}$/);
    expect(second.prev).not.toBe(first.prev);
    expect(journal.records()).toEqual([first, second]);
    await journal.close();
  });

  test(`a ${name} journal keeps the order of the calls when many append at once`, async () => {
    const journal = await open();
    const numbers = Array.from({ length: 50 }, (_, i) => i + 1);
    const records = await Promise.all(numbers.map((n) => journal.append(messageOf(n), stateOf(n))));
    expect(records.map(({ seq }) => seq)).toEqual(numbers);
    expect(journal.records().map(({ message }) => message)).toEqual(numbers.map((n) => messageOf(n)));
    await journal.close();
  });

  test(`a ${name} journal that is opened again has the same records and goes on counting`, async () => {
    const journal = await open();
    await fill(journal, 3);
    const before = [...journal.records()];
    await journal.close();
    const again = await reopen(journal);
    expect(again.records()).toEqual(before);
    const fourth = await again.append(messageOf(4), stateOf(4));
    expect(fourth.seq).toBe(4);
    await again.close();
    const third = await reopen(again);
    expect(third.records()).toEqual([...before, fourth]);
    await third.close();
  });

  test(`a ${name} journal keeps every character of a message`, async () => {
    const journal = await open();
    const text = 'ß 漢字 👩‍🚀 \u202e "quoted" \\ \n\r\t\u0000\u2028 ,"crc":"00000000"}';
    await journal.append(messageOf(1, { text }), stateOf(1));
    await journal.close();
    const again = await reopen(journal);
    expect(again.records()[0]?.message.data).toEqual({ text });
    await again.close();
  });

  test(`a ${name} journal that is closed refuses records`, async () => {
    const journal = await open();
    await journal.close();
    await expect(journal.append(messageOf(1), stateOf(1))).rejects.toMatchObject({
      name: "JournalClosedError",
      exitCode: 74,
    });
    await journal.close();
  });

  test(`a ${name} journal keeps what was handed in before it was closed`, async () => {
    const journal = await open();
    const appends = [1, 2, 3].map((n) => journal.append(messageOf(n), stateOf(n)));
    await journal.close();
    await Promise.all(appends);
    const again = await reopen(journal);
    expect(again.records().map(({ seq }) => seq)).toEqual([1, 2, 3]);
    await again.close();
  });

  test(`a ${name} journal refuses a record beyond its limit and goes on`, async () => {
    const journal = await open();
    await fill(journal, 1);
    const huge = "x".repeat(129 * 1024 * 1024);
    await expect(journal.append(messageOf(2, { huge }), stateOf(2))).rejects.toMatchObject({
      name: "RecordTooLargeError",
    });
    const second = await journal.append(messageOf(2), stateOf(2));
    expect(second.seq).toBe(2);
    await journal.close();
  });
}
