// One day's spending in a file that several processes write: a line for what a call sets aside, another for what it cost.
//
//   {"v":1,"id":"…","state":"reserved","spend":{"calls":1,"tokens":5000,"usd":0.02}}
//   {"v":1,"id":"…","state":"settled","spend":{"calls":1,"tokens":1800,"usd":0.007}}
import { z } from "zod";
import { nothingSpent, plusSpend, Spend } from "../domain/budget.ts";
import { openAppendFile, type AppendFile } from "../files/append-file.ts";
import { readFrom } from "../files/read-from.ts";

const Line = z.object({
  v: z.literal(1),
  id: z.string(),
  state: z.enum(["reserved", "settled"]),
  spend: Spend,
});
type Line = z.infer<typeof Line>;

const lineFeed = 0x0a;
const chunkBytes = 1024 * 1024;

/** A day's file; lines that cannot be read are skipped and counted. */
export class DayFile {
  /** What each call has cost or set aside, by its id. */
  readonly #spends = new Map<string, Line>();
  readonly #path: string;
  #file: Promise<AppendFile> | null = null;
  /** Resolves when every write that was begun has ended. */
  #written: Promise<void> = Promise.resolve();
  #isClosed = false;
  /** Up to here the file has been read. */
  #end = 0;
  #skipped = 0;

  constructor(path: string) {
    this.#path = path;
  }

  get skipped(): number {
    return this.#skipped;
  }

  /** Everything that all processes have spent or set aside until now. */
  async spent(): Promise<Spend> {
    await this.#readOn();
    return [...this.#spends.values()].map(({ spend }) => spend).reduce(plusSpend, nothingSpent);
  }

  /** What was set aside goes on counting when its call is settled after the file was closed. */
  async write(line: Omit<Line, "v">): Promise<void> {
    if (this.#isClosed) return;
    const writing = this.#append(line);
    this.#written = Promise.allSettled([this.#written, writing]).then(() => undefined);
    await writing;
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#written;
    // Whoever wrote has heard of a file that could not be opened.
    const file = await this.#file?.catch(() => null);
    this.#file = null;
    await file?.close();
  }

  async #append(line: Omit<Line, "v">): Promise<void> {
    // The line feed before ours ends a line that another process left half-written.
    const begin = this.#file === null ? "\n" : "";
    this.#file ??= openAppendFile(this.#path);
    await (await this.#file).append(`${begin}${JSON.stringify({ v: 1, ...line })}\n`);
  }

  async #readOn(): Promise<void> {
    for (;;) {
      const bytes = await readFrom(this.#path, this.#end, chunkBytes);
      const wholeLines = bytes.subarray(0, bytes.lastIndexOf(lineFeed) + 1);
      for (const text of wholeLines.toString("utf8").split("\n")) this.#take(text);
      this.#end += wholeLines.length;
      if (bytes.length < chunkBytes) return;
      // No line of ours is that long.
      if (wholeLines.length === 0) this.#end += bytes.length;
    }
  }

  #take(text: string): void {
    if (text === "") return;
    const line = parseLine(text);
    if (line === null) this.#skipped += 1;
    else if (this.#spends.get(line.id)?.state !== "settled") this.#spends.set(line.id, line);
  }
}

function parseLine(text: string): Line | null {
  try {
    return Line.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
