// Rules about the brief: what it asks for has to be in the PRP, with its figures and its technologies.
import type { Brief } from "../brief.ts";
import type { Prp } from "../prp.ts";
import type { Finding, LintRule } from "./rule.ts";

export const missingRequirement: LintRule = {
  code: "prp/missing-requirement",
  criterion: 18,
  group: "traceability",
  severity: "error",
  reason: "What the brief asks for must not get lost on the way.",
  fix: "Take the requirement over from the brief, in its own words.",
  bad: "The brief's REQ-4 is nowhere in the PRP.",
  good: "REQ-4 in the brief's own words.",
  check: (prp, { brief }) => {
    const isKept = keeper(prp);
    return wanted(brief)
      .filter((each) => !isKept(each))
      .map(({ id, text, source }) => ({
        at: known(prp, id, "section-2"),
        message: `The brief's ${id} (line ${source.startLine}) is missing or reworded: “${text.slice(0, 80)}”.`,
      }));
  },
};

export const lostNumber: LintRule = {
  code: "prp/lost-number",
  criterion: 18,
  group: "consistency",
  severity: "error",
  reason: "A figure that changes on the way is another product.",
  fix: "Write the figure as the brief has it.",
  bad: "Brief: within 200 ms. PRP: quickly.",
  good: "Brief: within 200 ms. PRP: within 200 ms.",
  check: (prp, { brief }) => {
    const byId = new Map(prp.requirements.map((each) => [each.id, each]));
    return wanted(brief).flatMap(({ id, text }): Finding[] => {
      const kept = new Set(numbersIn(byId.get(id)?.text ?? ""));
      const lost = numbersIn(text).filter((number) => !kept.has(number));
      return lost.length === 0
        ? []
        : [{ at: known(prp, id, "section-2"), message: `${id} has lost ${lost.slice(0, 5).join(", ")}.` }];
    });
  },
};

export const missingTechnology: LintRule = {
  code: "prp/missing-technology",
  criterion: 18,
  group: "consistency",
  severity: "error",
  reason: "A stack that the brief names is not ours to change.",
  fix: "Name the technology in the stack, with its line.",
  bad: "The brief names SQLite, the stack does not.",
  good: "Stack: SQLite, line 3.",
  check: (prp, { brief }) => {
    const names = new Set(prp.stack.map(({ name }) => name.toLowerCase()));
    const said = prp.requirements
      .map(({ text }) => text)
      .join("\n")
      .toLowerCase();
    return (brief?.technologies ?? [])
      .filter(({ name }) => !names.has(name.toLowerCase()) && !said.includes(name.toLowerCase()))
      .map(({ name, line }) => ({
        at: "section-2",
        message: `${name} (line ${line} of the brief) is not in the stack.`,
      }));
  },
};

export const inventedTechnology: LintRule = {
  code: "prp/invented-technology",
  criterion: 20,
  group: "consistency",
  severity: "error",
  reason: "The stack is what the brief names; what the team chooses is a decision.",
  fix: "Take it from the stack and record a decision.",
  bad: "Stack: Redis, which the brief never names.",
  good: "DEC-2 Cache: Redis, because …",
  check: (prp, { brief }) => {
    if (brief === undefined) return [];
    const named = new Set(brief.technologies.map(({ name }) => name.toLowerCase()));
    return prp.stack
      .filter(({ name }) => !named.has(name.toLowerCase()))
      .map(({ name }) => ({
        at: "section-2",
        message: `${name.slice(0, 60)} stands in the stack, but not in the brief.`,
      }));
  },
};

function wanted(brief: Brief | undefined): Brief["requirements"] {
  return brief?.requirements ?? [];
}

// One requirement of the PRP may hold a longer form of it, if it comes from the same lines: to search all of them for
// each that is missing would take the square of the time.
function keeper({ requirements }: Prp): (wanted: Brief["requirements"][number]) => boolean {
  const whole = new Set<string>();
  const byPlace = new Map<string | number, string[]>();
  for (const { id, text, source } of requirements) {
    const letters = lettersOf(text);
    whole.add(letters);
    for (const place of [id, source.startLine, source.endLine])
      byPlace.set(place, [...(byPlace.get(place) ?? []).slice(0, 20), letters]);
  }
  return ({ id, text, source }) => {
    const letters = lettersOf(text);
    const near = [id, source.startLine, source.endLine].flatMap((place) => byPlace.get(place) ?? []);
    return whole.has(letters) || near.some((each) => each.includes(letters));
  };
}

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}

function numbersIn(text: string): string[] {
  return [...new Set(text.match(/\d+(?:[.,]\d+)*/g) ?? [])];
}

function known(prp: Prp, id: string, fallback: string): string {
  return prp.requirements.some((each) => each.id === id) ? id : fallback;
}
