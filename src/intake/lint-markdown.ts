// Lints a Markdown file: a PRP against every rule, any other specification for the faults that need no structure.
import type { Diagnostic } from "../domain/diagnostic.ts";
import { InvalidInputError } from "../domain/errors.ts";
import { lintPrp, reportOf } from "../domain/lint-prp.ts";
import type { LintReport } from "../domain/lint-report.ts";
import type { LintContext } from "../domain/prp-lint/rule.ts";
import { lintSpecification } from "./lint-specification.ts";
import { prpLines } from "./prp/lines.ts";
import { readPrp } from "./read-prp-markdown.ts";

/** What is wrong with the file, with lines; `lint/nothing-to-check` when it holds no text at all. */
export function lintMarkdown(text: string, file: string, context: LintContext = {}): LintReport {
  if (text.length > longest) return reportOf([tooLong(file)]);
  if (text.trim() === "") return reportOf([nothingToCheck(file)]);
  if (!isPrp(text)) return reportOf(lintSpecification(text, file) ?? [nothingToCheck(file)]);
  return reportOf(lintPrpText(text, file, context));
}

/** Two million characters: more than any plan, and still read in seconds. */
const longest = 2_000_000;

function isPrp(text: string): boolean {
  const [, frontMatter] = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)\r?\n---/.exec(text) ?? [];
  return frontMatter !== undefined && /^prp[ \t]*:/m.test(frontMatter);
}

function lintPrpText(text: string, file: string, context: LintContext): Diagnostic[] {
  try {
    return lintPrp(readPrp(text, file), { ...context, file, lines: prpLines(text) });
  } catch (error) {
    if (error instanceof InvalidInputError) return error.diagnostics;
    throw error;
  }
}

function nothingToCheck(file: string): Diagnostic {
  return {
    severity: "error",
    code: "lint/nothing-to-check",
    message: "The file holds no text to check.",
    file,
    line: 0,
    column: 0,
    fix: "Give a PRP or another specification in Markdown.",
  };
}

function tooLong(file: string): Diagnostic {
  const message = `The file is longer than ${longest} characters.`;
  return { ...nothingToCheck(file), code: "lint/too-long", message, fix: "Split it." };
}
