// `baco show`: what a plan came to.
import type { Command } from "commander";
import type { PlanResult } from "../../domain/plan-result.ts";
import { InvalidInputError } from "../../domain/errors.ts";
import type { Cli, GlobalFlags } from "../cli.ts";
import { examples } from "../examples.ts";
import { safeJson, safeText } from "../terminal/safe-text.ts";
import { nextLines, summaryLines } from "../terminal/summary.ts";
import { usageLines } from "../terminal/usage-lines.ts";
import type { Terminal } from "../terminal/terminal.ts";

interface ShowFlags extends GlobalFlags {
  readonly json?: boolean;
  readonly prp?: boolean;
  readonly task?: string;
}

export function addShow(program: Command, cli: Cli): void {
  program
    .command("show")
    .description("show what a plan came to")
    .argument("[plan]", "id of the plan (default: the newest)")
    .option("--prp", "print the PRP itself, as Markdown")
    .option("--task <id>", "print what one task needs and nothing else, at most about 1,300 tokens")
    .option("--json", "print the result as one document, baco.plan-result/1; a task as baco.task-packet/1")
    .addHelpText(
      "after",
      examples(
        ["baco show", "the newest plan in short"],
        ["baco show 260102-1200-x7k2 --prp", "its PRP"],
        ["baco show 260102-1200-x7k2 --task TASK-3", "one task of it, for a coding assistant"],
      ),
    )
    .action(async (plan: string | undefined, _own: object, command: Command) => {
      const flags = command.optsWithGlobals<ShowFlags>();
      const terminal = cli.terminal(flags);
      const { chooseResult } = await import("../choose-plan.ts");
      const result = await chooseResult(plan, terminal);
      if (flags.task !== undefined) await tellTask(result, flags.task, flags.json === true, terminal);
      else if (flags.json === true) terminal.data(safeJson(result, 2));
      else if (flags.prp === true) await tellPrp(result, terminal);
      else tellSummary(result, terminal);
    });
}

function tellSummary(result: PlanResult, terminal: Terminal): void {
  for (const line of summaryLines(result, { paint: terminal.paintData, columns: terminal.columns }))
    terminal.tell(line);
  const usage = usageLines(result);
  if (usage.length > 0) for (const line of ["", ...usage.map((row) => `  ${row}`)]) terminal.tell(line);
  for (const line of ["", ...nextLines(result, terminal)]) terminal.talk(line);
}

async function tellTask(result: PlanResult, id: string, asJson: boolean, terminal: Terminal): Promise<void> {
  const [{ prpOf }, { packetText, taskPacket }, { countTokens }] = await Promise.all([
    import("../plan-shelf.ts"),
    import("../../domain/task-packet.ts"),
    import("../../domain/count-tokens.ts"),
  ]);
  const { projectFolder } = await import("../engine.ts");
  const prp = await prpOf(projectFolder(), result.planId);
  if (prp === null) throw withoutPrp(result);
  const packet = taskPacket(prp, id, countTokens);
  if (asJson) {
    terminal.data(safeJson(packet, 2));
    return;
  }
  const text = packetText(packet);
  terminal.data(terminal.isDataShown ? safeText(text) : text);
}

function withoutPrp({ planId, status }: PlanResult): InvalidInputError {
  return new InvalidInputError(
    `Plan ${planId} has no PRP.`,
    `It is ${status}.`,
    `See why with \`baco explain ${planId}\`.`,
  );
}

/** As it is where a program reads it; made safe where it meets a terminal. */
async function tellPrp(result: PlanResult, terminal: Terminal): Promise<void> {
  const { prp } = result;
  if (prp === null) throw withoutPrp(result);
  const [{ readInput }, path] = await Promise.all([import("../../files/read-input.ts"), import("node:path")]);
  const { projectFolder } = await import("../engine.ts");
  const text = (await readInput(path.resolve(projectFolder(), prp.path))).toString("utf8").trimEnd();
  terminal.data(terminal.isDataShown ? safeText(text) : text);
}
