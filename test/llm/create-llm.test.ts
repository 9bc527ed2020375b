import { expect, test } from "vitest";
import { nothingSpent, type SpendLimits } from "../../src/domain/budget.ts";
import { StorageError } from "../../src/files/storage-error.ts";
import { createAnswerModes } from "../../src/llm/answer-modes.ts";
import type { CallRecord } from "../../src/llm/call-record.ts";
import type { AskOptions, LlmQuestion } from "../../src/llm/llm.ts";
import { LlmError, type LlmFailureKind } from "../../src/llm/llm-errors.ts";
import { openMemoryCallRecord } from "../../src/llm/memory-call-record.ts";
import {
  berlin,
  failureOf,
  givenLlm,
  noLimits,
  question,
  questionTokens,
  rawAnswer,
  untilAborted,
  type Reply,
  type Capital,
} from "./given-llm.ts";

const usage = {
  calls: 1,
  inputTokens: 20,
  outputTokens: 10,
  cachedTokens: 4,
  ambiguousCalls: 0,
  costUsd: null,
};

/** An answer is wrong until it speaks of `people` people. */
function wanting(...people: readonly number[]): LlmQuestion<Capital> {
  return {
    ...question,
    check: (value) => people.filter((n) => value.people !== n).map((n) => `Not ${String(n)} people.`),
  };
}

function allowing(plan: Partial<SpendLimits>, agent: Partial<SpendLimits> = {}): Partial<AskOptions> {
  return {
    allowance: {
      plan: { ...noLimits, ...plan },
      agent: { ...noLimits, ...agent },
      spentElsewhere: nothingSpent,
    },
  };
}

/** What a crash leaves: the record of a try that reached this step. */
async function recordAfter(
  steps: "intent" | "answer" | "outcome",
  tries = 1,
  reply: unknown = berlin,
): Promise<CallRecord> {
  const made = givenLlm([rawAnswer(reply)]);
  await made.ask().catch(() => undefined);
  const [entry] = made.record.entries();
  if (entry === undefined) throw new Error("the question should be on record");
  return openMemoryCallRecord(
    Array.from({ length: tries }, (_, i) => ({
      intent: { ...entry.intent, attempt: i + 1 },
      answer: steps === "intent" ? null : entry.answer,
      outcome: steps === "outcome" ? entry.outcome : null,
    })),
  );
}

test("a question is answered with its cost, and each step is on record", async () => {
  const { ask, sent, record, progress, told } = givenLlm([rawAnswer(berlin)]);
  expect(await ask()).toEqual({
    value: berlin,
    usage,
    model: "scripted",
    isReplayed: false,
    remarks: [],
  });
  expect(record.entries()).toEqual([
    {
      intent: {
        key: sent[0]?.key,
        attempt: 1,
        role: "architect",
        model: "scripted",
        origin: "https://models.example",
        reserved: { ...usage, inputTokens: questionTokens, outputTokens: 500, cachedTokens: 0 },
        time: "2026-01-02T03:04:05.000Z",
      },
      answer: rawAnswer(berlin),
      outcome: { kind: "answered", usage },
      isLost: false,
    },
  ]);
  expect(progress).toEqual([{ state: "asking", attempt: 1 }]);
  expect(told).toEqual(["answered"]);
});

test("an answer on record is judged again and never bought again, whichever step its process died after", async () => {
  for (const step of ["answer", "outcome"] as const) {
    const { ask, sent, record } = givenLlm([], { record: await recordAfter(step) });
    expect(await ask()).toMatchObject({ value: berlin, usage });
    expect(sent).toEqual([]);
    expect(record.entries()).toMatchObject([{ outcome: { kind: "answered", usage } }]);
  }
});

test("an answer of the wrong shape on record is not bought again: its repair is what is asked", async () => {
  const { ask, sent } = givenLlm([rawAnswer(berlin)], {
    record: await recordAfter("outcome", 1, { town: 1 }),
  });
  expect(await ask()).toMatchObject({ value: berlin, usage: { calls: 2, outputTokens: 20 } });
  expect(sent).toHaveLength(1);
  expect(sent[0]?.request.messages).toHaveLength(4);
});

test("a call that was lost with its process is made once more, and counted at its worst and as ambiguous", async () => {
  const { ask, sent } = givenLlm([rawAnswer(berlin)], { record: await recordAfter("intent") });
  expect((await ask()).usage).toEqual({
    ...usage,
    calls: 2,
    inputTokens: questionTokens + 20,
    outputTokens: 510,
    ambiguousCalls: 1,
  });
  expect(sent).toHaveLength(1);
});

