// Whether a check can be carried out as it stands: a safe command, steps for a person, or a decision that is still open.
import type { Prp } from "../prp.ts";
import { dangerIn } from "./dangerous-command.ts";
import { isKnownProgram } from "./known-programs.ts";

/** What keeps a person or a program from carrying out this check; null when nothing does. */
export function checkProblem(check: string, prp: Prp): string | null {
  const text = check.trim();
  if (text === "") return "is empty";
  if (text.startsWith("undecided")) return undecidedProblem(text, prp);
  if (text.startsWith("manual:")) return manualProblem(text);
  return dangerIn(text) ?? commandProblem(text);
}

/** What is wrong with `undecided (DEC-n)`: it has to name a decision that is really open. */
export function undecidedProblem(text: string, { decisions }: Prp): string | null {
  const id = /^undecided \((DEC-\d+)\)$/.exec(text)?.[1];
  if (id === undefined) return "says undecided without naming the decision, as in `undecided (DEC-1)`";
  const decision = decisions.find((each) => each.id === id);
  if (decision === undefined) return `waits for ${id}, which does not exist`;
  return decision.status === "undecided" ? null : `waits for ${id}, which is decided`;
}

function manualProblem(text: string): string | null {
  const words = text.slice("manual:".length).match(/[\p{L}\p{N}]+/gu) ?? [];
  // Chinese and Japanese put no blanks between words.
  const isLong = words.length >= 3 || words.join("").length >= 12;
  return isLong ? null : "says manual without the steps";
}

function commandProblem(command: string): string | null {
  for (const part of command.split(/&&|\|\||[;|]/)) {
    const program = programOf(part);
    if (program === "") return `has an empty command in “${command.slice(0, 60)}”`;
    if (!isKnownProgram(program))
      return `does not begin with a program that we know: ${program.slice(0, 40)}`;
  }
  return null;
}

// Settings such as `CI=1` may stand before the program.
function programOf(part: string): string {
  const words = part.trim().split(/\s+/);
  return words.find((word) => !/^[A-Z_][A-Z0-9_]*=/.test(word)) ?? "";
}
