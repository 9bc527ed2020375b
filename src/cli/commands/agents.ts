// `baco agents`: who there is.
import type { Command } from "commander";
import type { RegisteredAgent } from "../../processes/load-agents.ts";
import type { Cli, GlobalFlags } from "../cli.ts";
import { loadSettings, loadTeam } from "../engine.ts";
import { examples } from "../examples.ts";
import { safeJson, safeLine } from "../terminal/safe-text.ts";

interface AgentsFlags extends GlobalFlags {
  readonly json?: boolean;
  readonly roles?: boolean;
}

export function addAgents(program: Command, cli: Cli): void {
  program
    .command("agents")
    .description("list the agents, those of this project too: what each does, and whom it waits for")
    .option("--json", "print one document, baco.agents/1")
    .option("--roles", "print the roles alone, one a line")
    .addHelpText(
      "after",
      examples(["baco agents", "every role"], ["baco agents --json", "with the file that each comes from"]),
    )
    .action(async (_own: object, command: Command) => {
      const flags = command.optsWithGlobals<AgentsFlags>();
      const terminal = cli.terminal(flags);
      const { all, agents } = await loadTeam(await loadSettings({}));
      if (flags.json === true)
        terminal.data(safeJson({ schema: "baco.agents/1", agents: all.map(asData) }, 2));
      else if (flags.roles === true) for (const { role } of agents) terminal.data(role);
      else for (const agent of all) for (const line of agentLines(agent)) terminal.tell(line);
    });
}

function asData({ definition, file, enabled }: RegisteredAgent): object {
  const { role, description, phases, dependsOn, pinned, checklist } = definition;
  const origin = file === null ? "built-in" : "user-made";
  return { role, description, phases, dependsOn, pinned, concerns: checklist.length, origin, file, enabled };
}

function agentLines({ definition, file, enabled }: RegisteredAgent): string[] {
  const { role, description, dependsOn, pinned, checklist } = definition;
  const facts = [
    pinned ? "on every team" : "",
    leaning(dependsOn),
    `${String(checklist.length)} concerns`,
    file === null ? "" : `from ${file}`,
    enabled ? "" : "switched off",
  ];
  return [
    `${role.padEnd(12)} ${safeLine(description)}`,
    `${" ".repeat(13)}${safeLine(facts.filter((fact) => fact !== "").join(" · "))}`,
  ];
}

function leaning(roles: readonly string[]): string {
  if (roles.includes("*")) return "leans on everyone";
  return roles.length === 0 ? "" : `leans on ${roles.join(", ")}`;
}
