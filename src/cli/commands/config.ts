// `baco config show`: every setting, and who set it.
import type { Command } from "commander";
import type { Cli, GlobalFlags } from "../cli.ts";
import { examples } from "../examples.ts";
import type { ShownSetting } from "../shown-settings.ts";
import { safeJson, safeLine } from "../terminal/safe-text.ts";

interface ConfigShowFlags extends GlobalFlags {
  readonly origin?: boolean;
  readonly json?: boolean;
}

export function addConfig(program: Command, cli: Cli): void {
  const config = program
    .command("config")
    .description("look at the configuration")
    .helpCommand(false)
    .addHelpText("after", examples(["baco config show --origin", "every setting, and who set it"]));
  config
    .command("show", { isDefault: true })
    .description("print every setting; the key itself is never shown")
    .option("--origin", "tell who set it: flag, environment, project, user or default")
    .option("--json", "print one document, baco.config/1")
    .addHelpText("after", examples(["baco config show --origin", "which source won for each setting"]))
    .action(async (_own: object, command: Command) => {
      const flags = command.optsWithGlobals<ConfigShowFlags>();
      const terminal = cli.terminal(flags);
      const { shownSettings } = await import("../shown-settings.ts");
      const settings = await shownSettings();
      if (flags.json === true) terminal.data(safeJson({ schema: "baco.config/1", settings }, 2));
      else for (const setting of settings) terminal.tell(settingLine(setting, flags.origin === true));
    });
}

function settingLine({ name, value, from, where }: ShownSetting, withOrigin: boolean): string {
  const shown =
    value === null ? "(not set)" : safeLine(typeof value === "string" ? value : JSON.stringify(value));
  const origin = where === null ? from : `${from}, ${safeLine(where)}`;
  return withOrigin ? `${name.padEnd(34)} ${shown.padEnd(24)} ${origin}` : `${name.padEnd(34)} ${shown}`;
}
