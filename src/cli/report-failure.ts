// The last stop of every error: told to the person, as a document to programs that asked for one, and as an exit code.
import { CommanderError } from "commander";
import { InvalidInputError } from "../domain/errors.ts";
import type { Cli } from "./cli.ts";
import { errorDocument, exitCodeOf, renderError } from "./terminal/errors.ts";
import type { ColourChoice } from "./terminal/paint.ts";
import { safeJson } from "./terminal/safe-text.ts";

/** Says what went wrong and sets the exit code. Help and version are no errors, nor is a group of verbs alone. */
export function reportFailure(thrown: unknown, words: readonly string[], cli: Cli): void {
  if (thrown instanceof CommanderError && (thrown.exitCode === 0 || thrown.code === "commander.help")) return;
  const error = thrown instanceof CommanderError ? wrongUsage(thrown) : thrown;
  // The flags are read by hand: the command line may be the very thing that could not be parsed.
  const terminal = cli.terminal({ color: colourOf(words) });
  const withStack = (process.env["DEBUG"] ?? "") !== "";
  for (const line of renderError(error, { paint: terminal.paint, textOf: cli.recall, withStack }))
    terminal.warn(line);
  if (words.includes("--json")) terminal.data(safeJson(errorDocument(error), 2));
  if (words.includes("--jsonl")) terminal.data(safeJson(errorDocument(error)));
  cli.finish(exitCodeOf(error));
}

/** What commander found wrong with the command line, in our words. */
function wrongUsage({ message }: CommanderError): InvalidInputError {
  const [what = "", suggestion] = message.replace(/^error: /, "").split("\n");
  const guess = suggestion === undefined ? "" : suggestion.replace(/^\(|\)$/g, "");
  return new InvalidInputError(
    `${what.charAt(0).toUpperCase()}${what.slice(1).replace(/\.?$/, ".")}`,
    guess,
    "See `baco --help`, or `baco help VERB` for one verb.",
  );
}

function colourOf(words: readonly string[]): ColourChoice {
  const flag =
    words.find((word) => word.startsWith("--color="))?.slice("--color=".length) ??
    words[words.indexOf("--color") + 1];
  return flag === "always" || flag === "never" ? flag : "auto";
}
