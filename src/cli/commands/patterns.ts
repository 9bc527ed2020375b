// `baco patterns`: the memory of what approved plans taught.
import type { Command } from "commander";
import type { Cli } from "../cli.ts";
import { examples } from "../examples.ts";
import type { PatternFlags } from "../patterns.ts";

export function addPatterns(program: Command, cli: Cli): void {
  const patterns = program
    .command("patterns")
    .description("look after the memory of what approved plans taught")
    .helpCommand(false)
    .addHelpText(
      "after",
      examples(
        ["baco patterns list", "everything that later plans may use"],
        ["baco patterns list --proposed", "what waits for your word"],
        ["baco patterns show ID", "one pattern, with where it comes from"],
      ),
    );
  addReading(patterns, cli);
  addChanging(patterns, cli);
  addFiles(patterns, cli);
}

const verbs = () => import("../patterns.ts");
const files = () => import("../patterns-files.ts");
const document = "print one document, baco.patterns/1";

function addReading(patterns: Command, cli: Cli): void {
  patterns
    .command("list", { isDefault: true })
    .description("list the patterns, oldest first")
    .option("--proposed", "only those that a person has still to confirm")
    .option("--ids", "print the ids alone, one a line")
    .option("--json", document)
    .addHelpText("after", examples(["baco patterns list --json", "for programs"]))
    .action(async (_own: object, command: Command) => (await verbs()).listPatterns(flagsOf(command), cli));
  patterns
    .command("search")
    .description("find patterns by their words")
    .argument("<words...>", "what to look for")
    .option("--json", document)
    .addHelpText("after", examples(["baco patterns search sign-in sqlite", "best first"]))
    .action(async (words: string[], _own: object, command: Command) =>
      (await verbs()).searchMemory(words, flagsOf(command), cli),
    );
  patterns
    .command("show")
    .description("show one pattern in full")
    .argument("<pattern>", "id of the pattern")
    .option("--json", "print one document, baco.pattern/1")
    .addHelpText(
      "after",
      examples(["baco patterns show decision-one-store", "when to use it, and how it fared"]),
    )
    .action(async (id: string, _own: object, command: Command) =>
      (await verbs()).showPattern(id, flagsOf(command), cli),
    );
  patterns
    .command("stats")
    .description("show the memory in figures: categories, use, outcomes, age")
    .option("--json", "print one document, baco.pattern-stats/1")
    .addHelpText("after", examples(["baco patterns stats", "how many are used, and how they fare"]))
    .action(async (_own: object, command: Command) => (await verbs()).tellStats(flagsOf(command), cli));
}

function addChanging(patterns: Command, cli: Cli): void {
  patterns
    .command("confirm")
    .description("let plans use a proposed pattern")
    .argument("<pattern>", "id of the pattern")
    .option("--json", "print one document, baco.pattern/1")
    .addHelpText("after", examples(["baco patterns confirm decision-one-store", "use it from now on"]))
    .action(async (id: string, _own: object, command: Command) =>
      (await verbs()).confirmPattern(id, flagsOf(command), cli),
    );
  patterns
    .command("forget")
    .description("remove patterns for good")
    .argument("<pattern...>", "ids of the patterns")
    .option("--json", "print what was removed as one document, baco.patterns/1")
    .addHelpText("after", examples(["baco patterns forget decision-one-store", "no plan uses it again"]))
    .action(async (ids: string[], _own: object, command: Command) =>
      (await verbs()).forgetPatterns(ids, flagsOf(command), cli),
    );
}

function addFiles(patterns: Command, cli: Cli): void {
  patterns
    .command("export")
    .description("write the patterns as lines of JSON, without the titles of the plans they come from")
    .argument("[file]", "where to; a file that you edited is left as it is (default: standard output)")
    .option("--json", document)
    .addHelpText("after", examples(["baco patterns export team.jsonl", "to share with others"]))
    .action(async (file: string | undefined, _own: object, command: Command) =>
      (await files()).exportPatterns(file, flagsOf(command), cli),
    );
  patterns
    .command("import")
    .description("add the patterns of a file, all of them or none; their confidence starts at 0.5 at most")
    .argument("<file>", "lines as export writes them; - reads standard input")
    .option("--json", "print what was added as one document, baco.patterns/1")
    .addHelpText("after", examples(["baco patterns import team.jsonl", "from somebody you trust"]))
    .action(async (file: string, _own: object, command: Command) =>
      (await files()).importFile(file, flagsOf(command), cli),
    );
}

function flagsOf(command: Command): PatternFlags {
  return command.optsWithGlobals<PatternFlags>();
}
