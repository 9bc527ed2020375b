// `baco show`: what a plan came to.
import type { Command } from "commander";
import type { PlanResult } from "../../domain/plan-result.ts";
import { InvalidInputError } from "../../domain/errors.ts";
import type { Cli, GlobalFlags } from "../cli.ts";
import { examples } from "../examples.ts";
import { safeJson, safeText } from "../terminal/safe-text.ts";
import { nextLines, summaryLines } from "../terminal/summary.ts";
import type { Terminal } from "../terminal/terminal.ts";

interface ShowFlags extends GlobalFlags {
  readonly json?: boolean;
  readonly prp?: boolean;
}

export function addShow(program: Command, cli: Cli): void {
  program
    .command("show")
    .description("show what a plan came to")
    .argument("[plan]", "id of the plan (default: the newest)")
    .option("--prp", "print the PRP itself, as Markdown")
    .option("--json", "print the result as one document, baco.plan-result/1")
    .addHelpText(
      "after",
      examples(["baco show", "the newest plan in short"], ["baco show 260102-1200-x7k2 --prp", "its PRP"]),
    )
    .action(async (plan: string | undefined, _own: object, command: Command) => {
      const flags = command.optsWithGlobals<ShowFlags>();
      const terminal = cli.terminal(flags);
      const { chooseResult } = await import("../choose-plan.ts");
      const result = await chooseResult(plan, terminal);
      if (flags.json === true) terminal.data(safeJson(result, 2));
      else if (flags.prp === true) await tellPrp(result, terminal);
      else tellSummary(result, terminal);
    });
}

function tellSummary(result: PlanResult, terminal: Terminal): void {
  for (const line of summaryLines(result, { paint: terminal.paintData, columns: terminal.columns }))
    terminal.tell(line);
  for (const line of ["", ...nextLines(result, terminal.paint)]) terminal.talk(line);
}

/** As it is where a program reads it; made safe where it meets a terminal. */
async function tellPrp({ planId, status, prp }: PlanResult, terminal: Terminal): Promise<void> {
  if (prp === null)
    throw new InvalidInputError(
      `Plan ${planId} has no PRP.`,
      `It is ${status}.`,
      `See why with \`baco explain ${planId}\`.`,
    );
  const [{ readInput }, path] = await Promise.all([import("../../files/read-input.ts"), import("node:path")]);
  const { projectFolder } = await import("../engine.ts");
  const text = (await readInput(path.resolve(projectFolder(), prp.path))).toString("utf8").trimEnd();
  terminal.data(terminal.isDataShown ? safeText(text) : text);
}
