import { expect, test } from "vitest";
import { countTokens } from "../../src/domain/count-tokens.ts";
import { hearText } from "../../src/llm/hear-text.ts";
import type { CallProgress } from "../../src/llm/llm.ts";

function listening(): { told: CallProgress[]; hearing: ReturnType<typeof hearText> } {
  const told: CallProgress[] = [];
  return { told, hearing: hearText((progress) => told.push(progress)) };
}

test("people hear of the first piece at once, and then of every twentieth", () => {
  const { told, hearing } = listening();
  for (let n = 0; n < 45; n++) hearing.hear("four");
  expect(told).toEqual([
    { state: "streaming", outputTokens: 1, tail: "four" },
    { state: "streaming", outputTokens: 21, tail: "four".repeat(20) },
    { state: "streaming", outputTokens: 41, tail: "four".repeat(20) },
  ]);
  expect(hearing.tokens()).toBe(45);
});

test("an endless answer in small pieces is counted about right, and not kept", () => {
  const { told, hearing } = listening();
  const piece = "ab";
  for (let n = 0; n < 10_000; n++) hearing.hear(piece);
  const exact = countTokens(piece.repeat(10_000));
  expect(hearing.tokens()).toBeGreaterThanOrEqual(exact);
  expect(hearing.tokens()).toBeLessThan(exact * 1.1);
  expect(told.every((said) => said.state === "streaming" && said.tail.length <= 80)).toBe(true);
});

test("where nothing comes, nothing is told", () => {
  const { told, hearing } = listening();
  expect(hearing.tokens()).toBe(0);
  expect(told).toEqual([]);
});
