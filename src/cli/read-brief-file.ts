// The brief that a person hands over: a file, standard input, or what was piped in without a word.
import { createHash } from "node:crypto";
import type { Brief } from "../domain/brief.ts";
import { InvalidInputError } from "../domain/errors.ts";
import { maxBriefBytes, refuseManyLines } from "./brief-limits.ts";
import type { Cli } from "./cli.ts";

interface Wish {
  /** Path of a file, `-`, or nothing. */
  readonly file: string | undefined;
  readonly context: Readonly<Record<string, string>>;
  /** Whether standard input may be read although nobody said `-`. */
  readonly mayListen: boolean;
}

/** The brief, understood. Throws InvalidInputError with what to type when there is none. */
export async function readBriefFile({ file, context, mayListen }: Wish, cli: Cli): Promise<Brief> {
  const [{ readInput }, { readBrief }] = await Promise.all([
    import("../files/read-input.ts"),
    import("../intake/read-brief.ts"),
  ]);
  const source = file ?? (mayListen && (await isPiped()) ? "-" : null);
  if (source === null) throw noBrief();
  const bytes = await readInput(source, { maxBytes: maxBriefBytes });
  if (file === undefined && bytes.length === 0) throw noBrief();
  const path = source === "-" ? null : source;
  refuseManyLines(bytes, path ?? "<stdin>");
  cli.remember(path ?? "<stdin>", bytes.toString("utf8"));
  return readBrief({ text: bytes, path, sha256: createHash("sha256").update(bytes).digest("hex"), context });
}

const patienceMs = 2_000;

/**
 * Whether something comes in on standard input. A pipe that stays silent is taken for none: CI jobs and other programs
 * often leave one open, and waiting for it would hang for ever.
 */
async function isPiped(): Promise<boolean> {
  if (process.stdin.isTTY) return false;
  return new Promise((resolve) => {
    const settle = (answer: boolean) => (): void => {
      clearTimeout(timer);
      process.stdin.off("readable", heard).off("error", silent);
      if (!answer) process.stdin.destroy();
      resolve(answer);
    };
    const heard = settle(true);
    const silent = settle(false);
    const timer = setTimeout(silent, patienceMs);
    process.stdin.once("readable", heard).once("error", silent);
  });
}

function noBrief(): InvalidInputError {
  return new InvalidInputError(
    "There is no brief to plan.",
    "No file was given, and nothing came in on standard input.",
    "Type `baco plan idea.md`, or pipe one in: `cat idea.md | baco plan -`.",
  );
}
