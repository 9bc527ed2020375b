// A recording in a folder that a person names: `recording.json` says what was recorded, `answers/<key>.json` holds one
// answer each, `patterns.json` what the memory gave (`recorded-patterns.ts`).
import { join } from "node:path";
import { z } from "zod";
import { InvalidInputError } from "../domain/errors.ts";
import { confine } from "../files/confine.ts";
import { namesInFolder } from "../files/names-in-folder.ts";
import { makePrivateFolder } from "../files/private-folder.ts";
import { readIfThere } from "../files/read-if-there.ts";
import { writeFileAtomically } from "../files/write-file-atomically.ts";
import { answerModes, type AnswerMode } from "../llm/completion-request.ts";
import { RawAnswer, type Endpoint } from "../llm/endpoint.ts";
import type { Recording } from "../llm/recording.ts";

const RecordedEndpoint = z.object({ model: z.string(), origin: z.string(), isOpenAi: z.boolean() });
type RecordedEndpoint = z.infer<typeof RecordedEndpoint>;

const RecordingFile = RecordedEndpoint.extend({
  schema: z.literal("baco.recording/1"),
  createdAt: z.iso.datetime(),
});

const AnswerFile = z.object({
  schema: z.literal("baco.recorded-answer/1"),
  mode: z.enum(answerModes),
  answer: RawAnswer,
});

const maxHeadBytes = 64 * 1024;
/** An answer is 2 MB at most; as JSON within JSON it grows. */
const maxAnswerBytes = 16 * 1024 * 1024;
const maxAnswers = 20_000;

/**
 * The folder, ready to be recorded into: made when it is not there, added to when it is a recording of the same model at
 * the same endpoint. Throws InvalidInputError for a folder that holds something else, or StorageError.
 */
export async function openRecording(
  folder: string,
  { model, origin, isOpenAi }: Pick<Endpoint, "model" | "origin" | "isOpenAi">,
  now: string,
): Promise<Recording> {
  const known = await readHead(folder);
  if (known !== null) refuseOther(folder, known, { model, origin, isOpenAi });
  else await begin(folder, { schema: "baco.recording/1", model, origin, isOpenAi, createdAt: now });
  return recordingIn(folder);
}

/** What was recorded, and of whom. Throws InvalidInputError for a folder that is no recording. */
export async function openReplay(
  folder: string,
): Promise<{ recording: Recording; endpoint: RecordedEndpoint }> {
  const head = await readHead(folder);
  if (head === null) throw noRecording(folder, "It holds no recording.json.");
  const { model, origin, isOpenAi } = head;
  return { recording: recordingIn(folder), endpoint: { model, origin, isOpenAi } };
}

function recordingIn(folder: string): Recording {
  const pathOf = (key: string): Promise<string> => confine(folder, join("answers", `${key}.json`));
  const read = async (key: string): Promise<z.infer<typeof AnswerFile> | null> =>
    readAs(AnswerFile, folder, await pathOf(key), maxAnswerBytes);
  return {
    load: async (key) => (await read(key))?.answer ?? null,
    save: async (key, answer, { mode }) => {
      const content = { schema: "baco.recorded-answer/1", mode, answer };
      await writeFileAtomically(await pathOf(key), `${JSON.stringify(content, null, 2)}\n`);
    },
    modes: async () => {
      const names = await namesInFolder(join(folder, "answers"));
      const modes = new Set<AnswerMode>();
      for (const name of names.slice(0, maxAnswers)) {
        const key = /^([0-9a-f]{64})\.json$/.exec(name)?.[1];
        const mode = key === undefined ? undefined : (await read(key))?.mode;
        if (mode !== undefined) modes.add(mode);
      }
      return modes;
    },
  };
}

async function begin(folder: string, head: z.infer<typeof RecordingFile>): Promise<void> {
  if ((await namesInFolder(folder)).length > 0)
    throw noRecording(folder, "It holds other things and no recording.json.");
  await makePrivateFolder(join(folder, "answers"));
  await writeFileAtomically(join(folder, "recording.json"), `${JSON.stringify(head, null, 2)}\n`);
}

function readHead(folder: string): Promise<z.infer<typeof RecordingFile> | null> {
  return readAs(RecordingFile, folder, join(folder, "recording.json"), maxHeadBytes);
}

/** What the file holds; null when it is not there. Throws InvalidInputError for anything but what we write. */
export async function readAs<T>(
  schema: z.ZodType<T>,
  folder: string,
  path: string,
  maxBytes: number,
): Promise<T | null> {
  const bytes = await readIfThere(path, maxBytes);
  if (bytes === null) return null;
  try {
    return schema.parse(JSON.parse(bytes.toString("utf8")));
  } catch {
    throw noRecording(folder, `${path} was written by something else, or was damaged.`);
  }
}

function refuseOther(folder: string, known: RecordedEndpoint, wanted: RecordedEndpoint): void {
  if (known.model === wanted.model && known.origin === wanted.origin) return;
  throw new InvalidInputError(
    `${folder} is a recording of another model.`,
    `It holds answers of ${known.model} at ${known.origin}, not of ${wanted.model} at ${wanted.origin}.`,
    "Record into a new folder.",
  );
}

function noRecording(folder: string, why: string): InvalidInputError {
  return new InvalidInputError(
    `${folder} is no recording.`,
    why,
    "Name a folder that `baco plan --record` has made, or, to record, one that is empty or not there yet.",
  );
}
