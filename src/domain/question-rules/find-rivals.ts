// Two products that do the same job: both asked for, or left open with "or".
import type { Brief } from "../brief.ts";
import { findTerms, type TermHit } from "../terms.ts";
import type { QuestionDraft } from "./question-draft.ts";
import { rivalGroups, type RivalGroup } from "./rival-technologies.ts";

export function findRivals(brief: Brief): QuestionDraft[] {
  return rivalGroups.flatMap((group) => rivalsIn(brief, group));
}

function rivalsIn({ passages }: Brief, { job, names }: RivalGroup): QuestionDraft[] {
  const hits = findTerms(passages, names).filter(({ passage }) => passage.scope === "in");
  const firsts = hits.filter(({ term }, at) => hits.findIndex((other) => other.term === term) === at);
  if (firsts.length < 2 || firsts.some(isMove)) return [];
  const found = firsts.map(({ term }) => term);
  const open =
    hits.find(({ passage }) => isChoice(passage.text, found)) ??
    firsts.find((hit) => firsts.every(({ passage }) => passage === hit.passage));
  const lines = [...new Set(firsts.map(({ line }) => line))].slice(0, 4).join(", ");
  const each = "Each for the part beside which it is named";
  const alone = found.slice(0, 3).map((name) => `${name} alone for ${job}`);
  return [
    {
      type: open ? "ambiguity" : "contradiction",
      text: open
        ? `Which is to be used for ${job}: ${found.join(" or ")} (line ${open.line})? The brief leaves it open.`
        : `${found.join(" and ")} are both named for ${job} (lines ${lines}). Which one is meant, or what is each for?`,
      source: firsts.slice(0, 4).map(sourceOf),
      options: [...alone, each],
      default: open ? (alone[0] ?? each) : each,
      blocking: false,
      touches: firsts.length,
    },
  ];
}

function sourceOf({ quote, passage }: TermHit) {
  return { startLine: Math.max(1, passage.startLine), endLine: Math.max(1, passage.endLine), quote };
}

/** "From MySQL to PostgreSQL" names two on purpose, and so does a list of examples. */
function isMove({ passage: { text } }: TermHit): boolean {
  return /\b(?:migrat\w*|mov(?:e|ing)|switch\w*|replac\w*|from \S{1,30} to|versus|instead|rather|e\.g|such as|for example|etc|por ejemplo|par exemple|zum Beispiel|z\. ?B|usw|por exemplo)\b|например|и т\. ?д|など|例えば|例如|等/i.test(
    text,
  );
}

function isChoice(text: string, names: readonly string[]): boolean {
  return names.some((a) =>
    names.some((b) => {
      const from = text.indexOf(a) + a.length;
      const to = text.indexOf(b, from);
      return (
        a !== b &&
        text.includes(a) &&
        to >= from &&
        to - from <= 12 &&
        /\bor\b|\/|\boder\b|\bou\b|\bили\b|または|或/.test(text.slice(from, to))
      );
    }),
  );
}
