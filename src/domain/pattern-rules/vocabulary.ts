// The words that a pattern may be made of: those that BACO knew before it read the plan. What a brief names itself, such
// as a customer, is not among them.
import { technologyNames } from "../technology-names.ts";

export interface Vocabulary {
  /** What the agents look for in a brief. */
  readonly terms: readonly string[];
  /** What the agents say by themselves: a plan that repeats it teaches nothing. */
  readonly texts: readonly string[];
  /** The roles of the house. */
  readonly roles: readonly string[];
}

/** Every word of the vocabulary and of the known technologies, in lower case. */
export function knownWords({ terms, texts }: Vocabulary): ReadonlySet<string> {
  const technologies = technologyNames.flatMap(({ name, spellings, exactly }) => [
    name,
    ...spellings,
    ...(exactly ?? []),
  ]);
  return new Set([...terms, ...texts, ...technologies].flatMap(wordsOfText));
}

/** The technology as the house spells it; null for one that only the brief knows. */
export function knownTechnology(name: string): string | null {
  const spelled = name.toLowerCase();
  const found = technologyNames.find(({ name: own, spellings, exactly = [] }) =>
    [own, ...spellings, ...exactly].some((one) => one.toLowerCase() === spelled),
  );
  return found?.name ?? null;
}

export function wordsOfText(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}
