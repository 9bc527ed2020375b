// `baco plans`: the plans of this folder.
import type { Command } from "commander";
import type { Cli, GlobalFlags } from "../cli.ts";
import { examples } from "../examples.ts";
import type { ShelvedPlan } from "../plan-shelf.ts";
import { safeJson, safeLine } from "../terminal/safe-text.ts";
import { pad } from "../terminal/width.ts";

interface PlansFlags extends GlobalFlags {
  readonly json?: boolean;
}

export function addPlans(program: Command, cli: Cli): void {
  program
    .command("plans")
    .description("list the plans of this folder, newest first")
    .option("--json", "print one document, baco.plans/1")
    .addHelpText("after", examples(["baco plans", "every plan with its status and level"]))
    .action(async (_own: object, command: Command) => {
      const flags = command.optsWithGlobals<PlansFlags>();
      const terminal = cli.terminal(flags);
      const [{ shelvedPlans }, { projectFolder }] = await Promise.all([
        import("../plan-shelf.ts"),
        import("../engine.ts"),
      ]);
      const plans = await shelvedPlans(projectFolder());
      if (flags.json === true) terminal.data(safeJson({ schema: "baco.plans/1", plans }, 2));
      else if (plans.length === 0) terminal.talk("No plans here yet. Make one with `baco plan idea.md`.");
      else for (const plan of plans) terminal.tell(planLine(plan));
    });
}

function planLine({ planId, title, status, level, createdAt }: ShelvedPlan): string {
  const day = createdAt === null ? "" : createdAt.slice(0, 16).replace("T", " ");
  return `${pad(planId, 18)} ${pad(status, 18)} ${pad(level ?? "", 8)} ${pad(day, 16)} ${safeLine(title)}`.trimEnd();
}
