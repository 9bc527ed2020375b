#!/usr/bin/env node
// The `baco` command. Only what `--help` needs is loaded here; each verb loads the rest when it runs.
import { createCli } from "./cli.ts";
import { endOnLostOutput } from "./lost-output.ts";
import { createProgram } from "./program.ts";
import { reportFailure } from "./report-failure.ts";

const cli = createCli();
const words = process.argv.slice(2);
endOnLostOutput(process.stdout);
endOnLostOutput(process.stderr);

try {
  await createProgram(cli).parseAsync(words.length === 0 ? ["--help"] : words, { from: "user" });
} catch (error) {
  reportFailure(error, words, cli);
}