test("a call that was lost twice is not made a third time", async () => {
  const { ask, sent } = givenLlm([], { record: await recordAfter("intent", 2) });
  expect(await failureOf(ask())).toMatchObject({ kind: "ambiguous", usage: { calls: 2, ambiguousCalls: 2 } });
  expect(sent).toEqual([]);
});

test("who asks what is being asked already waits for that answer", async () => {
  const { ask, sent } = givenLlm([rawAnswer(berlin)]);
  const answers = await Promise.all([ask(), ask()]);
  expect(answers.map(({ value }) => value)).toEqual([berlin, berlin]);
  expect(sent).toHaveLength(1);
});

test("another role, another plan and another text are other questions", async () => {
  const { ask, sent } = givenLlm([1, 2, 3, 4].map(() => rawAnswer(berlin)));
  await ask();
  await ask({ asker: { planId: "p1", role: "qa" } });
  await ask({ asker: { planId: "p2", role: "architect" } });
  await ask({}, { ...question, prompt: "And of France?" });
  expect(new Set(sent.map(({ key }) => key)).size).toBe(4);
});

test("a passing failure is tried three times in all, with pauses that people hear of", async () => {
  const down = new LlmError("server", "Status 500.", {
    usage: { ...usage, inputTokens: 0, outputTokens: 0, cachedTokens: 0 },
  });
  const { ask, sent, pauses, progress, record } = givenLlm([down, down, down]);
  expect(await failureOf(ask())).toMatchObject({
    kind: "server",
    why: "Status 500.",
    usage: { calls: 3, inputTokens: 0, outputTokens: 0 },
  });
  expect(sent).toHaveLength(3);
  expect(pauses).toEqual([250, 500]);
  expect(progress).toEqual([
    { state: "asking", attempt: 1 },
    { state: "waiting", reason: "The provider has a fault.", forMs: 250, attempt: 2 },
    { state: "asking", attempt: 2 },
    { state: "waiting", reason: "The provider has a fault.", forMs: 500, attempt: 3 },
    { state: "asking", attempt: 3 },
  ]);
  expect(record.entries().map(({ outcome }) => outcome?.kind)).toEqual(["server", "server", "server"]);
});

test("failures on record count as tries, but whoever asks anew has one", async () => {
  const down = new LlmError("server", "Status 500.");
  const { ask, sent } = givenLlm([down, down, down, down]);
  await failureOf(ask());
  await failureOf(ask());
  expect(sent).toHaveLength(4);
});

test("an empty answer is asked for again, and paid", async () => {
  const { ask, sent } = givenLlm([rawAnswer(""), rawAnswer(berlin)]);
  expect(await ask()).toMatchObject({ value: berlin, usage: { calls: 2, inputTokens: 40 } });
  expect(sent).toHaveLength(2);
});

test("an empty answer on record is not judged a second time as a purchase", async () => {
  const { ask, sent } = givenLlm([rawAnswer(berlin)], { record: await recordAfter("outcome", 2, "") });
  expect(await ask()).toMatchObject({ value: berlin, usage: { calls: 3 } });
  expect(sent).toHaveLength(1);
});

const final: LlmFailureKind[] = ["auth", "quota", "unknown-model", "too-large", "redirected", "not-an-api"];

test.each(final)("a failure of kind %s is not tried again", async (kind) => {
  const { ask, sent, pauses } = givenLlm([new LlmError(kind, "No.")]);
  expect((await failureOf(ask())).kind).toBe(kind);
  expect(sent).toHaveLength(1);
  expect(pauses).toEqual([]);
});

test("a server that knows no response_format is asked in words, and its refusals are not tries", async () => {
  const refusal = new LlmError("rejected", "Unknown field.");
  const { ask, sent } = givenLlm([refusal, refusal, rawAnswer(berlin), rawAnswer(berlin)]);
  expect((await ask()).value).toEqual(berlin);
  expect(sent.map(({ request }) => request.response_format?.type)).toEqual([
    "json_schema",
    "json_object",
    undefined,
  ]);
  await ask({ asker: { planId: "p1", role: "qa" } });
  expect(sent.at(-1)?.request.response_format).toBeUndefined();
});

