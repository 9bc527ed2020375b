// Processes die after any step of the call sequence, before or after the step is safe, and others go on: what is on record
// is never bought again, what was lost is bought once more at most, and no limit is passed.
import fc from "fast-check";
import { expect, test } from "vitest";
import { nothingSpent } from "../../src/domain/budget.ts";
import type { Journal, JournalRecord } from "../../src/journal/journal.ts";
import { openMemoryJournal } from "../../src/journal/memory-journal.ts";
import type { CompletionRequest } from "../../src/llm/completion-request.ts";
import type { RawAnswer } from "../../src/llm/endpoint.ts";
import type { LlmAnswer } from "../../src/llm/llm.ts";
import { LlmError } from "../../src/llm/llm-errors.ts";
import { openJournaledCallRecord } from "../../src/processes/journaled-call-record.ts";
import { berlin, givenLlm, noLimits, rawAnswer, type Capital, type Reply } from "../llm/given-llm.ts";

/** A process takes so many steps and dies with the next one, be that safe or not. */
const life = fc.record({ steps: fc.nat(9), isLastSafe: fc.boolean() });
const lives = fc.array(life, { maxLength: 8 });
type Life = typeof life extends fc.Arbitrary<infer L> ? L : never;

/** What each role's endpoint does: answer, answer wrongly first, fail first. */
const roles = ["plain", "mended", "failing"] as const;

class World {
  readonly journal = openMemoryJournal();
  readonly purchases = new Map<string, number>();
  repeats = 0;
  calls = 0;

  /** What the endpoint does with a request of that role. */
  reply(role: string, key: string, { messages }: CompletionRequest): RawAnswer {
    this.calls += 1;
    if (this.#answeredKeys().has(key)) this.repeats += 1;
    if (role === "failing" && !this.#hasFailed(key)) throw new LlmError("server", "Status 500.");
    this.purchases.set(key, (this.purchases.get(key) ?? 0) + 1);
    return rawAnswer(role === "mended" && messages.length === 2 ? { town: "Berlin" } : berlin);
  }

  #answeredKeys(): Set<string> {
    return new Set(this.#steps("call.answered"));
  }

  #hasFailed(key: string): boolean {
    return this.#steps("call.settled").includes(key);
  }

  #steps(type: string): string[] {
    return this.journal
      .records()
      .filter(({ message }) => message.type === type)
      .map(({ message }) => message.correlationId);
  }
}

/** The world's journal as a process with that life has it; nothing that waits for a step after its death goes on. */
function mortal(journal: Journal, { steps, isLastSafe }: Life, die: () => void): Journal {
  let left = steps;
  return {
    records: () => journal.records(),
    append: async (message, state): Promise<JournalRecord> => {
      if (left-- > 0) return journal.append(message, state);
      if (left === -1 && isLastSafe) await journal.append(message, state);
      die();
      return new Promise(() => undefined);
    },
    close: () => Promise.resolve(),
  };
}

type Ends = PromiseSettledResult<LlmAnswer<Capital>>[];

/** What a process makes of the three questions; null when it dies. */
async function live(world: World, life: Life, maxCalls: number): Promise<Ends | null> {
  const stop = new AbortController();
  const death = new Promise<null>((resolve) => {
    stop.signal.addEventListener("abort", () => {
      setImmediate(resolve, null);
    });
  });
  const journal = mortal(world.journal, life, () => {
    stop.abort();
  });
  const record = await openJournaledCallRecord("calls", { openJournal: () => Promise.resolve(journal) });
  const asked = roles.map(async (role) => {
    const send: Reply = async (request, { idempotencyKey }) =>
      Promise.resolve(world.reply(role, idempotencyKey, request));
    return givenLlm([send, send, send, send], { record }).ask({
      signal: stop.signal,
      asker: { planId: "p1", role },
      allowance: { plan: { ...noLimits, calls: maxCalls }, agent: noLimits, spentElsewhere: nothingSpent },
    });
  });
  return Promise.race([Promise.allSettled(asked), death]);
}

const immortal: Life = { steps: 1_000, isLastSafe: true };

test("an answer on record is never bought again, and a lost one once at most, whenever processes die", async () => {
  await fc.assert(
    fc.asyncProperty(lives, async (crashes) => {
      const world = new World();
      for (const life of crashes) await live(world, life, 1_000);
      const ends = await live(world, immortal, 1_000);
      expect(world.repeats).toBe(0);
      for (const purchases of world.purchases.values()) expect(purchases).toBeLessThanOrEqual(2);
      for (const end of ends ?? []) {
        if (end.status === "fulfilled") expect(end.value.value).toEqual(berlin);
        else expect(end.reason).toMatchObject({ kind: "ambiguous" });
      }
      expect(ends).toHaveLength(roles.length);
    }),
    { numRuns: 200 },
  );
});

test("calls never pass the plan's limit, whenever processes die, and every call made is counted", async () => {
  await fc.assert(
    fc.asyncProperty(lives, fc.integer({ min: 1, max: 6 }), async (crashes, maxCalls) => {
      const world = new World();
      for (const life of [...crashes, immortal]) await live(world, life, maxCalls);
      const record = await openJournaledCallRecord("calls", {
        openJournal: () => Promise.resolve(world.journal),
      });
      expect(world.calls).toBeLessThanOrEqual(maxCalls);
      expect(record.entries().length).toBeGreaterThanOrEqual(world.calls);
    }),
    { numRuns: 200 },
  );
});
