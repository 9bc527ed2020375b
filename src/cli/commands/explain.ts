// `baco explain`: why a plan has this level and this team.
import type { Command } from "commander";
import type { Cli, GlobalFlags } from "../cli.ts";
import { examples } from "../examples.ts";

export function addExplain(program: Command, cli: Cli): void {
  program
    .command("explain")
    .description("tell why a plan has its level, its team and its confidence, with the lines of the brief")
    .argument("[plan]", "id of the plan (default: the newest)")
    .addHelpText("after", examples(["baco explain", "the newest plan, reason by reason"]))
    .action(async (plan: string | undefined, _own: object, command: Command) => {
      const terminal = cli.terminal(command.optsWithGlobals<GlobalFlags>());
      const [{ chooseResult }, { explanationLines }, { tellLines }] = await Promise.all([
        import("../choose-plan.ts"),
        import("../terminal/explanation.ts"),
        import("../terminal/say-lines.ts"),
      ]);
      const result = await chooseResult(plan, terminal);
      tellLines(explanationLines(result, terminal.paintData), terminal);
    });
}
