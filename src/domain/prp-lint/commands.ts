// Rules about checks: each can be carried out, does no harm, and belongs to the stack.
import type { Prp } from "../prp.ts";
import { checkProblem } from "./command-problem.ts";
import { foreignTool } from "./stack-tools.ts";
import { opinionIn } from "./normative-words.ts";
import type { Finding, LintRule } from "./rule.ts";

export const badCommand: LintRule = {
  code: "prp/bad-command",
  criterion: 17,
  group: "executability",
  severity: "error",
  reason: "A check that cannot run, or does harm, proves nothing.",
  fix: "Write a safe command of the stack, `manual: <steps>`, or `undecided (DEC-n)` with an open decision.",
  bad: "*check:* rm -rf build && npm test",
  good: "*check:* npm test",
  check: (prp) =>
    checks(prp).flatMap(({ at, what, check }) => {
      const problem = checkProblem(check, prp);
      return problem === null ? [] : [{ at, message: `${what} ${problem}.` }];
    }),
};

export const foreignCommand: LintRule = {
  code: "prp/foreign-command",
  criterion: 17,
  group: "executability",
  severity: "error",
  reason: "A command of another stack cannot run in this project.",
  fix: "Use the test tool of the stack, or record the decision for the other one.",
  bad: "Stack Python, *check:* cargo test",
  good: "Stack Python, *check:* pytest",
  check: (prp) => {
    const foreign = foreignTool(prp);
    return checks(prp).flatMap(({ at, what, check }) => {
      const tool = foreign(check);
      return tool === null ? [] : [{ at, message: `${what} runs ${tool}, which does not fit the stack.` }];
    });
  },
};

export const undecidableDone: LintRule = {
  code: "prp/undecidable-done",
  criterion: 32,
  group: "verifiability",
  severity: "error",
  reason: "Done has to be a fact, not an opinion.",
  fix: "Say what holds when the work is done, and the command or the steps that show it.",
  bad: "The product works as expected.",
  good: "Every test passes. *check:* npm test",
  check: ({ doneWhen }) =>
    doneWhen.flatMap(({ text, check }, index): Finding[] => {
      const opinion = opinionIn(text);
      if (text.trim() === "" || check.trim() === "")
        return [{ at: "section-6", message: `Criterion of success ${index + 1} has no words or no check.` }];
      if (opinion === null) return [];
      const message = `Criterion of success ${index + 1} is an opinion: ${opinion.phrase}`;
      return [{ at: "section-6", phrase: opinion.phrase, message }];
    }),
};

interface Check {
  readonly at: string;
  readonly what: string;
  readonly check: string;
}

function checks({ tasks, tests, doneWhen }: Prp): Check[] {
  return [
    ...tasks.map(({ id, verify }) => ({ at: id, what: `The check of ${id}`, check: verify })),
    ...tests.map(({ id, command }) => ({ at: id, what: `The command of ${id}`, check: command })),
    ...doneWhen.map(({ check }, index) => ({
      at: "section-6",
      what: `The check of success ${index + 1}`,
      check,
    })),
  ];
}
