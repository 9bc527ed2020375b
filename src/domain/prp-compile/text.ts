// Small tools for the words of a PRP: one clean line, short labels, likeness of two sentences, lists of ids.

/** The text as one line, cut at a word when it is longer than `limit` characters. */
export function oneLine(text: string, limit = 600): string {
  const line = text
    .slice(0, 8 * limit)
    .toWellFormed()
    .replace(unseen, "")
    .replace(/[\p{Cc}\s]+/gu, " ")
    .trim();
  return line.length <= limit ? line : `${cutAtWord(line, limit)} …`;
}

// Direction marks and the like; joiners stay between letters and inside emoji.
const unseen =
  /(?<![\p{L}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F])[\u200C\u200D]|(?![\u00AD\u200C\u200D])\p{Cf}/gu;

/** A label of at most about `limit` characters for a longer text, without its final stop. */
export function label(text: string, limit: number): string {
  const line = oneLine(text).replace(/[.;:,]+$/, "");
  return line.length <= limit ? line : `${cutAtWord(line, limit)} …`;
}

function cutAtWord(line: string, limit: number): string {
  const head = line.slice(0, limit).toWellFormed();
  const space = head.lastIndexOf(" ");
  return (space > limit / 2 ? head.slice(0, space) : head).replace(/[\s.,;:–—(-]+$/, "");
}

/** The text with a full stop, unless it ends a sentence already. */
export function sentence(text: string): string {
  return /[.!?…:]$/.test(text) ? text : `${text}.`;
}

/** The words that carry a text's meaning, in lower case. */
export function wordsOf(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.filter((word) => word.length > 2 && !empty.has(word)));
}

const empty = new Set(
  (
    "the and for with that this from are was were has have had not but can will shall must should may its their they " +
    "them then when where which while who what how all any each every into onto than there these those only also " +
    "such been being does did one two use used using user users system given"
  ).split(" "),
);

/** The words that name things, in a form that singular and plural share; pieces of texts that are written without blanks. */
export function subjectWords(text: string): ReadonlySet<string> {
  const words = [...wordsOf(text)].flatMap((word) =>
    unspaced.test(word) ? (word.match(pieces) ?? []) : [singular(word)],
  );
  return new Set(words.filter((word) => word.length > 3 || unspaced.test(word)));
}

const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u;
const pieces = /\p{sc=Han}{2,}|[\p{sc=Katakana}ー]{2,}|[\p{sc=Latin}\d]{3,}/gu;

function singular(word: string): string {
  if (word.length > 5 && word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  return word.length > 4 && /[^sui]s$/.test(word) ? word.slice(0, -1) : word;
}

/** How much two sets of words share, from 0 to 1 (Jaccard). */
export function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0;
  const shared = sharedWords(a, b);
  return shared / (a.size + b.size - shared);
}

/** How many words two sets share. */
export function sharedWords(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of a) if (b.has(word)) shared += 1;
  return shared;
}

/** "REQ-1, REQ-2 and REQ-3". */
export function enumerate(items: readonly string[]): string {
  if (items.length < 2) return items.join("");
  return `${items.slice(0, -1).join(", ")} and ${items.at(-1) ?? ""}`;
}

/** Ids in a sentence, three or more in a row as a range: "REQ-1 to REQ-4 and REQ-7". */
export function enumerateIds(ids: readonly string[]): string {
  const runs: [string, ...string[]][] = [];
  for (const id of ids) {
    const run = runs.at(-1);
    if (run && numberIn(id) === numberIn(run[0]) + run.length) run.push(id);
    else runs.push([id]);
  }
  return enumerate(runs.flatMap((run) => (run.length > 2 ? [`${run[0]} to ${run.at(-1) ?? ""}`] : run)));
}

/** The number in an id such as `REQ-12`. */
export function numberIn(id: string): number {
  return Number(/\d+/.exec(id)?.[0] ?? 0);
}

/** True when two stretches of lines have a line in common. */
export function overlaps(
  a: { startLine: number; endLine: number },
  b: { startLine: number; endLine: number },
): boolean {
  return a.startLine <= b.endLine && b.startLine <= a.endLine;
}
