// The call record on disk: each step is one record of a journal, safe before the next step is taken.
import { z } from "zod";
import type { Message } from "../domain/message.ts";
import { openFileJournal } from "../journal/file-journal.ts";
import type { Journal } from "../journal/journal.ts";
import { JournalDamagedError } from "../journal/journal-errors.ts";
import { CallBook, type PastTry } from "../llm/call-book.ts";
import { CallIntent, CallOutcome, type CallRecord } from "../llm/call-record.ts";
import { RawAnswer } from "../llm/endpoint.ts";
import { systemClock } from "./clock.ts";
import { crashPoint } from "./crash-points.ts";

export interface JournaledCallRecord extends CallRecord {
  close(): Promise<void>;
}

interface Setup {
  readonly openJournal?: (path: string) => Promise<Journal>;
  readonly now?: () => string;
}

/**
 * The record in that file. Tries that left neither answer nor outcome were lost with their process. Throws
 * JournalDamagedError, and StorageError when the disk does not do what we ask.
 */
export async function openJournaledCallRecord(path: string, setup: Setup = {}): Promise<JournaledCallRecord> {
  const { openJournal = openFileJournal, now = () => systemClock.now() } = setup;
  const journal = await openJournal(path);
  try {
    return recordOn(journal, pastOf(path, journal), now);
  } catch (error) {
    await journal.close();
    throw error;
  }
}

function recordOn(journal: Journal, past: readonly PastTry[], now: () => string): JournaledCallRecord {
  const book = new CallBook(past);
  const write = async (step: Step): Promise<void> => {
    crashPoint(`before-${step.type}`);
    await journal.append(messageOf(step, now()), "");
    crashPoint(`after-${step.type}`);
  };
  return {
    entries: () => book.entries(),
    tries: (key) => book.tries(key),
    intend: async (intent) => {
      // First in memory: what is set aside must count before anybody waits. It goes on counting when the disk fails.
      book.intend(intent);
      await write({ type: "call.intended", data: intent });
    },
    keep: async (key, attempt, answer) => {
      book.entry(key, attempt);
      await write({ type: "call.answered", data: { key, attempt, answer } });
      book.keep(key, attempt, answer);
    },
    settle: async (key, attempt, outcome) => {
      book.entry(key, attempt);
      await write({ type: "call.settled", data: { key, attempt, outcome } });
      book.settle(key, attempt, outcome);
    },
    close: () => journal.close(),
  };
}

const tryOf = { key: z.string(), attempt: z.int().min(1) };
const Step = z.discriminatedUnion("type", [
  z.object({ type: z.literal("call.intended"), data: CallIntent }),
  z.object({ type: z.literal("call.answered"), data: z.object({ ...tryOf, answer: RawAnswer }) }),
  z.object({ type: z.literal("call.settled"), data: z.object({ ...tryOf, outcome: CallOutcome }) }),
]);
type Step = z.infer<typeof Step>;

/** The message of a step. Its correlation is the call's key: the file it lies in belongs to one plan. */
function messageOf({ type, data }: Step, time: string): Message {
  const { key, attempt } = data;
  const id = (of: Step["type"]): string => `${of}.${key}.${String(attempt)}`;
  const cause = type === "call.intended" ? {} : { causationId: id("call.intended") };
  return { type, id: id(type), time, correlationId: key, ...cause, data };
}

/** The tries that the journal tells of, in the order of their intents. */
function pastOf(path: string, journal: Journal): PastTry[] {
  const past = new Map<string, PastTry>();
  for (const { seq, message } of journal.records()) {
    const step = Step.safeParse(message).data;
    const entry = step && afterStep(past, step);
    if (!entry) throw new JournalDamagedError(path, seq, "It is no step of a call.");
    past.set(nameOf(entry.intent), entry);
  }
  return [...past.values()];
}

/** What is known of a try after one more step; undefined for a step of a try that nobody intended. */
function afterStep(past: ReadonlyMap<string, PastTry>, step: Step): PastTry | undefined {
  if (step.type === "call.intended") return { intent: step.data, answer: null, outcome: null };
  const entry = past.get(nameOf(step.data));
  if (entry === undefined) return undefined;
  if (step.type === "call.answered") return { ...entry, answer: step.data.answer };
  return { ...entry, outcome: step.data.outcome };
}

function nameOf({ key, attempt }: { key: string; attempt: number }): string {
  return `${key}.${String(attempt)}`;
}
