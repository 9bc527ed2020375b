// `baco agents`: who there is.
import type { Command } from "commander";
import type { AgentDefinition } from "../../agents/define.ts";
import type { Cli, GlobalFlags } from "../cli.ts";
import { examples } from "../examples.ts";
import { safeJson } from "../terminal/safe-text.ts";

interface AgentsFlags extends GlobalFlags {
  readonly json?: boolean;
}

export function addAgents(program: Command, cli: Cli): void {
  program
    .command("agents")
    .description("list the agents: what each does, and whom it waits for")
    .option("--json", "print one document, baco.agents/1")
    .addHelpText("after", examples(["baco agents", "every role"]))
    .action(async (_own: object, command: Command) => {
      const flags = command.optsWithGlobals<AgentsFlags>();
      const terminal = cli.terminal(flags);
      const { agents } = await import("../../agents/index.ts");
      if (flags.json === true)
        terminal.data(safeJson({ schema: "baco.agents/1", agents: agents.map(asData) }, 2));
      else for (const agent of agents) for (const line of agentLines(agent)) terminal.tell(line);
    });
}

function asData({ role, description, phases, dependsOn, pinned, checklist }: AgentDefinition): object {
  return { role, description, phases, dependsOn, pinned, concerns: checklist.length };
}

function agentLines({ role, description, dependsOn, pinned, checklist }: AgentDefinition): string[] {
  const facts = [pinned ? "on every team" : "", leaning(dependsOn), `${String(checklist.length)} concerns`];
  return [
    `${role.padEnd(12)} ${description}`,
    `${" ".repeat(13)}${facts.filter((fact) => fact !== "").join(" · ")}`,
  ];
}

function leaning(roles: readonly string[]): string {
  if (roles.includes("*")) return "leans on everyone";
  return roles.length === 0 ? "" : `leans on ${roles.join(", ")}`;
}
