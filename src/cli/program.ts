// All verbs, in the order in which a newcomer needs them.
import { createRequire } from "node:module";
import { Command, Option } from "commander";
import type { Cli } from "./cli.ts";
import { addAgent } from "./commands/agent.ts";
import { addAgents } from "./commands/agents.ts";
import { addCancel } from "./commands/cancel.ts";
import { addCompletion } from "./commands/completion.ts";
import { addConfig } from "./commands/config.ts";
import { addDoctor } from "./commands/doctor.ts";
import { addExplain } from "./commands/explain.ts";
import { addHelp } from "./commands/help.ts";
import { addMachine } from "./commands/machine.ts";
import { addMockLlm } from "./commands/mock-llm.ts";
import { addPatterns } from "./commands/patterns.ts";
import { addPlan } from "./commands/plan.ts";
import { addPlans } from "./commands/plans.ts";
import { addResume } from "./commands/resume.ts";
import { addReview } from "./commands/review.ts";
import { addShow } from "./commands/show.ts";
import { addValidate } from "./commands/validate.ts";
import { examples } from "./examples.ts";

const verbs = [
  addPlan,
  addPlans,
  addShow,
  addExplain,
  addResume,
  addCancel,
  addReview,
  addPatterns,
  addValidate,
  addAgents,
  addAgent,
  addMachine,
  addMockLlm,
  addConfig,
  addDoctor,
  addCompletion,
  addHelp,
];

/** The whole command line, ready to parse. Wrong usage is thrown, not printed. */
export function createProgram(cli: Cli): Command {
  const program = new Command("baco")
    .description("Turns a project brief into a PRP that a coding assistant can execute.")
    .version(versionOfPackage(), "-V, --version", "print the version")
    .helpOption("-h, --help", "print help")
    .helpCommand(false)
    .addOption(
      new Option("--color <when>", "colour the output").choices(["auto", "always", "never"]).default("auto"),
    )
    .option("-q, --quiet", "no progress and no summary, only data and errors")
    .option("--no-input", "never wait for input that was not asked for")
    .configureHelp({ showGlobalOptions: true, sortOptions: false })
    .configureOutput({ outputError: () => undefined })
    .exitOverride()
    .showSuggestionAfterError();
  for (const addVerb of verbs) addVerb(program, cli);
  return program.addHelpText(
    "after",
    examples(
      ["baco plan idea.md", "plan a brief, offline unless a model is configured"],
      ["baco doctor", "see whether everything is in place"],
    ),
  );
}

function versionOfPackage(): string {
  const about: unknown = createRequire(import.meta.url)("../../package.json");
  return typeof about === "object" && about !== null && "version" in about ? String(about.version) : "";
}
