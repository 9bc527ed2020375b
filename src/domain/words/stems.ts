// Word forms that mean the same word: plurals, -ing, -ed, -ation, -ability, -ly, and nothing bolder than that.
import { irregularBases } from "./irregular-forms.ts";

interface Ending {
  readonly ending: string;
  /** What may stand in its place; every form that could be the base is kept, none is guessed. */
  readonly bases: readonly string[];
  /** How many letters must be left for it to be an ending at all. */
  readonly left: number;
}

const nounEndings: readonly Ending[] = [
  { ending: "ification", bases: ["ify"], left: 2 },
  { ending: "ization", bases: ["ize"], left: 3 },
  { ending: "ation", bases: ["", "e", "ate"], left: 4 },
  { ending: "ion", bases: ["", "e"], left: 5 },
  { ending: "ently", bases: ["ent"], left: 3 },
  { ending: "ously", bases: ["ous"], left: 4 },
  { ending: "ally", bases: ["al"], left: 5 },
];
const verbEndings: readonly Ending[] = [
  { ending: "ied", bases: ["y"], left: 2 },
  { ending: "ing", bases: ["", "e"], left: 3 },
  { ending: "ed", bases: ["", "e"], left: 3 },
];
/** Looked for from one side only: what is "accessible" over the network says nothing about accessibility. */
const qualityEndings: readonly Ending[] = [
  { ending: "ability", bases: ["able"], left: 3 },
  { ending: "ibility", bases: ["ible"], left: 4 },
];
/**
 * Words in -ing and -ed that mean something else than their verb: "accounting" is not about accounts, and what is
 * "distributed" is not a newsletter that somebody distributes.
 */
const ownWords = new Set(
  (
    "accounting building clearing dated distributed embedded engineering fielded listing meeting opening operating " +
    "packing posting shipping standing streaming string training wedding"
  ).split(" "),
);
/** Marks the forms that a word in -ing or -ed has as a verb, so that "caching" finds "cached" and not every "cache". */
const asVerb = "~";

/** The word itself and the words it may be a form of: `cached` may be `cache`, while `author` is no form of `auth`. */
export function stemsOf(word: string): readonly string[] {
  return [...formsOf(word, [...nounEndings, ...qualityEndings, ...verbEndings]), ...verbFormsOf(word)];
}

/**
 * The forms under which a term is looked for. A term in -ing or -ed finds the other forms of its verb; the bare verb,
 * which may be a noun as well, only as part of a phrase, where its neighbours say what is meant.
 */
export function termStemsOf(word: string, place: "alone" | "in a phrase" = "alone"): readonly string[] {
  const known = formsOf(word, nounEndings);
  if (ownWords.has(word)) return known;
  return place === "alone"
    ? [...known, ...verbFormsOf(word)]
    : formsOf(word, [...nounEndings, ...verbEndings]);
}

function verbFormsOf(word: string): string[] {
  if (ownWords.has(word)) return [];
  return basesOf(british(word), verbEndings).map((base) => asVerb + base);
}

function formsOf(word: string, endings: readonly Ending[]): readonly string[] {
  const irregular = irregularBases.get(word);
  const forms = new Set([
    british(word),
    ...singularsOf(british(word)),
    ...(irregular === undefined ? [] : [irregular]),
  ]);
  for (const form of [...forms]) for (const base of basesOf(form, endings)) forms.add(base);
  return [...forms];
}

/** "authorise" as "authorize". */
function british(word: string): string {
  return word.replace(/(?<=\w{4})is(?=(?:e|es|ed|ing|ation|ations)$)/, "iz");
}

/** Both where the ending does not tell: "caches" of "cache", "boxes" of "box". */
function singularsOf(word: string): string[] {
  if (word.length < 4 || !word.endsWith("s") || word.endsWith("ss")) return [];
  if (word.endsWith("ies")) return [word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1)];
  return /(?:ss|x|ch|sh|zz)es$/.test(word) ? [word.slice(0, -2), word.slice(0, -1)] : [word.slice(0, -1)];
}

function basesOf(word: string, endings: readonly Ending[]): string[] {
  // Numbers, above all: a text may have thousands of them, none twice.
  if (!/[aeiouy]/.test(word)) return [];
  return endings.flatMap(({ ending, bases, left }) => {
    if (!word.endsWith(ending)) return [];
    const root = word.slice(0, -ending.length);
    if (root.length < left || !/[aeiouy]/.test(root)) return [];
    const undoubled = root.at(-1) === root.at(-2) ? [root.slice(0, -1)] : [];
    return [...bases.map((base) => root + base), ...undoubled];
  });
}
