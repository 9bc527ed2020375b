import { expect, test } from "vitest";
import { callKey } from "../../src/llm/call-key.ts";
import { completionRequest } from "../../src/llm/completion-request.ts";
import { question } from "./given-llm.ts";

const request = completionRequest(question, { model: "m", mode: "json_schema", isOpenAi: false });
const purchase = { asker: { planId: "p1", role: "qa" }, round: 0, origin: "https://models.example", request };

test("the same purchase has the same key, whenever and wherever it is asked", () => {
  const again = structuredClone(purchase);
  expect(callKey(again)).toBe(callKey(purchase));
  expect(callKey(purchase)).toMatch(/^[0-9a-f]{64}$/);
});

test("each part of a purchase tells it from others", () => {
  const others = [
    { ...purchase, asker: { planId: "p2", role: "qa" } },
    { ...purchase, asker: { planId: "p1", role: "api" } },
    { ...purchase, round: 1 },
    { ...purchase, origin: "https://other.example" },
    { ...purchase, request: { ...request, model: "n" } },
    { ...purchase, request: { ...request, max_tokens: 501 } },
    { ...purchase, request: { ...request, messages: request.messages.slice(1) } },
    {
      ...purchase,
      request: completionRequest(question, { model: "m", mode: "json_object", isOpenAi: false }),
    },
    // What stands in one part cannot be moved into its neighbour.
    { ...purchase, asker: { planId: "p1q", role: "a" } },
  ];
  expect(new Set([purchase, ...others].map(callKey)).size).toBe(others.length + 1);
});
