// `baco resume`: goes on with a plan that was stopped.
import { Option, type Command } from "commander";
import type { Cli } from "../cli.ts";
import type { EngineFlags } from "../engine.ts";
import { examples } from "../examples.ts";
import type { FollowFlags } from "../follow-plan.ts";

export function addResume(program: Command, cli: Cli): void {
  program
    .command("resume")
    .description("go on with a plan that was stopped; what is done is not done again")
    .argument("<plan>", "id of the plan")
    .option("--model <name>", "the model to ask")
    .option("--base-url <url>", "an OpenAI-compatible endpoint")
    .option("--offline", "let rules finish it, even if it was begun with a model")
    .option("--bus <url>", "plan over a NATS server")
    .addOption(
      new Option("--json", "print the result as one document, baco.plan-result/1").conflicts("jsonl"),
    )
    .option("--jsonl", "print each event as it happens, the result last")
    .addHelpText("after", examples(["baco resume 260102-1200-x7k2", "from where it stopped"]))
    .action(async (planId: string, _own: object, command: Command) => {
      const { resumePlan } = await import("../plan-wishes.ts");
      await resumePlan(planId, command.optsWithGlobals<FollowFlags & EngineFlags>(), cli);
    });
}
