// Places of a brief that cannot all be meant: two figures for one thing, do and do not, rivals for one job.
import type { Brief, Requirement } from "../brief.ts";
import { rivalGroups, type RivalGroup } from "./rival-technologies.ts";
import { quoted, sourceOf, subjectOf, type QuestionDraft } from "./question-draft.ts";
import { findTerms, type TermHit } from "../terms.ts";

/** The most requirements that are compared with one another: pairs grow with the square. */
const mostCompared = 600;

export function findContradictions(brief: Brief): QuestionDraft[] {
  const requirements = brief.requirements.slice(0, mostCompared);
  return [
    ...doAndDoNot(requirements),
    ...twoFigures(requirements),
    ...includedAndExcluded(brief),
    ...rivals(brief),
  ];
}

interface Statement {
  readonly requirement: Requirement;
  readonly words: ReadonlySet<string>;
}

function statementsOf(requirements: readonly Requirement[]): Statement[] {
  return requirements.map((requirement) => ({ requirement, words: new Set(subjectOf(requirement.text)) }));
}

const denial = /\b(?:must|shall|should|may|can|do|does|will|is|are) ?not\b|\bnever\b|\bcannot\b|n['’]t\b/i;
const shortestDeed = 3;
const longestDeed = 4;

/** "Shall not fall back to files in production" beside "shall fall back to files". */
function doAndDoNot(requirements: readonly Requirement[]): QuestionDraft[] {
  const denied = requirements.filter(({ text }) => denial.test(text));
  const affirmed = statementsOf(
    requirements.filter(({ text, kind }) => !denial.test(text) && kind !== "exclusion"),
  );
  return denied.flatMap((no) => {
    const deed = deedOf(no.text);
    const yes = affirmed.find(
      ({ words }) => deed.length >= shortestDeed && deed.every((word) => words.has(word)),
    );
    return yes === undefined ? [] : [oneOf(yes.requirement, no, "one asks for what the other forbids")];
  });
}

function deedOf(text: string): string[] {
  const at = denial.exec(text);
  if (at === null) return [];
  return [...new Set(subjectOf(text.slice(at.index + at[0].length)))].slice(0, longestDeed);
}

const figurePattern =
  /(?<![\d.,-])(\d{1,9}(?:\.\d{1,3})?)\s?(ms|milliseconds?|s|sec|seconds?|min|minutes?|hours?|days?|weeks?|months?|years?|%|percent|KB|MB|GB|TB|fps|users?|characters?|requests?|attempts?|retries|items?|pages?|digits?|connections?)(?![\w-])/gi;

/** The same words with two different figures of the same unit. */
function twoFigures(requirements: readonly Requirement[]): QuestionDraft[] {
  const measured = requirements.flatMap((requirement) => {
    const figures = [...requirement.text.matchAll(figurePattern)];
    const [words, value = "", unit = ""] = figures[0] ?? [];
    if (words === undefined || figures.length !== 1) return [];
    const subject = new Set(subjectOf(requirement.text.replace(words, " ")));
    return [
      { requirement, value: Number(value), unit: unit.toLowerCase().replace(/s$/, ""), words: subject },
    ];
  });
  return measured.flatMap((one, at) =>
    measured
      .slice(at + 1)
      .filter(
        (other) =>
          other.unit === one.unit && other.value !== one.value && isSameSubject(one.words, other.words),
      )
      .slice(0, 1)
      .map((other) =>
        oneOf(one.requirement, other.requirement, "they give different figures for the same thing"),
      ),
  );
}

function isSameSubject(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  return small.size >= 2 && large.size <= small.size + 3 && [...small].every((word) => large.has(word));
}

const shortestExcludedWord = 5;
const general = new Set(
  "multiple advanced custom support additional other complex feature features various further mobile full these those".split(
    " ",
  ),
);

/** What is excluded in a word or two and yet asked for elsewhere, when the word stands nowhere else. */
function includedAndExcluded({ requirements, passages, language }: Brief): QuestionDraft[] {
  if (language !== "en") return [];
  const wanted = statementsOf(requirements.filter(({ kind }) => kind === "functional"));
  return passages
    .filter(({ scope, kind, text }) => scope === "out" && kind === "item" && text.length <= 80)
    .flatMap(({ text, startLine, endLine }) => {
      const word = subjectOf(text)[0] ?? "";
      const users = wanted.filter(
        ({ words, requirement }) => words.has(word) && isDeed(word, requirement.text),
      );
      const only = users[0]?.requirement;
      if (only === undefined || users.length > 1 || word.length < shortestExcludedWord || general.has(word))
        return [];
      const excluded = { text, source: { startLine, endLine, quote: text.slice(0, 400) } };
      return [oneOf(only, excluded, "one asks for what the other leaves out")];
    });
}

/** "Move and resize objects" asks for a deed; "size and colour" only names things. */
function isDeed(word: string, text: string): boolean {
  const words = text.toLowerCase().split(/[^\p{L}]+/u);
  return words.some(
    (one, at) => one.startsWith(word) && /^(?:to|can|and|must|shall)$/.test(words[at - 1] ?? ""),
  );
}

function oneOf(
  a: Pick<Requirement, "text" | "source">,
  b: Pick<Requirement, "text" | "source">,
  why: string,
): QuestionDraft {
  return {
    type: "contradiction",
    text: `Which holds: ${quoted(a.text)} (line ${a.source.startLine}) or ${quoted(b.text)} (line ${b.source.startLine})? As written, ${why}.`,
    source: [a.source, b.source],
    options: [
      `Line ${a.source.startLine} holds`,
      `Line ${b.source.startLine} holds`,
      "Both hold, each under a condition that you name",
    ],
    default: `Line ${Math.max(a.source.startLine, b.source.startLine)} holds, as the later word`,
    blocking: false,
  };
}

/** Two products that do the same job: both asked for, or left open with "or". */
function rivals(brief: Brief): QuestionDraft[] {
  return rivalGroups.flatMap((group) => rivalsIn(brief, group));
}

function rivalsIn({ passages }: Brief, { job, names }: RivalGroup): QuestionDraft[] {
  const hits = findTerms(passages, names).filter(({ passage }) => passage.scope === "in");
  const firsts = hits.filter(({ term }, at) => hits.findIndex((other) => other.term === term) === at);
  if (firsts.length < 2 || firsts.some(isMove)) return [];
  const found = firsts.map(({ term }) => term);
  const isOpen = hits.some(({ passage }) => isChoice(passage.text, found));
  return [
    {
      type: isOpen ? "ambiguity" : "contradiction",
      text: isOpen
        ? `Which is to be used for ${job}: ${found.join(" or ")}? The brief leaves it open.`
        : `${found.join(" and ")} are both named for ${job}. Which one is meant, or what is each for?`,
      source: firsts.slice(0, 4).map(sourceOf),
      options: [
        ...found.slice(0, 3).map((name) => `${name} alone`),
        "Each for the part beside which it is named",
      ],
      default: isOpen
        ? `${found[0]} alone, as the first that is named`
        : "Each for the part beside which it is named",
      blocking: false,
    },
  ];
}

/** "From MySQL to PostgreSQL" names two on purpose, and so does a list of examples. */
function isMove({ passage: { text } }: TermHit): boolean {
  return /\b(?:migrat\w*|mov(?:e|ing)|switch\w*|replac\w*|from \S{1,30} to|versus|instead|rather|e\.g|such as|for example)\b/i.test(
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
        /\bor\b|\/|\boder\b/.test(text.slice(from, to))
      );
    }),
  );
}
