import fc from "fast-check";
import { expect, test } from "vitest";
import { changesBetween } from "../../src/domain/brief-changes.ts";
import type { Brief, Requirement } from "../../src/domain/brief.ts";
import { carryIds } from "../../src/domain/carry-ids.ts";
import { aBrief, aRequirement } from "../phases/plan-facts.ts";

const texts = [
  "Users sign in with a password.",
  "The list of 1,000 items must arrive within 200 ms.",
  "Items are stored in SQLite.",
  "A user can export all items as CSV.",
];

/** A brief of these lines, numbered from 1 as a fresh reading numbers them. */
function briefOf(lines: readonly string[], rest: Partial<Requirement> = {}): Brief {
  return aBrief({ requirements: lines.map((text, at) => aRequirement(at + 1, text, rest)) });
}

function carried(before: readonly string[], after: readonly string[], highest = {}): [string, string][] {
  const brief = carryIds(briefOf(after), { brief: briefOf(before), highest });
  return brief.requirements.map(({ id, text }) => [id, text]);
}

test("a brief that was not edited keeps every id", () => {
  expect(carryIds(briefOf(texts), { brief: briefOf(texts), highest: {} })).toEqual(briefOf(texts));
});

test("an edited requirement keeps its id and counts as changed", () => {
  const after = texts.with(1, "The list of 1,000 items must arrive within 100 ms.");
  const brief = carryIds(briefOf(after), { brief: briefOf(texts), highest: {} });
  expect(brief.requirements.map(({ id }) => id)).toEqual(["REQ-1", "REQ-2", "REQ-3", "REQ-4"]);
  expect(changesBetween(briefOf(texts), brief)).toEqual({ changed: ["REQ-2"], added: [], removed: [] });
});

test("a new requirement gets a number above every one that was ever used, wherever it stands", () => {
  const after = texts.toSpliced(1, 0, "Deleted items can be restored for a week.");
  expect(carried(texts, after, { REQ: 9 }).map(([id]) => id)).toEqual([
    "REQ-1",
    "REQ-10",
    "REQ-2",
    "REQ-3",
    "REQ-4",
  ]);
});

test("the id of a removed requirement is not given to another", () => {
  const after = [...texts.slice(0, 3), "Nobody may see what others archived."];
  expect(carried(texts, after).at(-1)).toEqual(["REQ-5", "Nobody may see what others archived."]);
});

test("a requirement that moved keeps its id", () => {
  const [first = "", ...others] = texts;
  expect(carried(texts, [...others, first]).map(([id]) => id)).toEqual(["REQ-2", "REQ-3", "REQ-4", "REQ-1"]);
});

test("of equal requirements each keeps its place among them", () => {
  const before = ["Same words here.", "Other words there.", "Same words here."];
  const after = ["A new beginning of it all.", ...before];
  expect(carried(before, after).map(([id]) => id)).toEqual(["REQ-4", "REQ-1", "REQ-2", "REQ-3"]);
});

test("a requirement without blanks between its words is known again after an edit", () => {
  const before = ["ユーザーはパスワードでログインできる", "注文は三日以内に発送される"];
  const after = ["ユーザーはパスワードと指紋でログインできる", "注文は三日以内に発送される"];
  expect(carried(before, after).map(([id]) => id)).toEqual(["REQ-1", "REQ-2"]);
});

test("a feature names its requirements by the ids that they have now", () => {
  const features = [{ name: "Export", priority: null, dependsOn: [], requirementIds: ["REQ-2"] }];
  const after = { ...briefOf(["A new beginning of it all.", ...texts]), features };
  const brief = carryIds(after, { brief: briefOf(texts), highest: {} });
  expect(brief.features[0]?.requirementIds).toEqual(["REQ-1"]);
});

const line = fc.array(fc.constantFrom("user", "list", "stores", "token", "page", "login", "日本語"), {
  minLength: 1,
  maxLength: 5,
});
const lines = fc.array(
  line.map((words) => words.join(" ")),
  { maxLength: 30 },
);

test("ids are never doubled, order is never changed, and no id is taken that was used and is gone", () => {
  fc.assert(
    fc.property(lines, lines, fc.nat(60), (before, after, REQ) => {
      const old = briefOf(before);
      const brief = carryIds(briefOf(after), { brief: old, highest: { REQ } });
      const ids = brief.requirements.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(brief.requirements.map(({ text }) => text)).toEqual(after);
      const { added } = changesBetween(old, brief);
      const highest = Math.max(REQ, before.length);
      for (const id of added) expect(Number(id.slice(4))).toBeGreaterThan(highest);
    }),
  );
});
