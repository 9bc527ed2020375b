// How well texts fit each other, by full-text search. One text is indexed alone and the other asks for its words, one by
// one: relevance is the share that is found. What else is in the memory, and how much, changes nothing.
import MiniSearch from "minisearch";
import type { Brief } from "../domain/brief.ts";
import { subjectTags, type Pattern } from "../domain/pattern.ts";
import { tagBoost } from "../domain/pattern-rules/figures.ts";
import type { FoundPattern } from "../domain/rank-patterns.ts";
import { formsOf, isBeginning, wordsIn } from "./words.ts";

/** Each pattern with the share of its situation, its tags and when to use it, that the brief speaks of. */
export function relevantPatterns(patterns: readonly Pattern[], brief: Brief): FoundPattern[] {
  const told = indexOf(textOf(brief));
  return patterns.map((pattern) => ({ pattern, relevance: situationShare(pattern, told) }));
}

/** Patterns by how many of the words asked for they hold, best first; those without any are left out. */
export function searchPatterns(patterns: readonly Pattern[], query: string): FoundPattern[] {
  const asked = wordsIn(query);
  return patterns
    .map((pattern) => ({ pattern, relevance: share(asked, indexOf(wholeText(pattern))) }))
    .filter(({ relevance }) => relevance > 0)
    .sort((a, b) => b.relevance - a.relevance || (a.pattern.id < b.pattern.id ? -1 : 1));
}

/** Whether a text holds a word. */
type Told = (word: string) => boolean;

/** No idf and no length: of a single text they would only say how long it is. */
function indexOf(text: string): Told {
  const index = new MiniSearch<{ id: number; words: string }>({
    fields: ["words"],
    tokenize: wordsIn,
    processTerm: formsOf,
  });
  index.add({ id: 0, words: text });
  const known = new Map<string, boolean>();
  return (word) => {
    const found = known.get(word) ?? index.search(word, { prefix: isBeginning(word) }).length > 0;
    known.set(word, found);
    return found;
  };
}

function situationShare(pattern: Pattern, told: Told): number {
  const tagged = wordsIn(subjectTags(pattern).join(" "));
  const others = wordsIn(pattern.whenToUse).filter((word) => !tagged.includes(word));
  const weight = tagBoost * tagged.length + others.length;
  return weight === 0 ? 0 : (tagBoost * foundOf(tagged, told) + foundOf(others, told)) / weight;
}

function share(asked: readonly string[], told: Told): number {
  return asked.length === 0 ? 0 : foundOf(asked, told) / asked.length;
}

function foundOf(words: readonly string[], told: Told): number {
  return words.filter(told).length;
}

function textOf({ title, requirements, technologies }: Brief): string {
  return [title, ...technologies.map(({ name }) => name), ...requirements.map(({ text }) => text)].join("\n");
}

function wholeText({ id, category, description, whenToUse, notes, tags }: Pattern): string {
  return [id, category, description, whenToUse, notes, ...tags].join("\n");
}
