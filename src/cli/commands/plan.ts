// `baco plan`: from a brief to a PRP.
import { InvalidArgumentError, Option, type Command } from "commander";
import type { Cli } from "../cli.ts";
import { examples } from "../examples.ts";
import { countOrNone, dollars, duration } from "../limit-values.ts";
import type { PlanFlags } from "../plan-flags.ts";

export function addPlan(program: Command, cli: Cli): void {
  program
    .command("plan")
    .description("plan a brief: read it, size it up, ask the right specialists, write the PRP")
    .argument(
      "[file]",
      "the brief (Markdown, plain text, YAML or JSON), or a folder of such files; - reads standard input",
    )
    .option("-o, --out <file>", "where the PRP goes, also outside this folder (default: PRPs/<title>.md)")
    .option("--from-repo <dir>", "read (never run) the project that the brief is to be built into")
    .option(
      "--from <plan>",
      "plan an edited brief upon an earlier plan: only the agents it touches work again",
    )
    .option("--offline", "use no model, even if one is configured")
    .option("--model <name>", "the model to ask")
    .option("--base-url <url>", "an OpenAI-compatible endpoint")
    .option("--budget <usd>", "spend at most so many dollars on the model; none for no limit", dollars)
    .option("--max-tokens <n>", "use at most so many tokens, in and out; none for no limit", countOrNone)
    .option("--max-calls <n>", "ask the model at most so many times; none for no limit", countOrNone)
    .option("--timeout <duration>", "work at most so long, such as 90s, 10m or 1h", duration)
    .addOption(
      new Option("--record <dir>", "keep every answer of the model there, to replay it").conflicts([
        "offline",
        "replay",
      ]),
    )
    .addOption(
      new Option("--replay <dir>", "take the answers from a recording; no model and no key").conflicts([
        "offline",
        "model",
        "baseUrl",
      ]),
    )
    .option("--agents <roles>", "roles that must be on the team, such as security,api", listOfRoles)
    .option("--without <roles>", "roles that must not be on the team", listOfRoles)
    .option("--max-agents <n>", "at most so many agents, 1 to 32, whatever the level", wholeNumber)
    .addOption(
      new Option("--context <key=value>", "something else to know; repeatable")
        .argParser(addPair)
        .default({}, "nothing"),
    )
    .addOption(
      new Option("--review <when>", "wait for a person").choices(["never", "low-confidence", "always"]),
    )
    .option("--no-memory", "use nothing of earlier plans, and let later ones learn nothing from this one")
    .option("--bus <url>", "plan over a NATS server, with the agents that run there")
    .option("--dry-run", "show level, team and an estimate; write nothing")
    .addOption(
      new Option("--json", "print the result as one document, baco.plan-result/1").conflicts("jsonl"),
    )
    .option("--jsonl", "print each event as it happens, the result last")
    .addHelpText(
      "after",
      examples(
        ["baco plan idea.md", "writes PRPs/<title>.md"],
        ["baco plan idea.md --dry-run", "level and team, nothing written"],
        ["baco plan specs/", "all texts of a folder as one brief"],
        ["baco plan change.md --from-repo .", "for code that is there already"],
        ["baco plan idea.md --from 261122-1604-k3f9", "after an edit; what it does not touch stays as it is"],
        ["cat idea.md | baco plan - --json", "for programs"],
        ["baco plan idea.md --model NAME --base-url http://localhost:11434/v1", "any compatible server"],
        ["baco plan idea.md --model NAME --budget 0.50 --timeout 10m", "at most so much money and time"],
        ["baco plan idea.md --model NAME --record run1", "keeps the answers; --replay run1 needs no model"],
      ),
    )
    .action(async (file: string | undefined, _own: object, command: Command) => {
      const { planBrief } = await import("../plan-brief.ts");
      await planBrief(file, command.optsWithGlobals<PlanFlags>(), cli);
    });
}

function listOfRoles(value: string): string[] {
  return value
    .split(",")
    .map((role) => role.trim().toLowerCase())
    .filter((role) => role !== "");
}

function wholeNumber(value: string): number {
  const number = /^\d{1,2}$/.test(value) ? Number(value) : 0;
  if (number < 1 || number > 32) throw new InvalidArgumentError("It must be a whole number from 1 to 32.");
  return number;
}

function addPair(value: string, pairs: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const at = value.indexOf("=");
  if (at < 1) throw new InvalidArgumentError("It must look like key=value.");
  return { ...pairs, [value.slice(0, at)]: value.slice(at + 1) };
}
