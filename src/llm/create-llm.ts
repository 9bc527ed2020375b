// A model that is asked within a budget, on record, with patience, and never paid twice for the same answer.
//
//   rounds (the question, its repair) → answer modes → the record, or tries with pauses between them → one call
import { setTimeout as sleepFor } from "node:timers/promises";
import { askInRounds, type Usable } from "./ask-in-rounds.ts";
import type { Asking, LlmParts } from "./asking.ts";
import { endlessDay } from "./day-budget.ts";
import { withDeadline } from "./deadline.ts";
import type { AskOptions, Llm, LlmAnswer, LlmQuestion } from "./llm.ts";
import { LlmError } from "./llm-errors.ts";
import { free, priceOf } from "./prices.ts";
import { usageOfKeys } from "./spent.ts";
import { createTurns } from "../domain/turns.ts";

/** The model behind the endpoint; one of them serves a whole process. A replay costs nothing. */
export function createLlm(parts: LlmParts): Llm {
  const { endpoint, openRecord, prices } = parts;
  const defaults = { sleep: pause, random: Math.random };
  const setup = {
    parts: { ...defaults, ...parts, ...(endpoint.isReplay && { day: endlessDay }) },
    price: endpoint.isReplay ? free : priceOf(endpoint.origin, endpoint.model, prices),
    inTurn: createTurns(),
  };
  return {
    ask: async (question, options) => {
      const record = await openRecord(options.asker);
      const { asker, allowance, isBeside = false, onProgress: tell = () => undefined } = options;
      return askInTime(question, options, {
        ...setup,
        ...{ record, keys: new Set(), asker, allowance, isBeside, tell },
      });
    },
  };
}

async function askInTime<T>(
  question: LlmQuestion<T>,
  { signal, deadlineMs }: AskOptions,
  setup: Omit<Asking, "signal" | "remainingMs">,
): Promise<LlmAnswer<T>> {
  const first: Usable<T>[] = [];
  let work: Promise<unknown> = Promise.resolve();
  const ask = (inTime: Pick<Asking, "signal" | "remainingMs">): Promise<Usable<T>> => {
    const rounds = askInRounds({ ...setup, ...inTime }, question, (usable) => first.push(usable));
    work = rounds;
    return rounds;
  };
  try {
    return answerOf(await withDeadline(signal, deadlineMs, ask), setup);
  } catch (error) {
    await endOf(work);
    signal.throwIfAborted();
    if (!(error instanceof LlmError)) throw error;
    // Better an answer with remarks than none, whatever kept us from mending it.
    const [usable] = first;
    if (usable === undefined) throw error.withUsage(usageOfKeys(setup.record, setup.keys));
    return answerOf(usable, setup);
  }
}

function answerOf<T>(
  { value, remarks }: Usable<T>,
  { parts, record, keys }: Pick<Asking, "parts" | "record" | "keys">,
): LlmAnswer<T> {
  const { model, isReplay } = parts.endpoint;
  return { value, remarks, usage: usageOfKeys(record, keys), model, isReplayed: isReplay };
}

/** How long a call that was ended has to leave its outcome on record; its worst case counts until then. */
const patienceMs = 200;

async function endOf(work: Promise<unknown>): Promise<void> {
  const stop = new AbortController();
  const patience = sleepFor(patienceMs, undefined, { signal: stop.signal });
  await Promise.race([work, patience]).catch(() => undefined);
  stop.abort();
  await patience.catch(() => undefined);
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return sleepFor(ms, undefined, { signal });
}
