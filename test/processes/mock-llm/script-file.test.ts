import { expect, test } from "vitest";
import { InvalidInputError } from "../../../src/domain/errors.ts";
import { readScript } from "../../../src/processes/mock-llm/script-file.ts";

/** The places and messages of what is wrong with the text. */
function complaints(text: string): string[] {
  try {
    readScript(text, "s.yaml");
    return [];
  } catch (error) {
    if (!(error instanceof InvalidInputError)) throw error;
    return error.diagnostics.map(({ line, column, message }) => `${line}:${column} ${message}`);
  }
}

test("rules are read from YAML and from JSON", () => {
  const rules = [
    { when: { role: "security", call: 2 }, answer: { summary: "Fine." }, times: 1 },
    { fault: "500" },
  ];
  const yaml =
    "- when: { role: security, call: 2 }\n  answer: { summary: Fine. }\n  times: 1\n- fault: '500'\n";
  expect(readScript(yaml, "s.yaml")).toEqual(rules);
  expect(readScript(JSON.stringify(rules), "s.json")).toEqual(rules);
});

test("every mistake is told with its line and column", () => {
  const text = "- when:\n    call: 0\n- fault: reset-midbody\n- answer: 1\n- answr: x\n";
  expect(complaints(text)).toEqual([
    "2:11 0.when.call: Too small: expected number to be >=1",
    '3:10 1.fault: There is no fault "reset-midbody".  Did you mean reset-mid-body? `baco mock-llm --help` lists them all.',
    "4:11 2.answer: Invalid input",
    '5:3 3: Unrecognized key: "answr"',
  ]);
});

test("broken YAML and a file that is no list are told where they are", () => {
  expect(complaints("- {")).toHaveLength(1);
  expect(complaints("when: 1")[0]).toMatch(/^1:1 /);
  expect(complaints("")).toHaveLength(1);
});

test("a file that repeats itself without end is refused", () => {
  const bomb = [
    "a: &a [x]",
    ...Array.from("bcdefghij").map((name, i) => `${name}: &${name} [${`*${"abcdefghij"[i]},`.repeat(9)}]`),
  ];
  expect(complaints(bomb.join("\n"))).toHaveLength(1);
});