test("a way of asking that was refused on record is not tried again, so that the answer behind it is found", async () => {
  const first = givenLlm([new LlmError("rejected", "Unknown field."), rawAnswer(berlin)]);
  await first.ask();
  const { ask, sent } = givenLlm([], { record: first.record });
  expect((await ask()).value).toEqual(berlin);
  expect(sent).toEqual([]);
});

test("an answer on record is found although the server is asked in another way by now", async () => {
  const first = givenLlm([rawAnswer(berlin)]);
  await first.ask();
  const modes = createAnswerModes({ "https://models.example scripted": "prompt-only" });
  const { ask, sent } = givenLlm([], { record: first.record, modes });
  expect((await ask()).value).toEqual(berlin);
  expect(sent).toEqual([]);
});

test("a request that is rejected in words too is a failure", async () => {
  const refusal = new LlmError("rejected", "No.");
  const { ask, sent } = givenLlm([refusal, refusal, refusal]);
  expect((await failureOf(ask())).kind).toBe("rejected");
  expect(sent).toHaveLength(3);
});

test("an answer of the wrong shape is mended once: the model sees its answer and what is wrong", async () => {
  const { ask, sent, progress } = givenLlm([rawAnswer({ town: "Berlin" }), rawAnswer(berlin)]);
  expect(await ask()).toMatchObject({ value: berlin, remarks: [], usage: { calls: 2 } });
  const messages = sent[1]?.request.messages ?? [];
  expect(messages.map(({ role }) => role)).toEqual(["system", "user", "assistant", "user"]);
  expect(messages[2]?.content).toContain('{"town":"Berlin"}');
  expect(messages[3]?.content).toContain("city");
  expect(progress.map(({ state }) => state)).toEqual(["asking", "repairing", "asking"]);
});

test("an answer that stays wrong in shape fails after one repair, with the cost of both", async () => {
  const { ask, sent } = givenLlm([rawAnswer("Berlin"), rawAnswer({ town: "Berlin" })]);
  expect(await failureOf(ask())).toMatchObject({
    kind: "wrong-shape",
    usage: { calls: 2, outputTokens: 20 },
  });
  expect(sent).toHaveLength(2);
});

test("an answer that was cut off is asked for once more, shorter, without being shown", async () => {
  const { ask, sent } = givenLlm([rawAnswer('{"city":', { finish: "length" }), rawAnswer(berlin)]);
  expect((await ask()).value).toEqual(berlin);
  expect(sent[1]?.request.messages.slice(2)).toEqual([
    { role: "user", content: expect.stringContaining("cut off") },
  ]);
  const [first = 0, second = 0] = sent.map(({ request }) => request.max_tokens);
  expect(second).toBe(4 * first);
});

test.each([
  ["refused", rawAnswer(null, { refusal: "No." })],
  ["content-filter", rawAnswer("", { finish: "content_filter" })],
] as const)("an answer that was withheld (%s) is not asked for again", async (kind, raw) => {
  const { ask, sent } = givenLlm([raw]);
  expect((await failureOf(ask())).kind).toBe(kind);
  expect(sent).toHaveLength(1);
});

test("remarks are mended once; the answer with fewer of them is given, with them", async () => {
  const better = givenLlm([rawAnswer({ ...berlin, people: 1 }), rawAnswer({ ...berlin, people: 2 })]);
  expect(await better.ask({}, wanting(2, 3))).toMatchObject({
    value: { people: 2 },
    remarks: ["Not 3 people."],
  });
  const worse = givenLlm([rawAnswer({ ...berlin, people: 2 }), rawAnswer({ ...berlin, people: 1 })]);
  expect(await worse.ask({}, wanting(2, 3))).toMatchObject({
    value: { people: 2 },
    remarks: ["Not 3 people."],
  });
  expect(worse.sent).toHaveLength(2);
});

test("a repair that fails leaves the first answer with its remarks", async () => {
  const { ask } = givenLlm([rawAnswer(berlin), rawAnswer("What?")]);
  expect(await ask({}, wanting(1))).toMatchObject({
    value: berlin,
    remarks: ["Not 1 people."],
    usage: { calls: 2 },
  });
});

test("where the budget forbids a repair, the first answer stays with its remarks", async () => {
  const { ask, sent } = givenLlm([rawAnswer(berlin)]);
  expect(await ask(allowing({ calls: 1 }), wanting(1))).toMatchObject({
    value: berlin,
    remarks: ["Not 1 people."],
  });
  expect(sent).toHaveLength(1);
});

