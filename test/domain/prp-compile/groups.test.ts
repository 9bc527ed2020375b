// Which requirements become one task, in which order, and what the task is called.
import { expect, test } from "vitest";
import { groupRequirements } from "../../../src/domain/prp-compile/groups.ts";
import { deed } from "../../../src/domain/prp-compile/deed.ts";
import { speakingName } from "../../../src/domain/prp-compile/titles.ts";
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

test("a short list makes small tasks, and yet not one for each requirement", () => {
  expect(idsOf(list(5, null))).toEqual([["REQ-1"], ["REQ-2", "REQ-3"], ["REQ-4", "REQ-5"]]);
});

test("a named section stays together, and a long one is cut into even pieces", () => {
  const requirements = [...list(4, "Accounts"), ...list(12, "Orders", 5), ...list(16, "Reports", 17)];
  expect(idsOf(requirements).map((ids) => ids.length)).toEqual([4, 4, 4, 4, 5, 5, 6]);
});

test("a simple plan has at most six groups until its tasks would be too long", () => {
  expect(idsOf(list(30, null), "simple").length).toBeLessThanOrEqual(6);
  expect(idsOf(list(80, null), "simple").length).toBeLessThanOrEqual(16);
});

test("no group has more than six requirements, or more than ten criteria unless one requirement has", () => {
  const heavy = (id: string): number => (id === "REQ-3" ? 14 : 4);
  const groups = groupRequirements(list(40, "Orders"), "complex", "A title", heavy);
  for (const { requirements } of groups) {
    const criteria = requirements.reduce((sum, { id }) => sum + heavy(id), 0);
    expect(requirements.length).toBeLessThanOrEqual(6);
    expect(criteria <= 10 || requirements.length === 1).toBe(true);
  }
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

test("a title says what is built, and ends where a phrase ends", () => {
  const titles = [
    "A link is saved in under ten seconds, from the browser, without leaving the page one is reading.",
    "As a member, I want to save the page I am reading with one click, so that I do not lose my place.",
    "The exporter writes all of the entries of every account that has not been closed into one single archive",
  ].map((text, at) => groupRequirements([aRequirement(at + 1, text)], "complex", "A title")[0]?.title);
  expect(titles).toEqual([
    "A link is saved in under ten seconds",
    "Save the page I am reading with one click",
    "The exporter writes all of the entries of every account",
  ]);
});

test("a title says no more than what can be built, whatever the brief says of the product", () => {
  const titles = [
    ["Linkboard is a web app where a small team keeps links.", "The app checks every link once a week."],
    ["Linkboard is a web app where a small team keeps links."],
    ["A link has an address, a title and a note."],
    ["It supports addition, subtraction, multiplication, division and brackets."],
    ["- 1. The user types an expression such as 2 * (3 + 4) and sees the result."],
  ].map((texts) => {
    const requirements = texts.map((text, at) => aRequirement(at + 1, text));
    return groupRequirements(requirements, "complex", "Linkboard")[0]?.title;
  });
  expect(titles).toEqual([
    "Check every link once a week",
    "The product as a whole",
    "The data of a link",
    "Support addition, subtraction, multiplication, division",
    "Type an expression such as 2 * (3 + 4) and see the result",
  ]);
});

test("what may come later is said in the title", () => {
  const [group] = groupRequirements(
    [aRequirement(1, "Themes.", { section: "Nice to have" })],
    "complex",
    "A",
  );
  expect([group?.layer, group?.title]).toEqual(["later", "Optional: Themes"]);
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
