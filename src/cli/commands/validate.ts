// `baco validate`: checks PRPs and other Markdown specs, and remembers which findings a person dismissed.
import type { Command } from "commander";
import type { Dismissal } from "../../domain/dismissal.ts";
import { exitCodes, InvalidInputError } from "../../domain/errors.ts";
import type { Cli, GlobalFlags } from "../cli.ts";
import { examples } from "../examples.ts";
import { lintFiles, type CheckedFile } from "../lint-files.ts";
import { lintReportLines } from "../terminal/lint-report.ts";
import { safeJson } from "../terminal/safe-text.ts";

interface ValidateFlags extends GlobalFlags {
  readonly json?: boolean;
  readonly sarif?: boolean;
  readonly all?: boolean;
  readonly rules?: boolean;
  readonly dismiss?: string;
  readonly at?: string;
  readonly because?: string;
}

export function addValidate(program: Command, cli: Cli): void {
  program
    .command("validate")
    .description("check PRPs and other Markdown specs; errors give exit code 4")
    .argument("[files...]", "Markdown files; - reads standard input")
    .option("--json", "print one document, baco.lint/1")
    .option("--sarif", "print one document, SARIF 2.1.0")
    .option("--all", "show what was dismissed too, and dismissals whose words are gone")
    .option("--rules", "print every rule with its reason and an example, as Markdown")
    .option("--dismiss <code>", "stop reporting the findings with this code")
    .option("--at <line>", "only the finding on this line")
    .option("--because <reason>", "why it is dismissed")
    .addHelpText(
      "after",
      examples(
        ["baco validate PRPs/*.md", "check every PRP"],
        ["baco validate --json spec.md", "findings for programs"],
        [
          'baco validate spec.md --dismiss spec/vague-word --at 12 --because "a quote"',
          "remember a dismissal",
        ],
      ),
    )
    .action(async (files: string[], _own: object, command: Command) =>
      validate(files, command.optsWithGlobals<ValidateFlags>(), cli, program.version() ?? ""),
    );
}

async function validate(
  files: readonly string[],
  flags: ValidateFlags,
  cli: Cli,
  version: string,
): Promise<void> {
  const { allLintRules, lintRulesPage } = await import("../lint-rule-list.ts");
  const terminal = cli.terminal(flags);
  if (flags.rules === true) {
    terminal.data(lintRulesPage());
    return;
  }
  if (files.length === 0) throw nothingToCheck("No file was given.");
  const { readDismissals } = await import("../../files/dismissal-file.ts");
  const known = await readDismissals(process.cwd());
  const before = await lintFiles(files, known, cli);
  refuseNothing(before);
  const added = flags.dismiss === undefined ? [] : await dismiss(flags, before);
  const checked = added.length === 0 ? before : await lintFiles(files, [...known, ...added], cli);
  if (flags.sarif === true) {
    const { sarifOf } = await import("../sarif.ts");
    terminal.data(safeJson(sarifOf(checked, allLintRules, version), 2));
  } else if (flags.json === true) terminal.data(safeJson(documentOf(checked, flags.all === true), 2));
  else for (const file of checked) tell(file, flags, terminal, cli);
  cli.finish(checked.some(({ report }) => report.errors > 0) ? exitCodes.belowTheBar : exitCodes.done);
}

type Terminal = ReturnType<Cli["terminal"]>;

function tell(file: CheckedFile, { all = false }: ValidateFlags, terminal: Terminal, cli: Cli): void {
  const paint = terminal.paintData;
  for (const line of lintReportLines(file, { paint, textOf: cli.recall, all })) terminal.tell(line);
}

function documentOf(checked: readonly CheckedFile[], all: boolean): object {
  const files = checked.map(({ file, report, dismissed, stale }) => ({
    file,
    ...report,
    dismissed: dismissed.length,
    ...(all
      ? { dismissals: dismissed.map(({ marked, because }) => ({ ...marked.finding, because })), stale }
      : {}),
  }));
  return { schema: "baco.lint/1", files };
}

/** Writes down the dismissals that the flags mean, and gives them back. */
async function dismiss(
  { dismiss: code = "", at, because = "" }: ValidateFlags,
  checked: readonly CheckedFile[],
): Promise<Dismissal[]> {
  const [{ addDismissals }, { canBeDismissed }] = await Promise.all([
    import("../../files/dismissal-file.ts"),
    import("../../domain/dismissal.ts"),
  ]);
  const line = at === undefined ? null : Number(at);
  if (because.trim() === "") throw noReason();
  const meant = checked.flatMap(({ file, kept }) =>
    kept
      .filter(({ finding }) => finding.code === code && (line === null || finding.line === line))
      .map((each) => ({ ...each, file })),
  );
  if (meant.length === 0) throw nothingToDismiss(code);
  if (!meant.every(({ finding }) => canBeDismissed(finding))) throw notDismissible(code);
  const added = meant.map(({ fingerprint, file, text }) => ({ code, fingerprint, file, text, because }));
  await addDismissals(process.cwd(), added);
  return added;
}

/** A check of nothing must not look like a check that was passed, nor like one that was failed. */
function refuseNothing(checked: readonly CheckedFile[]): void {
  const isEmpty = checked.every(({ report }) =>
    report.findings.some(({ code }) => code === "lint/nothing-to-check"),
  );
  if (isEmpty) throw nothingToCheck("No file holds any text.");
}

function nothingToCheck(why: string): InvalidInputError {
  return new InvalidInputError("There is nothing to check.", why, "Type `baco validate PRPs/*.md`.");
}

function noReason(): InvalidInputError {
  return new InvalidInputError(
    "A dismissal needs a reason.",
    "Whoever meets it later has to be able to tell whether it still holds.",
    'Add --because "…".',
  );
}

function nothingToDismiss(code: string): InvalidInputError {
  return new InvalidInputError(
    `There is no finding ${JSON.stringify(code)} to dismiss.`,
    "None of these files has one with this code, or not on this line.",
    "Run `baco validate` without --dismiss to see codes and lines.",
  );
}

function notDismissible(code: string): InvalidInputError {
  return new InvalidInputError(
    `${code} cannot be dismissed.`,
    "Secrets, orders to the reader, hidden characters and harmful commands have to go.",
    "Take it out of the text.",
  );
}
