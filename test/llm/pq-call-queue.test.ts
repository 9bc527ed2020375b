import { expect, test, vi } from "vitest";
import type { CallQueue } from "../../src/llm/call-queue.ts";
import { createCallQueue } from "../../src/llm/pq-call-queue.ts";

const usual = {
  origin: "https://models.example",
  planId: "p1",
  isBeside: false,
  onWait: (): void => undefined,
};

/** Calls that note when they begin and end when they are told to. */
function calls(queue: CallQueue) {
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const start = (name: string, options: Partial<Parameters<CallQueue["run"]>[1]> = {}): Promise<string> =>
    queue.run(
      () => {
        begun.push(name);
        return new Promise((resolve) => {
          ends.set(name, () => {
            resolve(name);
          });
        });
      },
      { ...usual, signal: new AbortController().signal, ...options },
    );
  const end = async (name: string, running: Promise<string>): Promise<void> => {
    ends.get(name)?.();
    await running;
    // The next one begins in a turn of its own.
    await new Promise(setImmediate);
  };
  return { begun, start, end };
}

test("so many calls run at once at one endpoint, and another endpoint has a line of its own", async () => {
  const { begun, start, end } = calls(createCallQueue({ concurrency: 2 }));
  const a = start("a");
  void start("b");
  void start("c");
  void start("elsewhere", { origin: "https://other.example" });
  expect(begun).toEqual(["a", "b", "elsewhere"]);
  await end("a", a);
  expect(begun).toEqual(["a", "b", "elsewhere", "c"]);
});

test("a call on the plan's path goes before those beside it that came first", async () => {
  const { begun, start, end } = calls(createCallQueue({ concurrency: 1 }));
  const first = start("first");
  void start("beside", { isBeside: true });
  void start("on the path");
  await end("first", first);
  expect(begun).toEqual(["first", "on the path"]);
});

test("calls beside the path never take more than half of the places", async () => {
  const { begun, start, end } = calls(createCallQueue({ concurrency: 4 }));
  const first = start("beside 1", { isBeside: true });
  for (const name of ["beside 2", "beside 3"]) void start(name, { isBeside: true });
  void start("path 1");
  void start("path 2");
  expect(begun).toEqual(["beside 1", "beside 2", "path 1", "path 2"]);
  await end("beside 1", first);
  expect(begun).toEqual(["beside 1", "beside 2", "path 1", "path 2", "beside 3"]);
});

test("a plan with fewer calls under way goes before one with more", async () => {
  const { begun, start, end } = calls(createCallQueue({ concurrency: 2 }));
  const first = start("p1 first");
  void start("p1 second");
  void start("p1 third");
  void start("p2 first", { planId: "p2" });
  await end("p1 first", first);
  expect(begun).toEqual(["p1 first", "p1 second", "p2 first"]);
});

test("plans with equally many calls under way take turns in the order in which they came", async () => {
  const { begun, start, end } = calls(createCallQueue({ concurrency: 1 }));
  const names = ["p1", "p2", "p1", "p2"].map((planId, i) => ({ planId, name: `${planId} ${String(i)}` }));
  const running = names.map(({ name, planId }) => ({ name, done: start(name, { planId }) }));
  for (const { name, done } of running) await end(name, done);
  expect(begun).toEqual(["p1 0", "p2 1", "p1 2", "p2 3"]);
});

test("only a call that has to wait hears of it, once", async () => {
  const { start, end } = calls(createCallQueue({ concurrency: 1 }));
  const heard: string[] = [];
  const a = start("a", { onWait: () => heard.push("a") });
  const b = start("b", { onWait: () => heard.push("b") });
  void start("c", { onWait: () => heard.push("c") });
  await end("a", a);
  await end("b", b);
  expect(heard).toEqual(["b", "c"]);
});

test("a call that is aborted while it waits rejects with the reason, never runs and leaves no gap", async () => {
  const { begun, start, end } = calls(createCallQueue({ concurrency: 1 }));
  const controller = new AbortController();
  const a = start("a");
  const b = start("b", { signal: controller.signal });
  void start("c");
  controller.abort(new Error("cancelled"));
  await expect(b).rejects.toThrow("cancelled");
  await end("a", a);
  expect(begun).toEqual(["a", "c"]);
});

test("a call whose signal has fired already does not begin", async () => {
  const work = vi.fn(() => Promise.resolve());
  const running = createCallQueue({ concurrency: 1 }).run(work, {
    ...usual,
    signal: AbortSignal.abort(new Error("cancelled")),
  });
  await expect(running).rejects.toThrow("cancelled");
  expect(work).not.toHaveBeenCalled();
});

test("a running call keeps its place until it has ended by itself, aborted or not", async () => {
  const { begun, start, end } = calls(createCallQueue({ concurrency: 1 }));
  const controller = new AbortController();
  const a = start("a", { signal: controller.signal });
  void start("b");
  controller.abort(new Error("cancelled"));
  await new Promise(setImmediate);
  expect(begun).toEqual(["a"]);
  await end("a", a);
  expect(begun).toEqual(["a", "b"]);
});

test("a call that fails gives its failure and its place", async () => {
  const queue = createCallQueue({ concurrency: 1 });
  const signal = new AbortController().signal;
  const failing = queue.run(() => Promise.reject(new Error("no")), { ...usual, signal });
  const next = queue.run(() => Promise.resolve("next"), { ...usual, signal });
  await expect(failing).rejects.toThrow("no");
  expect(await next).toBe("next");
});
