// What holds for every agent in the list, so that a new one is checked by being added to it.
import { describe, expect, test } from "vitest";
import { agents } from "../../src/agents/index.ts";

const roles = agents.map(({ role }) => role);
const tooGeneric = [
  "user",
  "users",
  "data",
  "system",
  "test",
  "tests",
  "performance",
  "application",
  "app",
  "software",
  "project",
  "feature",
  "product",
  "service",
  "information",
  "process",
  "management",
  "interface",
  "design",
  "security",
  "quality",
  "code",
  "file",
  "page",
  "time",
  "support",
  "scale",
  "fast",
  "simple",
  "api",
];

const firstFourteen = [
  "developer",
  "qa",
  "architect",
  "security",
  "performance",
  "database",
  "api",
  "frontend",
  "ux",
  "devops",
  "data",
  "compliance",
  "mobile",
  "embedded",
];

test("the first fourteen roles are there, in order of introduction; others may stand among them", () => {
  expect(roles.filter((role) => firstFourteen.includes(role))).toEqual(firstFourteen);
});

test("only developer and qa are pinned, and only the architect fires by level", () => {
  expect(agents.filter(({ pinned }) => pinned).map(({ role }) => role)).toEqual(["developer", "qa"]);
  expect(agents.filter(({ aboveModerate }) => aboveModerate).map(({ role }) => role)).toEqual(["architect"]);
});

test("every concern has an id of its own", () => {
  const ids = agents.flatMap(({ checklist }) => checklist.map(({ id }) => id));
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
});

test("dependencies name known roles or everyone", () => {
  const named = agents.flatMap(({ dependsOn }) => dependsOn);
  expect(named.filter((role) => role !== "*" && !roles.includes(role))).toEqual([]);
  expect(agents.filter(({ dependsOn }) => dependsOn.includes("*")).map(({ role }) => role)).toEqual(["qa"]);
});

test("no agent waits for itself, however long the way", () => {
  expect(roles.filter((role) => inputsOf(role).has(role))).toEqual([]);
});

describe.each(agents)("$role", ({ checklist, decisions, triggers, description, instructions, role }) => {
  test("knows at least five concerns", () => {
    expect(checklist.length).toBeGreaterThanOrEqual(5);
  });

  test("says risk, advice and check in whole sentences", () => {
    const sentences = checklist.flatMap(({ risk, recommend, verify }) => [risk, recommend, verify]);
    const chosen = decisions.flatMap(({ choice, rationale, rejected }) => [
      choice,
      rationale,
      ...rejected.map(({ why }) => why),
    ]);
    expect([description, ...sentences, ...chosen].filter((text) => !/^[\p{L}\d].+\.$/u.test(text))).toEqual(
      [],
    );
  });

  test("finishes “When …” and “Then …” without a full stop and without a capital", () => {
    const endings = checklist.flatMap(({ situation = "", accept }) => [situation, accept]);
    expect(endings.filter((text) => !/^[\p{Ll}\d].+[^.]$/u.test(text))).toEqual([]);
  });

  test("names the source of what it knows", () => {
    expect(checklist.filter(({ source }) => source.trim().length < 4)).toEqual([]);
  });

  test("writes no word that a careful reader would question", () => {
    const texts = checklist.flatMap(({ risk, recommend, accept, verify }) => [
      risk,
      recommend,
      accept,
      verify,
    ]);
    const vague = /\b(?:etc|and\/or|if possible|as appropriate|robust|user-friendly|seamless|tbd|todo)\b/i;
    expect(texts.filter((text) => vague.test(text))).toEqual([]);
  });

  test("is fired by specific words only", () => {
    const firing = [
      ...checklist.filter(({ weight = 2 }) => weight > 1).flatMap(({ when }) => when),
      ...triggers.filter(({ weight }) => weight > 1).map(({ term }) => term),
    ];
    expect(firing.filter((term) => tooGeneric.includes(term.toLowerCase()))).toEqual([]);
    expect(firing.filter((term) => term.trim().length < 2)).toEqual([]);
  });

  test("rejects at least one option in each of its choices", () => {
    expect(decisions.filter(({ rejected }) => rejected.length === 0)).toEqual([]);
  });

  test("writes each term once in a concern", () => {
    const repeated = checklist.flatMap(({ id, when }) =>
      when.filter((term, at) => when.indexOf(term) !== at).map((term) => `${id}: ${term}`),
    );
    expect(repeated).toEqual([]);
  });

  test("asks a model for findings with requirement ids", () => {
    expect(instructions).toMatch(/^You are the /);
    expect(instructions).toContain("What counts for you:\n- ");
    expect(role).toMatch(/^[a-z]+$/);
  });
});

function inputsOf(role: string): ReadonlySet<string> {
  const seen = new Set<string>();
  const visit = (name: string): void => {
    for (const input of agents.find((agent) => agent.role === name)?.dependsOn ?? []) {
      const names = input === "*" ? roles.filter((other) => other !== name) : [input];
      for (const next of names.filter((other) => !seen.has(other))) {
        seen.add(next);
        visit(next);
      }
    }
  };
  visit(role);
  return seen;
}
