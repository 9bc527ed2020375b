import { expect, test } from "vitest";
import { addLayer, buildLayers, constraintLines } from "../../src/domain/build-layers.ts";
import { scoreComplexity } from "../../src/domain/score-complexity.ts";
import { aBrief } from "./a-brief.ts";

const time = "2026-01-01T00:00:00.000Z";
const brief = aBrief(["# Notes", "Users write notes.", "Only Python is used.", "There is no sharing."]);
const [first, second, third] = brief.requirements;
const mixed = {
  ...brief,
  requirements: [
    { ...first!, kind: "functional" as const },
    { ...second!, kind: "constraint" as const },
    { ...third!, kind: "exclusion" as const },
  ],
};

test("a plan starts from overview, requirements, constraints and patterns, in falling priority", () => {
  const patterns = [
    {
      id: "p-1",
      description: "Index notes",
      notes: "by\ndate",
      relevance: 0.9,
      terms: [],
      provenance: "plan p0",
    },
  ];
  const layers = buildLayers(mixed, scoreComplexity(mixed), patterns, time);
  expect(layers.map(({ name, priority, timestamp }) => [name, priority, timestamp])).toEqual([
    ["overview", 10, time],
    ["requirements", 9, time],
    ["constraints", 8, time],
    ["learned patterns", 7, time],
  ]);
  expect(layers[2]?.content).toBe(constraintLines(mixed).join("\n"));
  expect(layers[3]?.content).toBe("- Index notes: by date (plan p0)");
  expect(constraintLines(mixed)).toEqual([
    "- REQ-2: Only Python is used.",
    "- REQ-3 (not to be built): There is no sharing.",
  ]);
});

test("a layer with nothing to say is left out", () => {
  const layers = buildLayers(brief, scoreComplexity(brief), [], time);
  expect(layers.map(({ name }) => name)).toEqual(["overview", "requirements"]);
});

test("adding a layer gives a new list and leaves the old one alone", () => {
  const layers = Object.freeze(buildLayers(brief, scoreComplexity(brief), [], time));
  const more = addLayer(layers, { name: "output", content: "x", priority: 7, tokens: 1, timestamp: time });
  expect([layers.length, more.length]).toEqual([2, 3]);
});
