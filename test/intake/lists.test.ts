// Lists: what the words above them add to their items, and which of them say one thing together.
import { expect, test } from "vitest";
import { briefOf, requirementTexts } from "./brief-of.ts";

test("an item completes the sentence that announces it", () => {
  const text =
    "# Log\n\nThe service must:\n\n- Keep every record\n- Sign each page\n\nUsers can:\n\n- print\n";
  expect(requirementTexts(text)).toEqual([
    "The service must keep every record",
    "The service must sign each page",
    "Users can print",
  ]);
});

test.each([
  ["Das System muss:\n\n- Rechnungen drucken\n", "Das System muss Rechnungen drucken"],
  ["El sistema debe:\n\n- imprimir facturas\n", "El sistema debe imprimir facturas"],
  ["Система должна:\n\n- печатать счета\n", "Система должна печатать счета"],
])("so it does in other languages: %j", (text, requirement) => {
  expect(requirementTexts(text)).toEqual([requirement]);
});

test("the first item of an announced list is quoted from the words that announce it", () => {
  const { requirements } = briefOf("# Log\n\nThe service must:\n\n- keep records\n- sign pages\n");
  expect(requirements.map(({ source }) => [source.startLine, source.endLine, source.quote])).toEqual([
    [3, 5, "The service must: - keep records"],
    [6, 6, "sign pages"],
  ]);
});

test("an item is told with the label that it stands under, so that like items of two labels stay two", () => {
  const text = "## Rules\n\n- Sender\n  - Valid address\n  - No spaces\n- Receiver\n  - Valid address\n";
  expect(requirementTexts(text)).toEqual([
    "Sender: Valid address",
    "Sender: No spaces",
    "Receiver: Valid address",
  ]);
});

test("values and parts that a sentence lists are one obligation with it", () => {
  const text =
    "# Paths\n\nThe tool SHALL compute the target from:\n\n- the chosen scope\n- the home folder\n";
  expect(requirementTexts(text)).toEqual([
    "The tool SHALL compute the target from: the chosen scope; the home folder",
  ]);
});

test("things to be built stay an obligation each, whatever announces them", () => {
  const text = "# Shop\n\nThe shop must support:\n\n- card payment\n- gift cards\n- invoices\n";
  expect(requirementTexts(text)).toHaveLength(3);
});

test("a measure and its target are one obligation", () => {
  const text = "## Success metrics\n\n- Start time: from tap to first screen\n  - Target: under 2 s\n";
  expect(requirementTexts(text)).toEqual(["Start time: from tap to first screen: Target: under 2 s"]);
});

test("lists with the same labels again and again describe one thing each", () => {
  const record = (name: string) => `### ${name}\n\n- Path: /${name}\n- Answer: a list of ${name}\n\n`;
  expect(requirementTexts(`# API\n\n## Endpoints\n\n${record("users")}${record("links")}`)).toEqual([
    "users: Path: /users; Answer: a list of users",
    "links: Path: /links; Answer: a list of links",
  ]);
});

test("deeds that come again for each thing stay an obligation each", () => {
  const deeds = (name: string) => `### ${name}\n\n- Create: by form\n- Delete: by button\n\n`;
  expect(requirementTexts(`# App\n\n## Features\n\n${deeds("Users")}${deeds("Links")}`)).toHaveLength(2);
});

test("the steps of a scenario are one obligation, and a second When begins the next", () => {
  const text =
    "### Requirement: Export\n\n- **GIVEN** a list\n- **WHEN** the user exports it\n- **THEN** a file is made\n- **AND** it is named\n- **WHEN** the disk is full\n- **THEN** an error is shown\n";
  expect(requirementTexts(text)).toEqual([
    "GIVEN a list WHEN the user exports it THEN a file is made AND it is named",
    "WHEN the disk is full THEN an error is shown",
  ]);
});

test("options that are weighed are not asked for", () => {
  const text =
    "# Sync\n\nThe client must sync.\n\nWe have a few options.\n\n- Pause the job.\n- Skip the job.\n\nAdvantages:\n\n- Shows the whole list\n";
  expect(requirementTexts(text)).toEqual(["The client must sync."]);
});

test("short notes, one a paragraph, are items", () => {
  const notes = ["Load the map.", "Clip it to the border.", "Colour each field.", "Area in hectares."];
  const text = `Map tool\n\n${[...notes, ...notes.map((note) => `Then ${note}`), "Print it.", "Save it."].join("\n\n")}\n`;
  expect(requirementTexts(text, "notes.txt").slice(0, 4)).toEqual(notes);
});
