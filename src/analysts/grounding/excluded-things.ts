// Things that a decision or a piece of advice asks for although the brief leaves them out.
import type { Brief } from "../../domain/brief.ts";
import { subjectOf } from "../../domain/question-rules/question-draft.ts";
import type { AnalystTask } from "../analyst.ts";
import { partNames, type Fault } from "./fault.ts";
import type { Statement } from "./statements.ts";

export function excludedThings(statements: readonly Statement[], task: AnalystTask): Fault[] {
  const things = thingsLeftOut(task);
  if (things.length === 0) return [];
  return statements
    .filter(({ part }) => part === "decisions" || part === "suggestions")
    .flatMap(({ part, at, claim, ids }): Fault[] => {
      const thing = things.find(({ words }) => asksFor(claim, words));
      if (thing === undefined) return [];
      const text = `${partNames[part]} asks for what the brief leaves out: “${thing.said}”.`;
      return [{ part, at, ids, text }];
    });
}

interface Thing {
  readonly said: string;
  readonly words: readonly string[];
}

const mostExclusions = 60;
/** A longer sentence gives reasons and cases, and its words say less of what is left out. */
const longestExclusion = 120;
const mostWords = 4;
const shortestWord = 5;
const general = new Set(
  subjectOf(
    "scope require include support plan build built version first later future release phase feature need want exclude " +
      "out part provide implement advanced custom multiple other more new real full third party integration",
  ),
);

/** What is left out and asked for nowhere else, neither in the brief nor in a review. */
function thingsLeftOut({ brief, answers }: AnalystTask): Thing[] {
  const reviewed = answers.map(({ answer }) => new Set(subjectOf(answer)));
  const isAsked = ({ words }: Thing): boolean =>
    reviewed.some((subject) => words.every((word) => subject.has(word)));
  return leftOutOf(brief).filter((thing) => !isAsked(thing));
}

// Kept as long as the brief is: it may be long, and an answer is checked more than once.
const known = new WeakMap<Brief, readonly Thing[]>();

function leftOutOf(brief: Brief): readonly Thing[] {
  const things = known.get(brief) ?? withoutWanted(exclusionsOf(brief).flatMap(thingsIn), brief);
  known.set(brief, things);
  return things;
}

function withoutWanted(things: readonly Thing[], { requirements }: Brief): readonly Thing[] {
  if (things.length === 0) return things;
  const wanted = requirements
    .filter(({ kind }) => kind !== "exclusion")
    .map(({ text }) => new Set(subjectOf(text)));
  return things.filter(({ words }) => !wanted.some((subject) => words.every((word) => subject.has(word))));
}

function exclusionsOf({ requirements, passages }: Brief): string[] {
  const texts = [
    ...requirements.filter(({ kind }) => kind === "exclusion").map(({ text }) => text),
    ...passages.filter(({ scope, kind }) => scope === "out" && kind !== "heading").map(({ text }) => text),
  ];
  return [...new Set(texts)].filter((text) => text.length <= longestExclusion).slice(0, mostExclusions);
}

/** "No accounts, payments or push messages": three things. */
function thingsIn(text: string): Thing[] {
  return text
    .replace(/\([^)]{0,200}\)|\[[^\]]{0,200}\]/g, " ")
    .replace(/^[^:]{1,60}:\s/, "")
    .split(/[,;/]|\b(?:or|and|oder|und)\b/)
    .map((said) => ({
      said: said.trim(),
      words: [...new Set(subjectOf(said))].filter((word) => !general.has(word)),
    }))
    .filter(({ words }) => words.length > 1 || (words[0]?.length ?? 0) >= shortestWord)
    .filter(({ words }) => words.length <= mostWords);
}

/** The words stand close together, in a sentence that denies nothing. */
function asksFor(claim: string, words: readonly string[]): boolean {
  return claim
    .split(/(?<=[.!?;])\s+/)
    .filter((sentence) => !denial.test(sentence))
    .some((sentence) => standTogether(subjectOf(sentence), words));
}

const denial =
  /\b(?:no|not|never|without|none|cannot|exclud\w*|omit\w*|skip\w*|avoid\w*|refus\w*|reject\w*|forbid\w*|out of scope|instead of|rather than|leave out)\b|n['’]t\b/i;

function standTogether(sentence: readonly string[], words: readonly string[]): boolean {
  const span = words.length + 2;
  return sentence.some((_, at) => {
    const near = sentence.slice(at, at + span);
    return words.every((word) => near.includes(word));
  });
}
