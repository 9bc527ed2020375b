import { expect, test } from "vitest";
import { withDeadline } from "../../src/llm/deadline.ts";

const never = (): Promise<never> => new Promise(() => undefined);

test("work that comes in time is given, and knows how much time it has", async () => {
  const remaining = await withDeadline(new AbortController().signal, 60_000, ({ remainingMs }) =>
    Promise.resolve(remainingMs()),
  );
  expect(remaining).toBeGreaterThan(59_000);
  expect(remaining).toBeLessThanOrEqual(60_000);
});

test("work that does not come in time fails by its deadline, even if it does not listen", async () => {
  await expect(withDeadline(new AbortController().signal, 20, never)).rejects.toMatchObject({
    kind: "timeout",
    why: "There was no answer after 0 s.",
  });
});

test("an abort ends the work with its own reason, and the work hears of it", async () => {
  const asking = new AbortController();
  const heard: unknown[] = [];
  const work = withDeadline(asking.signal, 60_000, ({ signal }) => {
    signal.addEventListener("abort", () => heard.push(signal.reason));
    return never();
  });
  asking.abort("enough");
  await expect(work).rejects.toBe("enough");
  expect(heard).toEqual(["enough"]);
});

test("work is not begun after an abort", async () => {
  const work = withDeadline(AbortSignal.abort("before"), 60_000, () => {
    throw new Error("it was begun");
  });
  await expect(work).rejects.toBe("before");
});

test("a deadline further away than a timer can count does not fire at once", async () => {
  const work = withDeadline(new AbortController().signal, Number.MAX_SAFE_INTEGER, () => Promise.resolve(1));
  expect(await work).toBe(1);
});

test("what the work throws comes out as it is", async () => {
  const odd = new Error("odd");
  await expect(withDeadline(new AbortController().signal, 60_000, () => Promise.reject(odd))).rejects.toBe(
    odd,
  );
});
