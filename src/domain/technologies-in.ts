// Which technologies a text names, whoever wrote it.
import { technologyNames, type TechnologyName } from "./technology-names.ts";

/** A technology that a text names, and where. */
interface NameHit {
  readonly entry: TechnologyName;
  readonly index: number;
}

/** Every technology that the text names as one that is used, in order; not those that it denies. */
export function technologiesIn(text: string): NameHit[] {
  const hits: NameHit[] = [];
  let end = 0;
  for (const { 0: word, index } of text.matchAll(/\.?[\p{L}\p{N}]+/gu)) {
    if (index < end || !beginsWord(text, index)) continue;
    const spelling = byFirstWord.get(word.toLowerCase())?.find((known) => standsAt(known, text, index));
    if (spelling === undefined) continue;
    end = index + spelling.text.length;
    if (!isDenied(text, index)) hits.push({ entry: spelling.entry, index });
  }
  return hits;
}

interface Spelling {
  readonly text: string;
  readonly entry: TechnologyName;
  readonly isExact: boolean;
}

// Looking a word up is far quicker than trying some five hundred spellings at every place.
const byFirstWord: ReadonlyMap<string, readonly Spelling[]> = indexed(technologyNames);

function indexed(names: readonly TechnologyName[]): Map<string, Spelling[]> {
  const index = new Map<string, Spelling[]>();
  const all = names.flatMap((entry) => [
    ...entry.spellings.map((text) => ({ text: text.toLowerCase(), entry, isExact: false })),
    ...(entry.exactly ?? []).map((text) => ({ text, entry, isExact: true })),
  ]);
  for (const spelling of all.sort((a, b) => b.text.length - a.text.length)) {
    const first = /\.?[\p{L}\p{N}]+/u.exec(spelling.text)?.[0].toLowerCase() ?? "";
    index.set(first, [...(index.get(first) ?? []), spelling]);
  }
  return index;
}

function standsAt(spelling: Spelling, text: string, index: number): boolean {
  const there = text.slice(index, index + spelling.text.length);
  const same = spelling.isExact ? there === spelling.text : there.toLowerCase() === spelling.text;
  return same && endsWord(text, index + spelling.text.length);
}

function beginsWord(text: string, index: number): boolean {
  return (
    !/[\p{Script=Latin}\p{N}_./@-]/u.test(text[index - 1] ?? " ") || /^[a-z]+\/$/i.test(lastPart(text, index))
  );
}

// In "FastAPI/Django" the slash separates two names; in "src/react" it is part of a path.
function lastPart(text: string, index: number): string {
  return /(?:^|[\s(,;+])([A-Z][\w.]*\/)$/.exec(text.slice(Math.max(0, index - 30), index))?.[1] ?? "";
}

function endsWord(text: string, end: number): boolean {
  return !/^(?:[\p{Script=Latin}\p{N}_]|[.+#-][\p{Script=Latin}])/u.test(text.slice(end, end + 2));
}

// "No Redis", "without jQuery", "instead of MongoDB": the name is there, the technology is not.
function isDenied(text: string, index: number): boolean {
  return denial.test(text.slice(Math.max(0, index - 40), index));
}

const denial =
  /\b(?:no|not|without|instead of|rather than|avoid|never|don[’']t use|do not use|must not use|migrat\w+ (?:away )?from)\s+(?:using\s+|use\s+|an?\s+|any\s+|the\s+)?$/iu;
