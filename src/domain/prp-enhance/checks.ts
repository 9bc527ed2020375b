// Mends answers and checks: a risk gets the usual answer, a success criterion a person's check, a bad command none.
import { checkProblem } from "../prp-lint/command-problem.ts";
import { usualAnswer } from "../prp-compile/risk-answers.ts";
import type { Prp } from "../prp.ts";
import type { Mend } from "./mend.ts";

export const answerRisks: Mend = {
  codes: ["prp/unanswered-risk"],
  mend: (prp) => ({
    ...prp,
    risks: prp.risks.map((risk) =>
      risk.mitigation.trim() === "" ? { ...risk, mitigation: usualAnswer(risk.text) } : risk,
    ),
  }),
};

export const decideDone: Mend = {
  codes: ["prp/undecidable-done"],
  mend: (prp) => ({
    ...prp,
    doneWhen: prp.doneWhen.map((done) =>
      checkProblem(done.check, prp) === null
        ? done
        : {
            ...done,
            check: "manual: a person who did not build it looks at the product and signs this line",
          },
    ),
  }),
};

export const replaceCommands: Mend = {
  codes: ["prp/bad-command"],
  mend: (prp) => {
    const safe = (check: string): string => (checkProblem(check, prp) === null ? check : openCheck(prp));
    return {
      ...prp,
      tasks: prp.tasks.map((task) => ({ ...task, verify: safe(task.verify) })),
      tests: prp.tests.map((test) => ({ ...test, command: safe(test.command) })),
    };
  },
};

/** The decision that is to name the test command, or a person's check. */
function openCheck({ decisions }: Prp): string {
  const open = decisions.find(({ status, title }) => status === "undecided" && /\btest\b/i.test(title));
  return open
    ? `undecided (${open.id})`
    : "manual: try each criterion of the task by hand and note the result";
}
