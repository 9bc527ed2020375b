// Lints a Markdown file: a PRP against every rule, any other specification for the faults that need no structure.
import { parse } from "yaml";
import { z } from "zod";
import type { Diagnostic } from "../domain/diagnostic.ts";
import { InvalidInputError } from "../domain/errors.ts";
import { lintPrp, reportOf } from "../domain/lint-prp.ts";
import type { LintReport } from "../domain/lint-report.ts";
import type { LintContext, LintGroup } from "../domain/prp-lint/rule.ts";
import { lintSpecification } from "./lint-specification.ts";
import { prpLines } from "./prp/lines.ts";
import { readPrp } from "./read-prp-markdown.ts";
import { specRules } from "./spec-lint/index.ts";
import { placeBelow } from "./spec-lint/place.ts";

/** What is wrong with the file, with lines; `lint/nothing-to-check` when it holds no text at all. */
export function lintMarkdown(text: string, file: string, context: LintContext = {}): LintReport {
  return lintReport(findingsIn(text, file, context));
}

/** The findings with counts and scores, those about plain specifications in the groups of their rules. */
export function lintReport(findings: Diagnostic[]): LintReport {
  return reportOf(findings, (code) => specGroups.get(code));
}

const specGroups = new Map<string, LintGroup>(specRules.map(({ code, group }) => [code, group]));

function findingsIn(text: string, file: string, context: LintContext): Diagnostic[] {
  if (text.length > longest) return [tooLong(file)];
  if (text.trim() === "") return [nothingToCheck(file)];
  if (frontMatterOf(text) === null) return lintSpecification(text, file) ?? [nothingToCheck(file)];
  return lintPrpText(text, file, context);
}

/** Where the brief of a PRP lies and its hash, as the PRP says; null for another text. */
export function briefOfPrp(text: string): { path: string; sha256: string } | null {
  const [written] = /^brief:.{0,2000}$/m.exec(frontMatterOf(text) ?? "") ?? [];
  if (written === undefined) return null;
  const read = BriefMark.safeParse(yamlIn(written));
  return read.success ? read.data.brief : null;
}

const BriefMark = z.object({ brief: z.object({ path: z.string(), sha256: z.string() }) });

function yamlIn(written: string): unknown {
  try {
    return parse(written);
  } catch {
    return null;
  }
}

/** Ten million characters: the PRP of more than ten thousand requirements, and still read in seconds. */
const longest = 10_000_000;

/** The front matter of a PRP; null where the text is none. */
function frontMatterOf(text: string): string | null {
  const [, frontMatter] = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)\r?\n---/.exec(text) ?? [];
  return frontMatter !== undefined && /^prp[ \t]*:/m.test(frontMatter) ? frontMatter : null;
}

function lintPrpText(text: string, file: string, context: LintContext): Diagnostic[] {
  try {
    const lines = text.split(/\r?\n/);
    const places = new Map([["title", titleLine(lines)], ...prpLines(text)]);
    const placeOf = (line: number, phrase: string) => placeBelow(lines, line, phrase);
    return lintPrp(readPrp(text, file), { ...context, file, lines: places, placeOf });
  } catch (error) {
    if (error instanceof InvalidInputError) return error.diagnostics;
    throw error;
  }
}

function titleLine(lines: readonly string[]): number {
  return lines.findIndex((line) => line.startsWith("# ")) + 1;
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