test("where the budget forbids a repair of a useless answer, the answer's own failure is told", async () => {
  const { ask } = givenLlm([rawAnswer("Berlin")]);
  expect((await failureOf(ask(allowing({ calls: 1 })))).kind).toBe("not-json");
});

test("a call that could pass a limit is not made, and the failure says which limit", async () => {
  const calls = givenLlm([rawAnswer(berlin)]);
  await calls.ask(allowing({ calls: 1 }));
  const other = { asker: { planId: "p1", role: "qa" } };
  expect(await failureOf(calls.ask({ ...allowing({ calls: 1 }), ...other }))).toMatchObject({
    kind: "budget",
    why: "The plan's limit: 1 of 1 call is used, and the next call may take 1.",
    usage: { calls: 0 },
  });
  expect((await failureOf(givenLlm([]).ask(allowing({}, { tokens: 516 })))).why).toBe(
    "The limit of architect: 0 of 516 tokens are used, and the next call may take 517.",
  );
});

test("what others say was spent counts, and what this question has cost since", async () => {
  const { ask, sent } = givenLlm([new LlmError("server", "Status 500."), rawAnswer(berlin)]);
  const allowance = { plan: { ...noLimits, calls: 4 }, agent: noLimits };
  const spent = (calls: number): Partial<AskOptions> => ({
    allowance: { ...allowance, spentElsewhere: { calls, tokens: 0, usd: 0 } },
  });
  expect((await failureOf(ask(spent(3)))).kind).toBe("budget");
  expect(sent).toHaveLength(1);
  expect((await ask(spent(2))).value).toEqual(berlin);
});

test("calls made at the same time never pass the limit together", async () => {
  const { ask, sent } = givenLlm(Array.from({ length: 3 }, () => rawAnswer(berlin)));
  const roles = ["architect", "qa", "api", "data", "ux"];
  const asked = roles.map((role) => ask({ ...allowing({ calls: 3 }), asker: { planId: "p1", role } }));
  const ends = await Promise.allSettled(asked);
  expect(ends.filter(({ status }) => status === "fulfilled")).toHaveLength(3);
  expect(sent).toHaveLength(3);
});

test("a day that is used up stops the call, and a call that is not made gives back what it set aside", async () => {
  const full = { reserve: () => Promise.reject(new LlmError("budget", "The day's limit.")) };
  const { ask, record } = givenLlm([], { day: full });
  expect(await failureOf(ask())).toMatchObject({ kind: "budget", why: "The day's limit." });
  expect(record.entries()).toEqual([]);

  const settled: unknown[] = [];
  const day = {
    reserve: () =>
      Promise.resolve({
        settle: (spent: unknown) => {
          settled.push(spent);
          return Promise.resolve();
        },
      }),
  };
  const given = givenLlm([rawAnswer(berlin)], { day });
  await failureOf(given.ask(allowing({ calls: 0 })));
  await given.ask();
  expect(settled).toEqual([nothingSpent, { calls: 1, tokens: 30, usd: 0 }]);
});

test("an open breaker is waited for when it closes soon, and not when it does not", async () => {
  const breakers = (waits: (number | null)[]) => () => ({
    admit: () => {
      const retryAfterMs = waits.shift();
      if (retryAfterMs !== undefined) throw new LlmError("circuit-open", "It failed.", { retryAfterMs });
    },
    report: () => undefined,
  });
  const soon = givenLlm([rawAnswer(berlin)], { breakerFor: breakers([1_000]) });
  expect((await soon.ask()).value).toEqual(berlin);
  expect(soon.pauses).toEqual([1_000]);
  const late = givenLlm([], { breakerFor: breakers([30_000]) });
  expect(await failureOf(late.ask())).toMatchObject({ kind: "circuit-open", usage: { calls: 0 } });
  expect(late.record.entries()).toEqual([]);
});

test("at the deadline the call is ended and counted, and the answer that there is already is given", async () => {
  const hanging = givenLlm([(_, { signal }) => untilAborted(signal)]);
  expect(await failureOf(hanging.ask({ deadlineMs: 5 }))).toMatchObject({
    kind: "timeout",
    usage: { calls: 1, inputTokens: questionTokens, outputTokens: 0 },
  });
  expect(hanging.record.entries()).toMatchObject([{ outcome: { kind: "timeout" } }]);
  expect(hanging.told).toEqual(["timeout"]);

  const mending = givenLlm([rawAnswer(berlin), (_, { signal }) => untilAborted(signal)]);
  expect(await mending.ask({ deadlineMs: 50 }, wanting(1))).toMatchObject({
    value: berlin,
    remarks: ["Not 1 people."],
    usage: { calls: 2 },
  });
});

