// Which requirements become one task, in which order, and what the task is called.
import { expect, test } from "vitest";
import { groupRequirements } from "../../../src/domain/prp-compile/groups.ts";
import { deed, speakingName } from "../../../src/domain/prp-compile/titles.ts";
import type { Requirement } from "../../../src/domain/brief.ts";
import { aRequirement } from "../../phases/plan-facts.ts";

function list(count: number, section: string | null, first = 1): Requirement[] {
  return Array.from({ length: count }, (_, at) =>
    aRequirement(first + at, `Thing ${String(first + at)} works.`, { section }),
  );
}

function idsOf(requirements: readonly Requirement[], level: "simple" | "complex" = "complex"): string[][] {
  return groupRequirements(requirements, level, "A title").map((group) =>
    group.requirements.map(({ id }) => id),
  );
}

test("a short list makes one task of each requirement", () => {
  expect(idsOf(list(3, null))).toEqual([["REQ-1"], ["REQ-2"], ["REQ-3"]]);
});

test("a named section stays together, and a long one is cut into even pieces", () => {
  const requirements = [...list(4, "Accounts"), ...list(12, "Orders", 5), ...list(16, "Reports", 17)];
  expect(idsOf(requirements).map((ids) => ids.length)).toEqual([4, 4, 4, 4, 5, 5, 6]);
});

test("a simple plan has at most six groups until its tasks would be too long", () => {
  expect(idsOf(list(30, null), "simple").length).toBeLessThanOrEqual(6);
  expect(idsOf(list(80, null), "simple").length).toBeLessThanOrEqual(10);
});

test("what keeps data is built before what works on it, and that before what people see", () => {
  const requirements = [
    aRequirement(1, "A page shows the list with a button."),
    aRequirement(2, "Totals are added up."),
    aRequirement(3, "Items are kept in a database."),
    aRequirement(4, "The README explains the start."),
  ];
  expect(idsOf(requirements)).toEqual([["REQ-3"], ["REQ-2"], ["REQ-1"], ["REQ-4"]]);
});

test("every requirement is in exactly one group", () => {
  const requirements = [...list(7, "Accounts"), ...list(1, null, 8), ...list(23, "Orders", 9)];
  expect(idsOf(requirements).flat().sort()).toEqual(requirements.map(({ id }) => id).sort());
});

test("a heading speaks when it is neither common nor the title of the brief", () => {
  const names = [
    "3.1 Accounts",
    "User Stories",
    "Functional requirements",
    "A title",
    "Overview of Requirements",
    "",
  ];
  expect(names.map((name) => speakingName(name, "A title"))).toEqual([
    "Accounts",
    null,
    null,
    null,
    null,
    null,
  ]);
});

test("a requirement is told as a deed, without who shall do it", () => {
  const texts = [
    "The system shall export reports as CSV.",
    "User can see a total on the cart.",
    "As a clerk, I want to file a form.",
    "Passwords must not be logged.",
  ];
  expect(texts.map((text) => deed({ text }))).toEqual([
    "Export reports as CSV.",
    "A total on the cart.",
    "File a form.",
    "Passwords must not be logged.",
  ]);
});
