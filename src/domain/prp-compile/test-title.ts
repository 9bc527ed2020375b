// What a test of a PRP is called, and on which level it runs: told from the criteria and requirements that it holds.
import { deed } from "./deed.ts";
import { oneLine } from "./text.ts";
import type { AcceptanceCriterion, PrpTest } from "../prp.ts";

const mostWords = 8;

/** "REQ-13, REQ-14: A link has an address, a title, a …": whom it serves, and the first thing it tries. */
export function testTitle(
  requirementIds: readonly string[],
  criteria: readonly AcceptanceCriterion[],
): string {
  const [first] = criteria;
  const deed = first === undefined ? "the test command runs" : firstWords(tellingClause(first));
  return `${idsInShort(requirementIds)}: ${deed}`;
}

/** What sets the criterion apart: its outcome, or its situation where the outcome could be anyone's. */
function tellingClause({ given, when, then }: AcceptanceCriterion): string {
  const isCommon =
    / is built$/.test(given) ||
    when.startsWith("they ") ||
    /^(?:it succeeds|it is refused|this lets them)\b/.test(then);
  const telling = isCommon
    ? when.replace(/^they /, "")
    : then.replace(/^(?:this is done|they get this): /, "");
  return deed({ text: telling });
}

function firstWords(text: string): string {
  const words = oneLine(text).split(" ");
  const head = words
    .slice(0, mostWords)
    .join(" ")
    .replace(/[\s.,;:]+$/, "");
  return words.length > mostWords ? `${head} …` : head;
}

/** "REQ-1, REQ-2", "REQ-1 to REQ-6" for a run, "REQ-1, REQ-4 and 3 more". */
function idsInShort(ids: readonly string[]): string {
  const numbers = ids.map((id) => Number(id.replace(/^\D+/, "")));
  const isRun = numbers.every((number, at) => at === 0 || number === (numbers[at - 1] ?? 0) + 1);
  if (ids.length > 2 && isRun) return `${ids[0] ?? ""} to ${ids.at(-1) ?? ""}`;
  return ids.length > 3 ? `${ids.slice(0, 2).join(", ")} and ${String(ids.length - 2)} more` : ids.join(", ");
}

const wholeFlow =
  /\b(?:as an? [^,]{1,60}, (?:I|we)|screens?|pages?|buttons?|click\w*|tap\w*|browsers?|forms?|menus?|dialogs?|dashboards?|keyboard|sees?|layout|ui|checkbox\w*|hover\w*|navigat\w*|drag\w*|icons?|scroll\w*)\b/i;
const severalParts =
  /\b(?:apis?|endpoints?|https?|rest|databases?|\w*sql\w*|redis|kafka|tables?|schemas?|migrations?|services?|servers?|e-?mails?|third[- ]part(?:y|ies)|webhooks?|(?:log|sign)(?:s|ed)?[- ]in|login|imports?|exports?|uploads?|stor(?:e|es|ed|age)|persist\w*|backups?|docker|deploy\w*|sessions?|queues?|(?:GET|POST|PUT|PATCH|DELETE) \/\S*)\b/i;

/** The level that most of the requirements speak for; the wider one where they disagree. */
export function testLevel(texts: readonly string[]): PrpTest["level"] {
  const flow = texts.filter((text) => wholeFlow.test(text)).length;
  const parts = texts.filter((text) => severalParts.test(text) && !wholeFlow.test(text)).length;
  const alone = texts.length - flow - parts;
  if (flow > 0 && flow >= Math.max(parts, alone)) return "end-to-end";
  return parts > 0 && parts >= alone ? "integration" : "unit";
}
