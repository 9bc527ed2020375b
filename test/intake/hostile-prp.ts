// Arbitrary valid PRPs whose every text may be hostile to Markdown: for properties about writing and reading.
import fc from "fast-check";
import type { Prp } from "../../src/domain/prp.ts";

/** Bits of text that mean something to Markdown, to YAML or to the reader of PRPs. */
export const hostilePieces = [
  "#",
  "# heading",
  "- item",
  "1. one",
  "1)",
  "<b>bold</b>",
  "<!-- comment -->",
  "[link](https://a.example)",
  "![image](x.png)",
  "[ref]: /url",
  "[^1]",
  "[ ] box",
  "https://a.example/?q=1&amp;b",
  "www.a.example",
  "me@a.example",
  "**strong**",
  "*emphasis:*",
  "_under_",
  "~~gone~~",
  "`code`",
  "``",
  "|",
  "\\|",
  "| a | b |\n|---|---|",
  "---",
  "===",
  "```js\n```",
  "$x$",
  "\\",
  "&lt;",
  "⟦",
  "⟦U+0041⟧",
  "⟦⟧",
  "👩‍👩‍👧",
  "می‌خواهم",
  "\u202e",
  "\u200b",
  "\u0000",
  "\ud800",
  "\n",
  "\r\n",
  "\t",
  "  ",
  " ",
  ",",
  ":",
  "“quote”",
  "None.",
  "null",
  "manual: look",
  "undecided (DEC-1)",
  "REQ-1",
  "**REQ-1**",
  "a",
  "word",
  ".",
  "+",
  "=",
  ">",
  "!",
];

const text = fc.oneof(
  fc.array(fc.constantFrom(...hostilePieces), { maxLength: 5 }).map((some) => some.join("")),
  fc.array(fc.constantFrom(...hostilePieces), { maxLength: 5 }).map((some) => some.join(" ")),
  fc.string({ unit: "binary", maxLength: 12 }),
  fc.constantFrom("", "Users sign in."),
);
const someText = text.map((given) => (given === "" ? "x" : given));
const texts = fc.array(text, { maxLength: 3 });
const number = fc.integer({ min: 1, max: 30 });
const line = fc.integer({ min: 1, max: 9999 });
const source = fc.record({ startLine: line, endLine: line, quote: text.map((given) => given.slice(0, 400)) });
const id = (kind: string): fc.Arbitrary<string> => number.map((each) => `${kind}-${each}`);
const few = <T>(one: fc.Arbitrary<T>, minLength = 0): fc.Arbitrary<T[]> =>
  fc.array(one, { minLength, maxLength: 3 });
const command = fc.oneof(someText, fc.constantFrom("npm test", "manual: look | listen", "undecided (DEC-1)"));

/** Any PRP that the schema allows, within a few entries a list. */
export const hostilePrp: fc.Arbitrary<Prp> = fc.record({
  prp: fc.constant(1 as const),
  planId: text,
  title: text,
  level: fc.constantFrom("simple", "moderate", "complex", "extreme"),
  confidence: fc.double({ min: 0, max: 1, noNaN: true }).map((given) => given + 0),
  mode: fc.constantFrom("offline", "model"),
  agents: texts,
  degraded: texts,
  brief: fc.record({ path: fc.option(text), sha256: text, language: text }),
  questions: few(
    fc.record({
      id: id("Q"),
      type: fc.constantFrom("contradiction", "ambiguity", "gap"),
      text,
      source: few(source),
      options: texts,
      default: text,
      blocking: fc.boolean(),
    }),
  ),
  assumptions: few(fc.record({ id: id("ASM"), text, questionId: fc.option(text) })),
  summary: text,
  objectives: few(fc.record({ text, requirementIds: texts }), 1),
  stack: few(fc.record({ name: text, line })),
  requirements: few(
    fc.record({
      id: id("REQ"),
      kind: fc.constantFrom("functional", "quality", "constraint", "exclusion"),
      text,
      source,
      questionIds: texts,
      acceptance: few(
        fc.record({
          id: fc.tuple(number, number).map(([one, other]) => `AC-${one}.${other}`),
          given: text,
          when: text,
          then: text,
          negative: fc.boolean(),
          by: text,
        }),
      ),
    }),
  ),
  repository: fc.option(
    fc.record({
      name: text,
      creates: texts,
      commands: few(
        fc.record({
          purpose: fc.constantFrom(
            "install",
            "build",
            "test",
            "coverage",
            "lint",
            "format",
            "types",
            "start",
          ),
          command,
          source: text,
        }),
      ),
      tree: few(fc.record({ path: text, about: text })),
      conventions: few(fc.record({ text, source: text })),
      untouchable: few(fc.record({ path: text, why: text })),
    }),
  ),
  decisions: few(
    fc.record({
      id: id("DEC"),
      title: text,
      status: fc.constantFrom("decided", "undecided"),
      choice: text,
      rationale: text,
      rejected: few(fc.record({ option: text, why: text })),
      requirementIds: texts,
      by: text,
    }),
  ),
  risks: few(fc.record({ id: id("RISK"), text, mitigation: text, requirementIds: texts, by: text })),
  guidance: few(fc.record({ text, requirementIds: texts, by: text })),
  avoid: few(fc.record({ text, requirementIds: texts, by: text })),
  patterns: few(
    fc.record({
      id: text,
      description: text,
      from: text,
      relevance: fc.option(fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100)),
    }),
  ),
  tasks: few(
    fc.record({
      id: id("TASK"),
      title: text,
      requirementIds: texts,
      acceptanceIds: texts,
      dependsOn: texts,
      files: few(text, 1),
      steps: few(text, 1),
      verify: command,
      size: fc.constantFrom("S", "M", "L"),
    }),
  ),
  tests: few(
    fc.record({
      id: id("TEST"),
      title: text,
      level: fc.constantFrom("unit", "integration", "end-to-end", "manual"),
      taskId: text,
      requirementIds: texts,
      acceptanceIds: texts,
      command,
    }),
  ),
  doneWhen: few(fc.record({ text, check: command }), 1),
});
