// `baco mock-llm`: a server that answers like a model, for trials and tests that cost nothing.
import { InvalidArgumentError, Option, type Command } from "commander";
import { faults } from "../../processes/mock-llm/faults.ts";
import { latencyPresets } from "../../processes/mock-llm/latency.ts";
import type { Cli } from "../cli.ts";
import { examples } from "../examples.ts";
import type { MockLlmFlags } from "../serve-mock-llm.ts";

export function addMockLlm(program: Command, cli: Cli): void {
  program
    .command("mock-llm")
    .description(
      "serve a scripted OpenAI-compatible model on this machine until it is stopped; it costs nothing",
    )
    .option("--port <n>", "where to listen; a free port unless given", upTo(65_535))
    .option("--script <file>", "answers, faults and lengths by call, in YAML or JSON")
    .addOption(
      new Option("--fault <mode@calls>", "a fault from the list below; repeatable")
        .argParser(collect)
        .default([], "none"),
    )
    .option("--ledger <file>", "append a line, safe on disk, for each request and for each answer sent")
    .addOption(
      new Option("--models <kind>", "keep the pace of this kind of model").choices(
        Object.keys(latencyPresets),
      ),
    )
    .option("--first-token-ms <n>", "milliseconds to the first token", upTo(600_000))
    .option("--tokens-per-second <n>", "the pace from there on; 0 for all at once", upTo(1_000_000))
    .option("--tokens <n>", "count every answer as so many tokens", upTo(1_000_000))
    .option("--json", "print the address as one document, baco.mock-llm/1")
    .addHelpText("after", () => lists() + exampleLines)
    .action(async (_own: object, command: Command) => {
      const { serveMockLlm } = await import("../serve-mock-llm.ts");
      await serveMockLlm(command.optsWithGlobals<MockLlmFlags>(), cli);
    });
}

const exampleLines = examples(
  ["baco mock-llm --port 8080", "then: baco plan idea.md --base-url http://127.0.0.1:8080/v1 --model mock"],
  ["baco mock-llm --fault 429:2@1 --fault reset-mid-body@3-5", "see how a plan bears faults"],
  ["baco mock-llm --fault 500@agent:security", "one agent's calls fail, the others' do not"],
  ["baco mock-llm --models hosted-ordinary --tokens 250", "answers at the pace of a hosted model"],
  ["baco mock-llm --script answers.yaml --ledger ledger.ndjson", "own answers, and a proof of what was sent"],
);

function lists(): string {
  const names = Object.entries(faults).map(([name, { does }]) => `  ${name.padEnd(22)} ${does}`);
  const paces = Object.entries(latencyPresets).map(
    ([name, { firstTokenMs, tokensPerSecond }]) =>
      `  ${name.padEnd(22)} ${String(firstTokenMs)} ms to the first token, ${String(tokensPerSecond)} tokens a second`,
  );
  return ["", "Paces:", ...paces, "", `Faults (${places}):`, ...names, ""].join("\n");
}

const places =
  "MODE at every call, or MODE@first, @2, @3-5, @1,4, @agent:ROLE with a role or a schema's name";

function collect(value: string, before: readonly string[]): string[] {
  return [...before, value];
}

function upTo(most: number): (value: string) => number {
  return (value) => {
    if (/^\d{1,7}$/.test(value) && Number(value) <= most) return Number(value);
    throw new InvalidArgumentError(`It must be a whole number from 0 to ${String(most)}.`);
  };
}
