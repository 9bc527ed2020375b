import { expect, test } from "vitest";
import { createCli } from "../../src/cli/cli.ts";
import { completionScript, shells } from "../../src/cli/completion-script.ts";
import { exitCodeLines } from "../../src/cli/exit-code-table.ts";
import { createProgram } from "../../src/cli/program.ts";
import { exitCodes } from "../../src/domain/errors.ts";

const program = createProgram(createCli());

test("every verb says what it does and every flag what it is for", () => {
  const verbs = program.commands.flatMap((verb) => (verb.commands.length > 0 ? verb.commands : [verb]));

  expect(verbs.filter((verb) => verb.description() === "").map((verb) => verb.name())).toEqual([]);
  expect(verbs.flatMap((verb) => verb.options.filter(({ description }) => description === ""))).toEqual([]);
});

test("the completion of every shell knows every verb and the flags of plan", () => {
  for (const shell of shells) {
    const script = completionScript(shell, program);
    const missing = program.commands.map((verb) => verb.name()).filter((name) => !script.includes(name));
    expect(missing).toEqual([]);
    expect(script).toContain("max-agents");
  }
});

test("the table of exit codes has each code once", () => {
  expect(exitCodeLines().map((line) => Number(line.trim().split(" ")[0]))).toEqual(Object.values(exitCodes));
});
