// The brief that a person hands over: a file, a folder, standard input, or what was piped in without a word.
import { createHash } from "node:crypto";
import type { Brief } from "../domain/brief.ts";
import { InvalidInputError } from "../domain/errors.ts";
import { folderLimits, maxBriefBytes, refuseManyLines } from "./brief-limits.ts";
import type { Cli } from "./cli.ts";

interface Wish {
  /** Path of a file or folder, `-`, or nothing. */
  readonly file: string | undefined;
  readonly context: Readonly<Record<string, string>>;
  /** Whether standard input may be read although nobody said `-`. */
  readonly mayListen: boolean;
}

export interface ReadBrief {
  readonly brief: Brief;
  /** The one text that lines count over, when it is none of the person's files; null otherwise. */
  readonly joined: string | null;
  /** Files of a folder that hold no part of a brief. */
  readonly leftOut: readonly string[];
}

/** The brief, understood. Throws InvalidInputError with what to type when there is none. */
export async function readBriefFile(wish: Wish, cli: Cli): Promise<ReadBrief> {
  const { isFolder } = await import("../files/read-folder.ts");
  const { file } = wish;
  if (file !== undefined && file !== "-" && (await isFolder(file)))
    return readBriefFolder(withoutSlash(file), wish, cli);
  return { brief: await readOneFile(wish, cli), joined: null, leftOut: [] };
}

async function readBriefFolder(folder: string, { context }: Wish, cli: Cli): Promise<ReadBrief> {
  const [{ readFolder }, { briefFiles }, { readFolderBrief }, { joinDocuments }] = await Promise.all([
    import("../files/read-folder.ts"),
    import("../intake/brief-files.ts"),
    import("../intake/read-brief.ts"),
    import("../intake/join-documents.ts"),
  ]);
  const files = await readFolder(folder, folderLimits);
  for (const { path, bytes } of files) cli.remember(`${folder}/${path}`, bytes.toString("utf8"));
  const { documents, leftOut } = briefFiles(files, folder);
  if (documents.length === 0) throw emptyFolder(folder);
  const joined = joinDocuments(documents).text;
  const bytes = Buffer.from(joined);
  refuseManyLines(bytes, folder);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return { brief: readFolderBrief({ documents, path: folder, sha256, context }), joined, leftOut };
}

function withoutSlash(folder: string): string {
  return folder.replace(/(?<=[^\\/])[\\/]+$/u, "");
}

async function readOneFile({ file, context, mayListen }: Wish, cli: Cli): Promise<Brief> {
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

function emptyFolder(folder: string): InvalidInputError {
  return new InvalidInputError(
    `There is no brief in ${folder}.`,
    "It holds no Markdown, plain text, YAML or JSON file that says what to build.",
    "Name the file that does, or put it there.",
  );
}

function noBrief(): InvalidInputError {
  return new InvalidInputError(
    "There is no brief to plan.",
    "No file was given, and nothing came in on standard input.",
    "Type `baco plan idea.md`, or pipe one in: `cat idea.md | baco plan -`.",
  );
}
