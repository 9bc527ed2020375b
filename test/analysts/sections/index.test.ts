// What all sections have in common: how each question begins, how long it is, and when each is asked.
import { z } from "zod";
import { expect, test } from "vitest";
import { sectionGraph, sections } from "../../../src/analysts/sections/index.ts";
import { sharedPrefix } from "../../../src/analysts/shared-prefix.ts";
import { countTokens } from "../../../src/domain/count-tokens.ts";
import { aBrief } from "../../domain/a-brief.ts";
import { answering, aSectionTask, neverAborted as signal } from "./a-section.ts";

const long = aBrief(["# Club", ...Array.from({ length: 40 }, (_, at) => `Duty ${String(at)} of the club.`)]);
const graph = { architect: [], developer: ["architect"], qa: ["architect", "developer"] };
const empty = { summary: "", objectives: [], questions: [], risks: [], criteria: [], approach: [] };

async function questionOf(role: string) {
  const { llm, asked } = answering(empty);
  const task = aSectionTask("complex", long);
  await sections.find((section) => section.role === role)?.write(task, { llm, signal });
  return { question: asked[0], task };
}
const roles = sections.map(({ role }) => role);

test.each(roles)("%s begins as every question of the plan does", async (role) => {
  const { question, task } = await questionOf(role);
  expect(question).toMatchObject({ ...sharedPrefix(task) });
});

test.each(roles)("%s has a short prompt and a strict schema", async (role) => {
  const { question } = await questionOf(role);
  if (question === undefined) throw new Error("Nobody was asked.");
  expect(countTokens(question.prompt)).toBeLessThan(role.startsWith("section-criteria") ? 350 : 200);
  expect(question.maxOutputTokens).toBeLessThanOrEqual(1_000);
  expect(looseParts(z.toJSONSchema(question.schema))).toEqual([]);
});

/** Answers as long as the prompts of a complex plan allow them to be. */
const words = (count: number): string => Array.from({ length: count }, () => "entry").join(" ");
const ids = ["REQ-10", "REQ-20", "REQ-30"];
const times = <Part>(count: number, part: Part): Part[] => Array.from({ length: count }, () => part);
const choice = { options: times(3, words(6)), default: words(6), ids };
const criterion = { given: words(12), when: words(12), then: words(12), verify: words(9) };
const longest: readonly (readonly [string, unknown])[] = [
  ["section-objectives", { summary: words(30), objectives: times(3, { text: words(15), ids }) }],
  [
    "section-questions",
    {
      questions: times(4, { text: words(25), quote: words(15), ...choice }),
      risks: times(3, { text: words(25), quote: words(15), mitigation: words(25), ids }),
    },
  ],
  ["section-criteria-1", { criteria: times(8, { id: "REQ-10", ...criterion, negative: false }) }],
  ["section-approach", { approach: times(6, { text: words(25), ids }) }],
];

test.each(longest)("the longest answer that %s asks for is not cut off", async (role, answer) => {
  const { question } = await questionOf(role);
  expect(question?.schema.safeParse(answer).success).toBe(true);
  expect(countTokens(JSON.stringify(answer))).toBeLessThan(question?.maxOutputTokens ?? 0);
});

/** Objects with a part that may be missing or with parts of any name; unions. */
function looseParts(schema: unknown): unknown[] {
  if (typeof schema !== "object" || schema === null) return [];
  const { type, properties, required, additionalProperties } = schema as Record<string, unknown>;
  const isLoose =
    "anyOf" in schema ||
    (type === "object" &&
      (additionalProperties !== false ||
        Object.keys(properties ?? {}).join() !== (required as string[] | undefined)?.join()));
  return [...(isLoose ? [schema] : []), ...Object.values(schema).flatMap(looseParts)];
}

test("a simple plan gets two sections, a complex one seven, and none waits for qa", () => {
  const graphFor = (level: "simple" | "complex") =>
    sectionGraph({ brief: long, profile: aSectionTask(level).profile, graph });
  expect(graphFor("simple")).toEqual({ "section-objectives": [], "section-questions": [] });
  expect(graphFor("complex")).toEqual({
    "section-objectives": [],
    "section-questions": [],
    "section-criteria-1": [],
    "section-criteria-2": [],
    "section-criteria-3": [],
    "section-criteria-4": [],
    "section-approach": ["architect", "developer"],
  });
});
