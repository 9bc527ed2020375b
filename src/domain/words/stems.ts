// Word forms that mean the same word: plurals, -ing, -ed and -ation, and nothing bolder than that.

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
];
const verbEndings: readonly Ending[] = [
  { ending: "ied", bases: ["y"], left: 2 },
  { ending: "ing", bases: ["", "e"], left: 3 },
  { ending: "ed", bases: ["", "e"], left: 3 },
];

/** The word itself and the words it may be a form of: `cached` may be `cache`, while `author` is no form of `auth`. */
export function stemsOf(word: string): readonly string[] {
  return formsOf(word, [...nounEndings, ...verbEndings]);
}

/**
 * The forms under which a term is looked for. A term in -ing or -ed is a word of its own: "accounting" is not about
 * accounts and "distributed" not about a distribution, while "account" does find "accounting".
 */
export function termStemsOf(word: string): readonly string[] {
  return formsOf(word, nounEndings);
}

function formsOf(word: string, endings: readonly Ending[]): readonly string[] {
  const british = word.replace(/(?<=\w{4})is(?=(?:e|es|ed|ing|ation|ations)$)/, "iz");
  const forms = new Set([british, singularOf(british)]);
  for (const form of [...forms]) for (const base of basesOf(form, endings)) forms.add(base);
  return [...forms];
}

function singularOf(word: string): string {
  if (word.length < 4 || !word.endsWith("s") || word.endsWith("ss")) return word;
  if (word.endsWith("ies")) return word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1);
  return /(?:ss|x|ch|sh|zz)es$/.test(word) ? word.slice(0, -2) : word.slice(0, -1);
}

function basesOf(word: string, endings: readonly Ending[]): string[] {
  return endings.flatMap(({ ending, bases, left }) => {
    const root = word.slice(0, -ending.length);
    if (!word.endsWith(ending) || root.length < left || !/[aeiouy]/.test(root)) return [];
    const undoubled = root.at(-1) === root.at(-2) ? [root.slice(0, -1)] : [];
    return [...bases.map((base) => root + base), ...undoubled];
  });
}
