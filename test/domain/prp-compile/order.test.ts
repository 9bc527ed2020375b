// In which order groups of requirements are built, and which wait for which.
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Requirement } from "../../../src/domain/brief.ts";
import { groupRequirements } from "../../../src/domain/prp-compile/groups.ts";
import { orderGroups } from "../../../src/domain/prp-compile/order.ts";
import { aBrief, aRequirement } from "../../phases/plan-facts.ts";

/** The order as ids of the leading requirements, each with those that it waits for. */
function orderOf(requirements: Requirement[], overrides: object = {}): [string, string[]][] {
  const brief = aBrief({ requirements, ...overrides });
  const groups = groupRequirements(requirements, "complex", "A title");
  return orderGroups(groups, brief).map(({ group, inputs }) => [
    group.requirements[0].id,
    inputs.map((input) => input.requirements[0].id),
  ]);
}

function firsts(requirements: Requirement[], overrides: object = {}): string[] {
  return orderOf(requirements, overrides).map(([id]) => id);
}

test("data comes before sign-in, sign-in before what works on it, then what people see, then the guide", () => {
  const requirements = [
    aRequirement(1, "A page shows the list with a button.", { section: "Board" }),
    aRequirement(2, "Totals are added up.", { section: "Sums" }),
    aRequirement(3, "People sign in with a password.", { section: "Access" }),
    aRequirement(4, "Items are kept in a database.", { section: "Store" }),
    aRequirement(5, "The README explains the start.", { section: "Help" }),
  ];
  expect(firsts(requirements)).toEqual(["REQ-4", "REQ-3", "REQ-2", "REQ-1", "REQ-5"]);
});

test.each([
  ["German", "Die Seite zeigt eine Schaltfläche.", "Die Einträge liegen in einer Datenbank."],
  ["French", "Un écran affiche la liste.", "La base de données garde les fiches."],
  ["Spanish", "La pantalla muestra la lista.", "La base de datos guarda las fichas."],
  ["Russian", "На экране есть кнопка.", "Записи хранятся в базе данных, база данных одна."],
  ["Japanese", "画面に一覧を表示する。", "データベースに保存する。"],
  ["Chinese", "页面显示列表。", "数据保存在数据库。"],
])("data comes before screens in %s too", (_, screen, data) => {
  const requirements = [aRequirement(1, screen, { section: "A" }), aRequirement(2, data, { section: "B" })];
  expect(firsts(requirements)).toEqual(["REQ-2", "REQ-1"]);
});

test("what describes a thing comes before what uses it, goals come last, and who uses it waits", () => {
  const requirements = [
    aRequirement(1, "Anyone finds a voucher at once.", { section: "Goals" }),
    aRequirement(2, "A clerk redeems a voucher at the till.", { section: "Till" }),
    aRequirement(3, "A voucher has a code, a value and a date.", { section: "Vouchers" }),
  ];
  expect(orderOf(requirements)).toEqual([
    ["REQ-3", []],
    ["REQ-2", ["REQ-3"]],
    ["REQ-1", ["REQ-3"]],
  ]);
});

test("what a brief says itself about order holds against every other rule", () => {
  const requirements = [
    aRequirement(1, "Totals are added up. This depends on the report viewer.", { section: "Sums" }),
    aRequirement(2, "A page shows the numbers with a button.", { section: "Report viewer" }),
  ];
  expect(orderOf(requirements)).toEqual([
    ["REQ-2", []],
    ["REQ-1", ["REQ-2"]],
  ]);
});

test("the dependencies of features are kept, and a circle of words is broken by the usual order", () => {
  const requirements = [
    aRequirement(1, "Alpha works.", { section: "Alpha" }),
    aRequirement(2, "Beta works.", { section: "Beta" }),
  ];
  const feature = { priority: null, requirementIds: [] };
  const features = [{ ...feature, name: "Alpha", dependsOn: ["Beta"] }];
  expect(orderOf(requirements, { features })).toEqual([
    ["REQ-2", []],
    ["REQ-1", ["REQ-2"]],
  ]);
  const circle = [...features, { ...feature, name: "Beta", dependsOn: ["Alpha"] }];
  expect(firsts(requirements, { features: circle })).toHaveLength(2);
});

test("every group stands once, after everything that it waits for", () => {
  const word = fc.constantFrom(
    "voucher",
    "clerk",
    "page",
    "database",
    "sign in",
    "depends on",
    "Alpha",
    "Beta",
  );
  const requirement = fc.tuple(
    fc.array(word, { minLength: 1, maxLength: 8 }),
    fc.constantFrom("Alpha", "Beta", "Gamma", null),
  );
  fc.assert(
    fc.property(fc.array(requirement, { minLength: 1, maxLength: 30 }), (texts) => {
      const requirements = texts.map(([words, section], at) =>
        aRequirement(at + 1, words.join(" "), { section }),
      );
      const order = orderOf(requirements);
      const place = new Map(order.map(([id], at) => [id, at]));
      expect(place.size).toBe(order.length);
      for (const [id, inputs] of order)
        for (const input of inputs) expect(place.get(input) ?? 99).toBeLessThan(place.get(id) ?? -1);
    }),
  );
});

test("a thousand groups are ordered in well under a second", () => {
  const requirements = Array.from({ length: 4000 }, (_, at) =>
    aRequirement(
      at + 1,
      `Thing ${String(at % 37)} of clerk ${String(at % 11)} depends on Part ${String(at % 13)}.`,
      {
        section: `Part ${String(Math.floor(at / 4))}`,
      },
    ),
  );
  const groups = groupRequirements(requirements, "extreme", "A title");
  const brief = aBrief({ requirements });
  const started = performance.now();
  expect(orderGroups(groups, brief).length).toBe(groups.length);
  expect(performance.now() - started).toBeLessThan(1500);
});
