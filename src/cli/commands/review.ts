// `baco review`: a person's word on a plan that waits for it.
import { Option, type Command } from "commander";
import type { Cli } from "../cli.ts";
import type { ReviewFlags } from "../review-plan.ts";
import { examples } from "../examples.ts";

export function addReview(program: Command, cli: Cli): void {
  program
    .command("review")
    .description("show what a plan asks of a person, or decide on it")
    .argument("<plan>", "id of the plan")
    .addOption(
      new Option(
        "--approve",
        "take the draft as it is; a completed plan may be approved too, so that later ones learn from it",
      ).conflicts(["reject", "answer"]),
    )
    .addOption(new Option("--reject", "refuse the draft; the plan ends").conflicts("answer"))
    .option(
      "--answer <n=text>",
      "answer question N, by an option's number or in your own words; once for each, the others keep their default",
      alsoAnswered,
    )
    .option("--model <name>", "the model to ask again")
    .option("--base-url <url>", "an OpenAI-compatible endpoint")
    .option("--offline", "let rules answer whom your answers touch, even if the plan was begun with a model")
    .option("--bus <url>", "the NATS server on which it runs")
    .option("--json", "print the result as one document, baco.plan-result/1")
    .addHelpText(
      "after",
      examples(
        ["baco review 260102-1200-x7k2", "its questions, and why it waits"],
        ["baco review 260102-1200-x7k2 --answer 1=2 --answer Q-3='30 days'", "answer two of them"],
        ["baco review 260102-1200-x7k2 --approve", "take the draft"],
      ),
    )
    .action(async (planId: string, _own: object, command: Command) => {
      const { reviewPlan } = await import("../review-plan.ts");
      await reviewPlan(planId, command.optsWithGlobals<ReviewFlags>(), cli);
    });
}

/** Commander gives what came before, and nothing for the first. */
function alsoAnswered(answer: string, before: readonly string[] | undefined): readonly string[] {
  return [...(before ?? []), answer];
}
