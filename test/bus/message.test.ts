// Messages are defined once; their ids and subjects follow from their data, and hostile data gets nowhere.
import fc from "fast-check";
import { expect, test } from "vitest";
import { z } from "zod";
import { MalformedMessageError } from "../../src/bus/bus-errors.ts";
import { createMessage, defineMessage, filterOf, readMessage, subjectOf } from "../../src/bus/message.ts";

const note = defineMessage({
  type: "test.note",
  delivery: "result",
  subject: "baco.v1.res.{planId}.{role}",
  data: z.object({ planId: z.string(), role: z.string(), round: z.int(), text: z.string().default("") }),
  identity: ["planId", "role", "round"],
});
const data = { planId: "p1", role: "qa", round: 2, text: "hello" };
const time = "2026-01-02T03:04:05.000Z";

test("a subject token or identity field that is no field of the data does not compile", () => {
  const shape = z.object({ planId: z.string() });
  const base = { type: "t", delivery: "event", data: shape } as const;
  // @ts-expect-error `{plan}` is no field of the data
  defineMessage({ ...base, subject: "baco.v1.evt.{plan}", identity: ["planId"] });
  // @ts-expect-error the second token is none either
  defineMessage({ ...base, subject: "baco.v1.evt.{planId}.{role}", identity: ["planId"] });
  // @ts-expect-error `role` is no field of the data
  defineMessage({ ...base, subject: "baco.v1.evt.{planId}", identity: ["role"] });
  const fitting = defineMessage({ ...base, subject: "baco.v1.evt.{planId}", identity: ["planId"] });
  expect(fitting.subject).toBe("baco.v1.evt.{planId}");
});

test("a message says the same thing under the same id, whenever it is said", () => {
  const first = createMessage(note, data, { time });
  const again = createMessage(note, { ...data, text: "other words" }, { time: "later" });
  expect(first).toEqual({ type: "test.note", id: "p1.test.note.qa.2", time, correlationId: "p1", data });
  expect(again.id).toBe(first.id);
  expect(createMessage(note, { ...data, round: 3 }, { time }).id).toBe("p1.test.note.qa.3");
});

test("a cause is carried when there is one", () => {
  expect(createMessage(note, data, { time, causationId: "p1.cause" }).causationId).toBe("p1.cause");
  expect("causationId" in createMessage(note, data, { time })).toBe(false);
});

test("a message that belongs to no plan stands for itself", () => {
  const ping = defineMessage({
    type: "test.ping",
    delivery: "control",
    subject: "baco.v1.ctl.{role}.ping",
    data: z.object({ role: z.string() }),
    identity: ["role"],
  });
  const message = createMessage(ping, { role: "qa" }, { time });
  expect([message.id, message.correlationId]).toEqual(["test.ping.qa", "test.ping.qa"]);
});

test("data of another shape is refused, and fields that nobody defined are left out", () => {
  // @ts-expect-error the round is missing
  expect(() => createMessage(note, { planId: "p1", role: "qa" }, { time })).toThrow(MalformedMessageError);
  const wider = { ...data, extra: "field" };
  expect(createMessage(note, wider, { time }).data).toEqual(data);
});

test("what was written as JSON is read as the same message", () => {
  const message = createMessage(note, data, { time });
  expect(readMessage([note], JSON.parse(JSON.stringify(message)))).toEqual(message);
});

test("values from outside that are no message of these kinds are refused", () => {
  const message = createMessage(note, data, { time });
  for (const value of [null, 7, "text", [], {}, { ...message, id: 7 }, { ...message, type: "test.other" }]) {
    expect(() => readMessage([note], value)).toThrow(MalformedMessageError);
  }
  expect(() => readMessage([note], { ...message, data: { ...data, round: "2" } })).toThrow(
    MalformedMessageError,
  );
});

test("no value from outside makes reading do anything but refuse", () => {
  fc.assert(
    fc.property(fc.anything(), (value) => {
      expect(() => readMessage([note], value)).toThrow(MalformedMessageError);
    }),
  );
});

test("a subject is filled from the data, and a filter leaves open what it is not told", () => {
  expect(subjectOf(note, data)).toBe("baco.v1.res.p1.qa");
  expect(subjectOf(note, data, "trial")).toBe("trial.v1.res.p1.qa");
  expect(filterOf(note, {})).toBe("baco.v1.res.*.*");
  expect(filterOf(note, { planId: "p1" }, "trial")).toBe("trial.v1.res.p1.*");
});

test("data can never widen or lengthen the subject it is sent to", () => {
  const hostile = fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc.constantFrom("*", ">", "a.b", "", " ", "a b", "a\r\nPUB x", "ä", "x".repeat(65), "__proto__"),
  );
  fc.assert(
    fc.property(hostile, (role) => {
      const subject = subjectOrRefusal(role);
      expect(subject).toMatch(/^(refused|baco\.v1\.res\.p1\.[A-Za-z0-9_-]{1,64})$/);
    }),
  );
});

function subjectOrRefusal(role: string): string {
  try {
    return subjectOf(note, { ...data, role });
  } catch (error) {
    return error instanceof MalformedMessageError ? "refused" : `wrong error: ${String(error)}`;
  }
}
