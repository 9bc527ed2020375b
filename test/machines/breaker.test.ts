import fc from "fast-check";
import { expect, test } from "vitest";
import { initialTransition, transition, type SnapshotFrom } from "xstate";
import { breakerMachine, type BreakerEvent } from "../../src/machines/breaker.ts";

const answered: BreakerEvent = { type: "call.answered" };
const admitted: BreakerEvent = { type: "call.admitted" };

function failed(kind = "server", atMs = 0): BreakerEvent {
  return { type: "call.failed", kind, atMs };
}

function after(events: readonly BreakerEvent[]): SnapshotFrom<typeof breakerMachine> {
  const [start] = initialTransition(breakerMachine, { coolDownMs: 30_000 });
  return events.reduce((state, event) => transition(breakerMachine, state, event)[0], start);
}

function times(n: number, event: BreakerEvent): BreakerEvent[] {
  return Array.from({ length: n }, () => event);
}

test("four failures in a row keep it closed, the fifth opens it and notes when", () => {
  expect(after(times(4, failed())).value).toBe("closed");
  const { value, context } = after([...times(4, failed()), failed("unreachable", 1234)]);
  expect([value, context.openedAtMs]).toEqual(["open", 1234]);
});

test("an answer in between begins the count anew", () => {
  expect(after([...times(4, failed()), answered, ...times(4, failed())]).value).toBe("closed");
});

test("ten failures among the last twenty open it, nine do not", () => {
  const pairs = Array.from({ length: 9 }, () => [failed(), answered]).flat();
  expect(after([answered, ...pairs, answered]).value).toBe("closed");
  expect(after([answered, ...pairs, failed()]).value).toBe("open");
});

test("failures that are older than the last twenty calls do not count", () => {
  const old = Array.from({ length: 9 }, () => [failed(), answered]).flat();
  expect(after([...old, ...times(12, answered), ...times(4, failed())]).value).toBe("closed");
});

test.each(["auth", "quota"])("a failure of kind %s opens it at once", (kind) => {
  expect(after([failed(kind)]).value).toBe("open");
});

test("after the probe has been answered nothing of before counts", () => {
  const open = after(times(5, failed()));
  const probing = [{ type: "xstate.after.coolDown.breaker.open" } as never, admitted, answered].reduce(
    (state, event) => transition(breakerMachine, state, event)[0],
    open,
  );
  expect([probing.value, probing.context]).toEqual([
    "closed",
    { coolDownMs: 30_000, latest: [], failuresInARow: 0, openedAtMs: null },
  ]);
});

test("it never opens while every failure is followed by two answers", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom("answer", "failure"), { maxLength: 80 }), (calls) => {
      const events = calls.flatMap((call) =>
        call === "answer" ? [answered] : [failed(), answered, answered],
      );
      expect(after(events).value).toBe("closed");
    }),
  );
});
