#!/usr/bin/env node
// The `baco` command. Only what `--help` needs is loaded here; each verb loads the rest when it runs.
import { createCli } from "./cli.ts";
import { endQuietlyOnClosedPipe } from "./closed-pipe.ts";
import { createProgram } from "./program.ts";
import { reportFailure } from "./report-failure.ts";

const cli = createCli();
const words = process.argv.slice(2);
endQuietlyOnClosedPipe(process.stdout);
endQuietlyOnClosedPipe(process.stderr);

try {
  await createProgram(cli).parseAsync(words.length === 0 ? ["--help"] : words, { from: "user" });
} catch (error) {
  reportFailure(error, words, cli);
}
