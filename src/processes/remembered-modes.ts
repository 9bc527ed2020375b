// Remembers over runs which way of asking for JSON an endpoint and model take, so that none is tried again each time.
import { dirname, join } from "node:path";
import { z } from "zod";
import { makePrivateFolder } from "../files/private-folder.ts";
import { readIfThere } from "../files/read-if-there.ts";
import { userCacheFolder } from "../files/user-folders.ts";
import { writeFileAtomically } from "../files/write-file-atomically.ts";
import { createAnswerModes, type AnswerModes } from "../llm/answer-modes.ts";
import { answerModes, type AnswerMode } from "../llm/completion-request.ts";

const ModesFile = z.object({
  schema: z.literal("baco.answer-modes/1"),
  modes: z.record(z.string().max(2_000), z.object({ mode: z.enum(answerModes), since: z.iso.datetime() })),
});
type Modes = z.infer<typeof ModesFile>["modes"];

const maxBytes = 1024 * 1024;
const mostKept = 200;
/** Servers learn: after this time the better ways are tried again. */
const keptMs = 30 * 24 * 60 * 60 * 1000;

/** Where they are remembered unless told otherwise. */
function answerModesFile(): string {
  return join(userCacheFolder(), "answer-modes.json");
}

/** What is known of the endpoints. A file that cannot be read knows nothing; one that cannot be written is left. */
export async function rememberedModes(
  file: string = answerModesFile(),
  now: () => string = () => new Date().toISOString(),
): Promise<AnswerModes> {
  let modes = await readModes(file, Date.parse(now()));
  let writing = Promise.resolve();
  let isWriteDue = false;
  const known = Object.fromEntries(Object.entries(modes).map(([key, { mode }]) => [key, mode]));
  // One write after the other, so that the last one stays; each takes along all that is known when it begins.
  const write = async (): Promise<void> => {
    isWriteDue = false;
    await writeModes(file, newestOf(modes)).catch(() => undefined);
  };
  return createAnswerModes(known, (all) => {
    modes = withSince(all, modes, now());
    if (!isWriteDue) writing = writing.then(write);
    isWriteDue = true;
  });
}

function withSince(all: Readonly<Record<string, AnswerMode>>, before: Modes, now: string): Modes {
  const entries = Object.entries(all).map(([key, mode]): [string, Modes[string]] => {
    const known = before[key];
    return [key, known?.mode === mode ? known : { mode, since: now }];
  });
  return Object.fromEntries(entries);
}

function newestOf(modes: Modes): Modes {
  const byAge = Object.entries(modes).sort(([, a], [, b]) => (a.since < b.since ? -1 : 1));
  return Object.fromEntries(byAge.slice(-mostKept));
}

async function writeModes(file: string, modes: Modes): Promise<void> {
  await makePrivateFolder(dirname(file));
  await writeFileAtomically(file, `${JSON.stringify({ schema: "baco.answer-modes/1", modes }, null, 2)}\n`);
}

async function readModes(file: string, nowMs: number): Promise<Modes> {
  try {
    const bytes = await readIfThere(file, maxBytes);
    if (bytes === null) return {};
    const { modes } = ModesFile.parse(JSON.parse(bytes.toString("utf8")));
    return Object.fromEntries(
      Object.entries(modes).filter(([, { since }]) => nowMs - Date.parse(since) < keptMs),
    );
  } catch {
    return {};
  }
}