test("whoever asked may stop it: with the signal's own reason, and the call's outcome on record", async () => {
  const stop = new AbortController();
  const reason = new Error("The plan was cancelled.");
  const { ask, record, told } = givenLlm([
    (_, { signal }) => {
      setImmediate(() => {
        stop.abort(reason);
      });
      return untilAborted(signal);
    },
  ]);
  await expect(ask({ signal: stop.signal })).rejects.toBe(reason);
  expect(record.entries()).toMatchObject([
    { outcome: { kind: "aborted", usage: { inputTokens: questionTokens } } },
  ]);
  expect(told).toEqual(["ambiguous"]);
});

test("an answer that breaks off costs what has come of it", async () => {
  const { ask } = givenLlm([
    (_, { onText }) => {
      onText?.("x".repeat(400));
      throw new LlmError("idle", "Nothing came.");
    },
    rawAnswer(berlin),
  ]);
  expect((await ask()).usage).toMatchObject({
    calls: 2,
    inputTokens: questionTokens + 20,
    outputTokens: 110,
  });
});

test("each step is safe before the next one is taken", async () => {
  const log: string[] = [];
  const memory = openMemoryCallRecord();
  const slowly = async (name: string, step: Promise<void>): Promise<void> => {
    await step;
    await new Promise((resolve) => setImmediate(resolve));
    log.push(name);
  };
  const record: CallRecord = {
    entries: () => memory.entries(),
    tries: (key) => memory.tries(key),
    intend: (intent) => slowly("intent safe", memory.intend(intent)),
    keep: (...kept) => slowly("answer safe", memory.keep(...kept)),
    settle: (...settled) => slowly("outcome safe", memory.settle(...settled)),
  };
  const send: Reply = () => {
    log.push("sent");
    return Promise.resolve(rawAnswer(berlin));
  };
  const schema = question.schema.refine(() => log.push("judged"));
  await givenLlm([send], { record }).ask({}, { ...question, schema });
  log.push("answered");
  expect(log).toEqual(["intent safe", "sent", "answer safe", "judged", "outcome safe", "answered"]);
});

test.each(["keep", "settle"] as const)("when the record cannot %s, the asker learns why", async (step) => {
  const failure = new StorageError("/calls.ndjson", "append to", new Error("full"));
  const record = openMemoryCallRecord();
  record[step] = () => Promise.reject(failure);
  const { ask, sent } = givenLlm([rawAnswer(berlin)], { record });
  await expect(ask()).rejects.toBe(failure);
  expect(sent).toHaveLength(1);
});

test("without a safe intent no call is made, and the asker learns why", async () => {
  const failure = new StorageError("/calls.ndjson", "append to", new Error("full"));
  const record = openMemoryCallRecord();
  record.intend = () => Promise.reject(failure);
  const { ask, sent, told } = givenLlm([], { record });
  await expect(ask()).rejects.toBe(failure);
  expect(sent).toEqual([]);
  expect(told).toEqual(["ambiguous"]);
});

test("a replay says so, costs nothing and leaves the day alone", async () => {
  const { ask } = givenLlm([], {
    endpoint: {
      origin: "https://api.openai.com",
      model: "gpt-4o",
      isReplay: true,
      isOpenAi: true,
      send: () => Promise.resolve(rawAnswer(berlin)),
    },
    day: { reserve: () => Promise.reject(new Error("nobody may ask the day")) },
  });
  expect(await ask()).toMatchObject({ isReplayed: true, model: "gpt-4o", usage: { calls: 1, costUsd: 0 } });
});

test("a model whose price is known has its cost counted against a limit in dollars", async () => {
  const price = { input: 1_000, cachedInput: 500, output: 2_000 };
  const { ask, sent } = givenLlm([rawAnswer(berlin)], { prices: { scripted: price } });
  // Worst case: 17 tokens in and 500 out are $1.017.
  expect((await failureOf(ask(allowing({ usd: 1 })))).why).toContain("$0.0000 of $1.0000 is used");
  expect((await ask(allowing({ usd: 1.02 }))).usage.costUsd).toBeCloseTo(0.016 + 0.002 + 0.02);
  expect(sent).toHaveLength(1);
});
