// `baco cancel`: stops a plan for good.
import type { CancelFlags } from "../plan-wishes.ts";
import type { Command } from "commander";
import type { Cli } from "../cli.ts";
import { examples } from "../examples.ts";

export function addCancel(program: Command, cli: Cli): void {
  program
    .command("cancel")
    .description("stop a plan for good; what is done is kept")
    .argument("<plan>", "id of the plan")
    .option("--reason <text>", "why", "A person stopped it.")
    .option("--bus <url>", "the NATS server on which it runs")
    .addHelpText(
      "after",
      examples(["baco cancel 260102-1200-x7k2 --reason 'another brief'", "with a reason to keep"]),
    )
    .action(async (planId: string, _own: object, command: Command) => {
      const { cancelPlan } = await import("../plan-wishes.ts");
      await cancelPlan(planId, command.optsWithGlobals<CancelFlags>(), cli);
    });
}
