// Prose that tells, in the present, what a product is and does: under what headings it counts, and how it is cut.
import { expect, test } from "vitest";
import { briefOf, requirementTexts } from "./brief-of.ts";

test("under a heading that says nothing, a paragraph that describes the product is one requirement", () => {
  const text =
    "# Ferry\n\n## Boarding\n\nThe gate scans each ticket. It opens for two seconds. The counter is updated.\n";
  expect(requirementTexts(text)).toEqual([
    "The gate scans each ticket. It opens for two seconds. The counter is updated.",
  ]);
});

test("an order or a modal begins a requirement of its own", () => {
  const text =
    "# Ferry\n\n## Boarding\n\nThe gate scans each ticket. Print a receipt. The gate must close at noon.\n";
  expect(requirementTexts(text)).toEqual([
    "The gate scans each ticket.",
    "Print a receipt.",
    "The gate must close at noon.",
  ]);
});

test.each([
  ["Our customers live on islands."],
  ["This means that people wait."],
  ["It would be nice weather."],
])("what is said of people or as a comment is no requirement: %s", (comment) => {
  expect(requirementTexts(`# Ferry\n\n## Boarding\n\n${comment}\n\n- Print a receipt\n`)).toEqual([
    "Print a receipt",
  ]);
});

test.each([
  "The goal of the project is to replace the paper tickets.",
  "This proposal adds seat numbers to the ticket.",
  "In this proposal we introduce seat numbers.",
  "The harbour wants to have a web site for tickets.",
  "Le port souhaite vendre des billets en ligne.",
  "El puerto desea un sitio; el objetivo del proyecto es vender billetes.",
])("a sentence that says what is to be made counts even in an introduction: %s", (purpose) => {
  const texts = requirementTexts(
    `# Ferry\n\n## Background\n\n${purpose}\n\n## Requirements\n\n- Print a receipt\n`,
  );
  expect(texts).toContain(purpose);
});

test("the goal of an exercise for its reader is none of the product", () => {
  const text =
    "# Ferry\n\n## Background\n\nThe goal of this exercise is to see how you work.\n\n## Tasks\n\n- Print a receipt\n";
  expect(requirementTexts(text)).toEqual(["Print a receipt"]);
});

test("an introduction that says how people are obliges to nothing, one that says what the product will do does", () => {
  const text =
    "# Ferry\n\n## Background\n\nTravellers will often arrive late.\n\nThe app will show the next boat.\n\n## Tasks\n\n- Print a receipt\n";
  expect(requirementTexts(text)).toEqual(["The app will show the next boat.", "Print a receipt"]);
});

test.each([
  ["Der Preis ist nach Zonen gestaffelt.", "# Fähre\n\n## Preise\n\n"],
  ["Le prix est calculé par zone.", "# Bac\n\n## Les prix de la ligne\n\n"],
  ["El precio se calcula por zona.", "# Barco\n\n## Los precios de la línea\n\n"],
  ["O preço é calculado por zona.", "# Barco\n\n## Os preços da linha\n\n"],
  ["Касса возвращает цену билета по зоне.", "# Паром\n\n## Цены билетов на паром\n\n"],
])("behaviour in the present is seen in other languages: %s", (sentence, before) => {
  expect(requirementTexts(`${before}${sentence}\n`)).toEqual([sentence]);
});

test("each idea under rejected ideas is one exclusion, with the first reason", () => {
  const text =
    "# Ferry\n\n## Features\n\n- Print a receipt\n\n## Rejected ideas\n\n### Paper maps\n\nThey cost too much. They must be folded.\n\n### Radio\n\nNobody should have to listen.\n";
  const { requirements } = briefOf(text);
  expect(requirements.map((one) => [one.kind, one.text])).toEqual([
    ["functional", "Print a receipt"],
    ["exclusion", "Paper maps: They cost too much."],
    ["exclusion", "Radio: Nobody should have to listen."],
  ]);
});

test("a labelled exclusion counts in an appendix too, and nothing else there", () => {
  const text =
    "# Ferry\n\n- Print a receipt\n\n## Appendix\n\n- Non-goals: a desktop client\n- Tickets are blue\n";
  expect(requirementTexts(text)).toEqual(["Print a receipt", "Non-goals: a desktop client"]);
});

test("the fields of one message are one requirement", () => {
  const text =
    "# Ferry\n\n## Ticket message\n\n- `zone` (string): the zone of the ticket\n- `price` (number): what it costs\n";
  expect(requirementTexts(text)).toEqual([
    "Ticket message: zone (string): the zone of the ticket; price (number): what it costs",
  ]);
});

test("initials end no sentence", () => {
  const text = "# Ferry\n\nThe U.S. Coast Guard form must be printed.\n";
  expect(requirementTexts(text)).toEqual(["The U.S. Coast Guard form must be printed."]);
});
