// Briefs that say little, and say it without a modal: what is there is what is wanted.
import { expect, test } from "vitest";
import { briefOf, faultsOf, requirementTexts } from "./brief-of.ts";

test.each([
  ["- Users sign in with a password.", ["Users sign in with a password."]],
  [
    "# Shop\n\n## Accounts\n\n- Users sign in with a password\n\n## Catalogue\n\n- Products with price and photo\n- Customers filter by colour\n",
    ["Users sign in with a password", "Products with price and photo", "Customers filter by colour"],
  ],
  [
    "# Links\n\nA web app that keeps links. It shows them by tag.\n",
    ["A web app that keeps links. It shows them by tag."],
  ],
])(
  "every bullet of a short brief is a requirement, and so is what describes the product: %j",
  (text, texts) => {
    expect(requirementTexts(text)).toEqual(texts);
  },
);

test("a bullet without a verb is asked for as well, under a heading that says nothing", () => {
  const asked = Array.from({ length: 30 }, (_, i) => `- Users can do thing ${String(i)}\n`).join("");
  expect(requirementTexts(`# Shop\n\n${asked}\n## Look\n\n- Low-poly trees\n`)).toContain("Low-poly trees");
});

test("a note to oneself is no requirement, even in a short brief", () => {
  expect(requirementTexts("# Shop\n\n## Look\n\n- Show prices\n- Colour TBD\n")).toEqual(["Show prices"]);
});

test.each([
  "Make a nice modern app for booking rooms.",
  "An app for booking rooms.",
  "I'd like my guests to be able to book rooms online",
  "Room booking",
  "Plan my meals for the week.",
  "Something to book rooms with.",
])("one sentence that asks for something is enough: %s", (text) => {
  expect(requirementTexts(text)).toEqual([text]);
});

test.each([
  "Hello there!",
  "Nice weather today.",
  "Good morning, how are you?",
  "Thank you for the music.",
  "It rains.",
])("a text that asks for nothing is refused: %s", (text) => {
  expect(faultsOf(text)).toMatchObject([{ code: "brief/no-requirements" }]);
});

test("a heading that names the product stands for no section, though sections are called so", () => {
  expect(requirementTexts("# Roadmap\n\n- Show goals by quarter\n- Drag goals\n")).toEqual([
    "Show goals by quarter",
    "Drag goals",
  ]);
});

test("what people cannot do today is why there is a project, and no requirement", () => {
  const text =
    "# Shop\n\n## Pain points\n\n- Users cannot choose a size\n\n## Colours\n\nToday users cannot choose a colour. Users must see all colours.\n";
  expect(requirementTexts(text)).toEqual(["Users must see all colours."]);
});

test("what is nice to have is asked for, what is a bonus is on record as left out", () => {
  const text = "# Shop\n\n- Users can buy\n\n## Nice to have\n\n- Export as CSV\n\n## Bonus\n\n- Dark mode\n";
  expect(briefOf(text).requirements.map(({ text, kind }) => [text, kind])).toEqual([
    ["Users can buy", "functional"],
    ["Export as CSV", "functional"],
    ["Bonus: Dark mode", "exclusion"],
  ]);
});
