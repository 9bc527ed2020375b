// `baco validate`: checks PRPs and other Markdown specs.
import type { Command } from "commander";
import { exitCodes, InvalidInputError } from "../../domain/errors.ts";
import type { LintReport } from "../../domain/lint-report.ts";
import type { Cli, GlobalFlags } from "../cli.ts";
import { renderDiagnostic } from "../terminal/diagnostics.ts";
import { examples } from "../examples.ts";
import { safeJson, safeLine } from "../terminal/safe-text.ts";
import type { Terminal } from "../terminal/terminal.ts";

interface ValidateFlags extends GlobalFlags {
  readonly json?: boolean;
}
type FileReport = { readonly file: string } & LintReport;

export function addValidate(program: Command, cli: Cli): void {
  program
    .command("validate")
    .description("check PRPs and other Markdown specs; errors give exit code 4")
    .argument("[files...]", "Markdown files; - reads standard input")
    .option("--json", "print one document, baco.lint/1")
    .addHelpText(
      "after",
      examples(
        ["baco validate PRPs/*.md", "check every PRP"],
        ["baco validate --json spec.md", "findings for programs"],
      ),
    )
    .action(async (files: string[], _own: object, command: Command) => {
      const flags = command.optsWithGlobals<ValidateFlags>();
      const terminal = cli.terminal(flags);
      const reports = await lintFiles(files, cli);
      refuseNothing(reports);
      if (flags.json === true) terminal.data(safeJson({ schema: "baco.lint/1", files: reports }, 2));
      else for (const report of reports) tellReport(report, terminal, cli);
      cli.finish(reports.some(({ errors }) => errors > 0) ? exitCodes.belowTheBar : exitCodes.done);
    });
}

async function lintFiles(files: readonly string[], cli: Cli): Promise<FileReport[]> {
  if (files.length === 0) throw nothingToCheck("No file was given.");
  const [{ readInput }, { lintMarkdown }] = await Promise.all([
    import("../../files/read-input.ts"),
    import("../../intake/lint-markdown.ts"),
  ]);
  const reports: FileReport[] = [];
  for (const file of files) {
    const text = (await readInput(file)).toString("utf8");
    cli.remember(file, text);
    reports.push({ file, ...lintMarkdown(text, file) });
  }
  return reports;
}

/** A check of nothing must not look like a check that was passed, nor like one that was failed. */
function refuseNothing(reports: readonly FileReport[]): void {
  const isEmpty = reports.every(({ findings }) =>
    findings.some(({ code }) => code === "lint/nothing-to-check"),
  );
  if (isEmpty) throw nothingToCheck("No file holds any text.");
}

function nothingToCheck(why: string): InvalidInputError {
  return new InvalidInputError("There is nothing to check.", why, "Type `baco validate PRPs/*.md`.");
}

function tellReport(
  { file, findings, errors, warnings, score }: FileReport,
  terminal: Terminal,
  cli: Cli,
): void {
  const paint = terminal.paintData;
  const mark = errors > 0 ? paint("bad", "✗") : paint("good", "✓");
  for (const finding of findings)
    for (const line of renderDiagnostic(finding, { paint, textOf: cli.recall })) terminal.tell(line);
  terminal.tell(
    `${mark} ${paint("strong", safeLine(file))} · ${count(errors, "error")}, ${count(warnings, "warning")} · score ${String(score)} of 100`,
  );
}

function count(number: number, noun: string): string {
  return `${String(number)} ${noun}${number === 1 ? "" : "s"}`;
}
