// Finds the patterns whose situation is the one that a brief describes.
import MiniSearch from "minisearch";
import type { Brief } from "../domain/brief.ts";
import type { Pattern, RecalledPattern } from "../domain/pattern.ts";
import { stemsOf } from "../domain/words/stems.ts";

const minRelevance = 0.7;
const best = 5;
/** How much a pattern's record of outcomes counts beside its relevance. */
const confidenceShare = 0.3;

/**
 * The best five patterns whose relevance is above 0.7. Relevance is the share of a pattern's situation (its tags and when
 * to use it, rare words counting more) that the brief speaks of; the order also regards the pattern's confidence.
 */
export function bestPatterns(patterns: readonly Pattern[], brief: Brief): RecalledPattern[] {
  const index = indexOf(patterns);
  const scores = new Map(index.search(queryOf(brief)).map(({ id, score }) => [String(id), score]));
  return patterns
    .map((pattern) => ({ pattern, relevance: relevanceOf(index, pattern, scores.get(pattern.id) ?? 0) }))
    .filter(({ relevance }) => relevance > minRelevance)
    .map((found) => ({ ...found, rank: rankOf(found.relevance, found.pattern.confidence) }))
    .sort((a, b) => b.rank - a.rank || a.pattern.id.localeCompare(b.pattern.id, "en"))
    .slice(0, best)
    .map(({ pattern: { id, description, notes }, relevance }) => ({ id, description, notes, relevance }));
}

function rankOf(relevance: number, confidence: number): number {
  return (1 - confidenceShare) * relevance + confidenceShare * confidence;
}

interface Situation {
  readonly id: string;
  readonly tags: string;
  readonly whenToUse: string;
}

function indexOf(patterns: readonly Pattern[]): MiniSearch<Situation> {
  const index = new MiniSearch<Situation>({
    fields: ["tags", "whenToUse"],
    processTerm,
    searchOptions: { boost: { tags: 2 } },
  });
  index.addAll(patterns.map(situationOf));
  return index;
}

function situationOf({ id, tags, whenToUse }: Pattern): Situation {
  return { id, tags: tags.join(" "), whenToUse };
}

/** A score has no upper end by itself, so it is measured against the score of the pattern's own words. */
function relevanceOf(index: MiniSearch<Situation>, pattern: Pattern, score: number): number {
  if (score === 0) return 0;
  const { tags, whenToUse } = situationOf(pattern);
  const [own] = index.search(uniqueWords(`${tags} ${whenToUse}`), { filter: ({ id }) => id === pattern.id });
  // Scores grow with the sum of the weights and again with the number of words, hence the root.
  return own === undefined ? 0 : Math.min(1, Math.sqrt(score / own.score));
}

function queryOf({ title, summary, requirements, technologies }: Brief): string {
  const texts = [
    title,
    summary,
    ...technologies.map(({ name }) => name),
    ...requirements.map(({ text }) => text),
  ];
  return uniqueWords(texts.join(" "));
}

const maxQueryWords = 5_000;

/** A word that is said twice is not twice as true. */
function uniqueWords(text: string): string {
  const words = new Set(text.toLowerCase().split(/[^\p{L}\p{N}]+/u));
  return [...words].slice(0, maxQueryWords).join(" ");
}

const stopWords = new Set(
  (
    "a all also an and any are as at be been being but by can could each every for from has have if in into is it its " +
    "may more most must need needs new no not of on one only or other our should so some such than that the their them " +
    "then there these they this those through to under up use used uses using want was we were what when where which " +
    "while who will with without would you your"
  ).split(" "),
);

function processTerm(term: string): string[] | null {
  const word = term.toLowerCase();
  return word.length < 2 || stopWords.has(word) ? null : [...stemsOf(word)];
}
