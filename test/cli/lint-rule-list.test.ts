// The reference page of the linter is the rules themselves, and every rule explains itself.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { allLintRules, lintRulesPage } from "../../src/cli/lint-rule-list.ts";

test("docs/reference/lint-rules.md is what the rules say; `npm run docs` writes it anew", () => {
  const page = readFileSync(new URL("../../docs/reference/lint-rules.md", import.meta.url), "utf8");
  expect(page).toBe(lintRulesPage());
});

test("every rule has a code of its own, a reason, a fix, and examples of one line", () => {
  expect(new Set(allLintRules.map(({ code }) => code)).size).toBe(allLintRules.length);
  for (const { code, reason, fix, bad, good } of allLintRules) {
    expect([code, reason === "", fix === ""]).toEqual([code, false, false]);
    expect(`${bad}${good}`).not.toMatch(/\n/);
    expect(bad).not.toBe(good);
  }
});

test("together the rules check all 34 criteria of a good PRP", () => {
  const checked = new Set(allLintRules.map(({ criterion }) => criterion));
  expect(
    Array.from({ length: 34 }, (_, at) => at + 1).filter((criterion) => !checked.has(criterion)),
  ).toEqual([]);
});
