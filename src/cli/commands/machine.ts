// `baco machine`: a statechart as a picture or as data.
import { Argument, Option, type Command } from "commander";
import type { Cli, GlobalFlags } from "../cli.ts";
import { examples } from "../examples.ts";

const names = ["orchestrator", "agent", "breaker"] as const;
const formats = ["mermaid", "json", "scxml", "dot"] as const;

interface MachineFlags extends GlobalFlags {
  readonly format: (typeof formats)[number];
}

export function addMachine(program: Command, cli: Cli): void {
  program
    .command("machine")
    .description("print how plans, agents and the breaker decide, as a statechart")
    .addArgument(new Argument("<name>", "which chart").choices(names))
    .addOption(new Option("-f, --format <format>", "how to write it").choices(formats).default("mermaid"))
    .addHelpText(
      "after",
      examples(
        ["baco machine orchestrator", "a Mermaid diagram, which GitHub draws"],
        ["baco machine orchestrator --format dot | dot -Tsvg -o chart.svg", "a picture by Graphviz"],
      ),
    )
    .action(async (name: (typeof names)[number], _own: object, command: Command) => {
      const flags = command.optsWithGlobals<MachineFlags>();
      cli.terminal(flags).data((await exportMachine(name, flags.format)).trimEnd());
    });
}

async function exportMachine(name: (typeof names)[number], format: MachineFlags["format"]): Promise<string> {
  const { machines } = await import("../../machines/index.ts");
  const machine = machines[name];
  switch (format) {
    case "mermaid":
      return (await import("../../machines/formats/mermaid.ts")).toMermaid(machine);
    case "json":
      return (await import("../../machines/formats/json.ts")).toJson(machine);
    case "scxml":
      return (await import("../../machines/formats/scxml.ts")).toScxml(machine);
    case "dot":
      return (await import("../../machines/formats/dot.ts")).toDot(machine);
  }
}
