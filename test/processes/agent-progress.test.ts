import { expect, test } from "vitest";
import { createMemoryBus } from "../../src/bus/memory-bus.ts";
import { agentProgress } from "../../src/bus/messages/agent.ts";
import { progressTeller } from "../../src/processes/agent-progress.ts";
import { examples } from "../bus/examples.ts";

const task = examples["agent.task"];

async function heardOf(tell: (say: ReturnType<typeof progressTeller>, at: (ms: number) => void) => void) {
  const bus = createMemoryBus({ now: () => "2026-01-02T03:04:05.000Z" });
  const heard: unknown[] = [];
  await bus.subscribe([agentProgress], {}, ({ data }) => void heard.push(data));
  let nowMs = 0;
  tell(
    progressTeller(bus, task, () => nowMs),
    (ms) => (nowMs = ms),
  );
  await bus.drain();
  return heard;
}

test("a stream is told a few times a second, every other turn at once", async () => {
  const heard = await heardOf((say, at) => {
    say({ state: "asking", attempt: 1 });
    at(300);
    say({ state: "streaming", outputTokens: 10, tail: "first" });
    at(400);
    say({ state: "streaming", outputTokens: 20, tail: "too soon" });
    say({ state: "waiting", reason: "rate limited", forMs: 2000, attempt: 1 });
    at(700);
    say({ state: "streaming", outputTokens: 30, tail: "later" });
  });
  expect(heard).toMatchObject([
    { n: 1, state: "asking" },
    { n: 2, state: "streaming", outputTokens: 10, tail: "first" },
    { n: 3, state: "waiting", reason: "rate limited", forMs: 2000 },
    { n: 4, state: "streaming", outputTokens: 30, tail: "later" },
  ]);
});

test("the end of the text comes on one line, without what steers a terminal", async () => {
  const tail = `${"x".repeat(200)}\u001b[31mred\n\u202eback`;
  const [heard] = await heardOf((say) => {
    say({ state: "streaming", outputTokens: 1, tail });
  });
  expect(heard).toMatchObject({ tail: `${"x".repeat(67)} [31mred back` });
});
