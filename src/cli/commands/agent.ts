// `baco agent`: runs agents as a process of their own, on a bus.
import type { AgentFlags } from "../host-agents.ts";
import type { Command } from "commander";
import { InvalidInputError } from "../../domain/errors.ts";
import type { Cli } from "../cli.ts";
import { examples } from "../examples.ts";

export function addAgent(program: Command, cli: Cli): void {
  program
    .command("agent")
    .description("run agents in this process until it is stopped; they take tasks from the bus")
    .argument("[roles...]", "which agents")
    .option("--all", "every agent there is")
    .option("--bus <url>", "the NATS server", "nats://127.0.0.1:4222")
    .option("--model <name>", "the model to ask")
    .option("--base-url <url>", "an OpenAI-compatible endpoint")
    .addHelpText(
      "after",
      examples(
        ["baco agent architect security", "two agents"],
        ["baco agent --all --bus nats://nats:4222", "all of them"],
      ),
    )
    .action(async (roles: string[], _own: object, command: Command) => {
      const flags = command.optsWithGlobals<AgentFlags>();
      if (roles.length === 0 && flags.all !== true)
        throw new InvalidInputError(
          "No agent was named.",
          "",
          "Type `baco agent security`, or `baco agent --all`.",
        );
      const { hostAgents } = await import("../host-agents.ts");
      await hostAgents(roles, flags, cli);
    });
}
