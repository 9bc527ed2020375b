import { expect, test } from "vitest";
import { estimateLines, estimateOf } from "../../src/cli/estimate.ts";
import { PlanOptions } from "../../src/domain/plan-options.ts";
import { pricesAsOf } from "../../src/llm/prices.ts";
import type { Preview } from "../../src/processes/preview.ts";
import { aResult } from "./a-result.ts";

const { complexity, selection } = aResult;
if (complexity === null || selection === null) throw new TypeError("The result has no team.");
const preview: Preview = {
  complexity,
  selection,
  questions: [],
  sections: ["section-objectives", "section-criteria-1"],
  contextTokens: 2_500,
  base: null,
};
const termsOf = (given: object, baseUrl: string | null = null) => ({
  options: PlanOptions.parse(given),
  config: { baseUrl },
});

test("the estimate counts the team and the parts of the document, and prices them where the price is known", () => {
  const terms = termsOf({ mode: "model", model: "gpt-5-mini" });
  const estimate = estimateOf(preview, terms);

  expect(estimate).toEqual({
    calls: 5,
    agents: 3,
    sections: 2,
    inputTokens: 20_000,
    outputTokens: 2_500,
    costUsd: expect.closeTo(0.01, 9),
  });
  expect(estimateLines(estimate, terms)).toEqual([
    "about 5 model calls: 3 agents and 2 parts of the document; none has to try again",
    `about 20,000 tokens in and 2,500 out: about $0.0100, prices as of ${pricesAsOf}`,
    "at most $5.00, 2,000,000 tokens, 200 calls, 30m 00s",
  ]);
});

test("a model whose price nobody knows is named, and one on this machine costs nothing", () => {
  const budget = { plan: { calls: 1, tokens: null, usd: null }, wallMs: 90_000 };
  const elsewhere = termsOf({ mode: "model", model: "m\u001b", budget }, "https://models.example/v1");
  expect(estimateLines(estimateOf(preview, elsewhere), elsewhere).slice(1)).toEqual([
    "about 20,000 tokens in and 2,500 out: no price known for m⟦U+001B⟧",
    "at most 1 call, 1m 30s",
  ]);
  const here = termsOf({ mode: "model", model: "qwen3" }, "http://localhost:11434/v1");
  expect(estimateLines(estimateOf(preview, here), here)[1]).toContain("out: no cost");
});

test("only agents that an edit touches are counted, and offline nobody is", () => {
  const base = { planId: "p0", rerun: ["qa"], kept: [], why: {}, changed: [], added: [], removed: [] };
  expect(
    estimateOf({ ...preview, sections: [], base }, termsOf({ mode: "model", model: "m" })),
  ).toMatchObject({
    calls: 1,
  });
  const offline = termsOf({});
  expect(estimateLines(estimateOf(preview, offline), offline)).toEqual(["offline: no model calls, no cost"]);
});
