// What `baco agent` does: puts agents on the bus and keeps them there until a signal comes.
import { withoutPassword } from "../bus/nats-link.ts";
import type { Cli, GlobalFlags } from "./cli.ts";
import { loadSettings, loadTeam, modelFlags } from "./engine.ts";
import { whileHearingSignals } from "./interruption.ts";
import { safeLine } from "./terminal/safe-text.ts";

export interface AgentFlags extends GlobalFlags {
  readonly all?: boolean;
  readonly bus: string;
  readonly model?: string;
  readonly baseUrl?: string;
}

export async function hostAgents(roles: readonly string[], flags: AgentFlags, cli: Cli): Promise<void> {
  const terminal = cli.terminal(flags);
  const loaded = await loadSettings(modelFlags(flags));
  const { agents } = await loadTeam(loaded);
  const { runAgents } = await import("../processes/agents.ts");
  await whileHearingSignals(async (stopped) => {
    const running = await runAgents({
      roles: flags.all === true ? null : roles,
      busUrl: flags.bus,
      agents,
      config: loaded.config,
      report: (problem) => {
        terminal.warn(`! ${safeLine(problem)}`);
      },
    });
    terminal.talk(
      `${running.roles.join(", ")} ready on ${safeLine(withoutPassword(flags.bus))}. Stop with Ctrl-C.`,
    );
    const code = await stopped;
    await running.close();
    cli.finish(code);
  });
}
