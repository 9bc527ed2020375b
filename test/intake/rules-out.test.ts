// What a brief rules out in a few words, and what only sounds alike.
import { expect, test } from "vitest";
import { briefOf } from "./brief-of.ts";

const kindsIn = (brief: string) => briefOf(brief).requirements.map(({ text, kind }) => [text, kind]);

test.each([
  "No mobile app.",
  "No native apps or browser extensions",
  "No file uploads",
  "No login needed.",
  "No admin panel or analytics for now",
  "There will be no admin panel",
  "We don't need a database",
  "Without login",
  "Not included: payment",
  "Mobile app: no",
  "Keine mobile App",
  "Es soll keine mobile App geben",
  "Pas de paiement en ligne",
  "Geen betaling",
])("an item that only names what is not to be there is an exclusion: %s", (item) => {
  expect(kindsIn(`# Shop\n\n- Users can buy\n- ${item}\n`)).toEqual([
    ["Users can buy", "functional"],
    [item, "exclusion"],
  ]);
});

test.each([
  ["No user may see another team's links", "functional"],
  ["Nobody may delete links of others", "functional"],
  ["No more than 5 attempts", "functional"],
  ["No password is stored in clear text", "functional"],
  ["No page takes longer than 2 seconds", "quality"],
  ["No animations when reduced motion is set", "functional"],
  ["No data loss", "quality"],
  ["No downtime during updates", "quality"],
  ["No external dependencies", "constraint"],
  ["No frameworks", "constraint"],
  ["Kein Benutzer darf fremde Daten sehen", "functional"],
])("a clause, a figure, a condition or a harm makes it a rule to keep: %s", (item, kind) => {
  expect(kindsIn(`# Shop\n\n- Users can buy\n- ${item}\n`)).toEqual([
    ["Users can buy", "functional"],
    [item, kind],
  ]);
});

test("in Spanish, 'no' before a verb forbids, while 'sin' and 'no habrá' rule out", () => {
  const text =
    "# Tienda\n\n- El usuario puede comprar productos en la tienda\n- No guardar contraseñas en la base de datos\n- Sin pagos en línea\n- No habrá aplicación móvil\n";
  expect(briefOf(text).requirements.map(({ kind }) => kind)).toEqual([
    "functional",
    "functional",
    "exclusion",
    "exclusion",
  ]);
});

test("one item may rule out and ask", () => {
  expect(kindsIn("# Shop\n\n- No mobile app. The site must show prices.\n- Users can buy\n")).toEqual([
    ["No mobile app.", "exclusion"],
    ["The site must show prices.", "functional"],
    ["Users can buy", "functional"],
  ]);
});

test("among criteria and constraints, and in the story of the problem, nothing is ruled out", () => {
  const text =
    "# Shop\n\n- Users can buy\n\n## Acceptance criteria\n\n- No console output\n\n## Constraints\n\n- No cloud\n\n## Problem\n\n- No overview of links\n";
  expect(kindsIn(text)).toEqual([
    ["Users can buy", "functional"],
    ["No console output", "functional"],
    ["No cloud", "constraint"],
  ]);
});

test("what is ruled out is no evidence for anything", () => {
  expect(briefOf("# Shop\n\n- Users can buy\n- No mobile app.\n").passages.at(-1)).toMatchObject({
    text: "No mobile app.",
    scope: "out",
  });
});
