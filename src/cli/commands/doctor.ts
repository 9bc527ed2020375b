// `baco doctor`: whether everything is in place, and what to do where it is not.
import type { Command } from "commander";
import { exitCodes } from "../../domain/errors.ts";
import type { Cli, GlobalFlags } from "../cli.ts";
import { type EngineFlags, modelFlags } from "../engine.ts";
import type { Finding } from "../doctor-finding.ts";
import { examples } from "../examples.ts";
import { safeJson, safeLine } from "../terminal/safe-text.ts";

interface DoctorFlags extends GlobalFlags, Pick<EngineFlags, "model" | "baseUrl"> {
  readonly json?: boolean;
  readonly bus?: string;
  readonly online?: boolean;
}

export function addDoctor(program: Command, cli: Cli): void {
  program
    .command("doctor")
    .description("check that everything is in place; every failure comes with its fix")
    .option("--bus <url>", "also check the NATS server at this address")
    .option("--online", "also ask the model's server for its models; without this nothing is sent")
    .option("--model <name>", "the model to check")
    .option("--base-url <url>", "an OpenAI-compatible endpoint")
    .option("--json", "print one document, baco.doctor/1")
    .addHelpText(
      "after",
      examples(
        ["baco doctor", "this machine and this folder"],
        ["baco doctor --online", "the key and the model too"],
        ["baco doctor --online --model NAME --base-url http://localhost:11434/v1", "before a plan asks it"],
        ["baco doctor --bus nats://127.0.0.1:4222", "the bus too"],
      ),
    )
    .action(async (_own: object, command: Command) => {
      const flags = command.optsWithGlobals<DoctorFlags>();
      const terminal = cli.terminal(flags);
      const { examine } = await import("../doctor.ts");
      const findings = await examine({
        busUrl: flags.bus ?? null,
        online: flags.online === true,
        settings: modelFlags(flags),
      });
      const isWell = findings.every(({ state }) => state !== "failed");
      if (flags.json === true)
        terminal.data(safeJson({ schema: "baco.doctor/1", ok: isWell, checks: findings }, 2));
      else for (const finding of findings) for (const line of findingLines(finding)) terminal.tell(line);
      cli.finish(isWell ? exitCodes.done : exitCodes.unexpected);
    });
}

const marks = { ok: "✓", note: "–", failed: "✗" } as const;

function findingLines({ name, state, text, fix }: Finding): string[] {
  const line = `${marks[state]} ${name.padEnd(10)} ${safeLine(text)}`;
  return fix === null ? [line] : [line, `  ${" ".repeat(10)} → ${safeLine(fix)}`];
}
