import { expect, test } from "vitest";
import { LlmError } from "../../src/llm/llm-errors.ts";
import { repairMessages } from "../../src/llm/repair-messages.ts";
import { rawAnswer } from "./given-llm.ts";

const asked = (said: string, faults: readonly string[]) =>
  repairMessages({ raw: rawAnswer(said), value: said }, faults).map(({ content }) => content);

test("the answer comes back between marks that it cannot hold, with each fault on a line of its own", () => {
  const [answer = "", orders = ""] = asked("my answer", ["Name the\nstore.", "No Redis."]);
  const mark = /^\[answer ([0-9a-f]{12})\]/.exec(answer)?.[1] ?? "";
  expect(answer).toBe(`[answer ${mark}]\nmy answer\n[end ${mark}]`);
  expect(orders.split("\n").slice(1)).toEqual(["- Name the store.", "- No Redis."]);
});

test("the same answer and faults give the same messages, so that a repair has one key", () => {
  expect(asked("my answer", ["A."])).toEqual(asked("my answer", ["A."]));
  expect(asked("my answer", ["A."])[0]).not.toBe(asked("other", ["A."])[0]);
});

test("however long an answer and its faults are, they take a bounded part of the window", () => {
  const [answer = "", orders = ""] = asked(
    "x".repeat(1_000_000),
    Array.from({ length: 500 }, () => "y".repeat(5_000)),
  );
  expect(answer.length).toBeLessThan(8_100);
  expect(orders.split("\n")).toHaveLength(13);
  expect(orders.length).toBeLessThan(12 * 310 + 300);
});

test("an answer that was cut off is not shown again", () => {
  const failure = new LlmError("cut-off", "The limit.");
  const messages = repairMessages({ raw: rawAnswer("half of"), failure }, ["The limit."]);
  expect(messages).toEqual([{ role: "user", content: expect.stringContaining("half as long") }]);
});
