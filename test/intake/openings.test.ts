import { expect, test } from "vitest";
import { requirementTexts } from "./brief-of.ts";

const opening = "Linkboard is a web app where a small team keeps the links it wants to find again.";
const wishes = Array.from({ length: 8 }, (_, i) => `Members can open list ${i}`);

test("what opens a brief only tells, where sections below it ask", () => {
  const list = wishes.map((wish) => `- ${wish}`).join("\n");
  expect(requirementTexts(`# Linkboard\n\n${opening}\n\n## Features\n\n${list}\n`)).toEqual(wishes);
});

test("an opening that obliges in so many words counts", () => {
  const list = wishes.map((wish) => `- ${wish}`).join("\n");
  const text = `# Linkboard\n\nThe service must run on one machine.\n\n## Features\n\n${list}\n`;
  expect(requirementTexts(text)).toEqual(["The service must run on one machine.", ...wishes]);
});

test("an opening that is all there is counts", () => {
  expect(requirementTexts(`# Linkboard\n\n${opening}\n`)).toEqual([opening]);
});
