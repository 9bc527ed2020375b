// "When X, Y" and "Y when X": where a requirement says for sure what triggers what, in four languages. The words stay.
import { isVerb } from "./imperatives.ts";
import { unended } from "./phrases.ts";

/** `state` holds all along ("while offline"), `condition` happens. */
export interface Triggered {
  readonly state: string | null;
  readonly condition: string | null;
  readonly outcome: string;
}

/** The trigger and what follows; null wherever the border between them is not certain. */
export function triggerIn(text: string): Triggered | null {
  return leading(text) ?? foreignLeading(text) ?? trailing(text) ?? foreignTrailing(text);
}

const leadWord = /^(as soon as|when(?:ever)?|if|once|after|before|while|during|where)\s+(?=\S)/i;
/** No triggers: "once a week, …", "if possible, …". */
const noTrigger =
  /^(?:once\s+(?:an?|per|every|each|more|again|upon)\b|(?:if|when(?:ever)?|where)\s+(?:\w+ly\s+)?(?:possible|necessary|needed|required|applicable|desired|available|any|so|not|appropriate|feasible|in doubt)\b)/i;

function leading(text: string): Triggered | null {
  const word = leadWord.exec(text)?.[1];
  if (word === undefined || noTrigger.test(text)) return null;
  const rest = text.slice(word.length).trim();
  const border = borderIn(firstSentence(rest));
  if (border === null) return null;
  const condition = unended(rest.slice(0, border.end));
  const outcome = rest.slice(border.start).replace(/^THE\b/, "the");
  return withWord(word.toLowerCase(), condition, outcome);
}

function withWord(word: string, condition: string, outcome: string): Triggered {
  if (/^(?:while|where|during)$/.test(word))
    return { state: word === "during" ? `during ${condition}` : condition, condition: null, outcome };
  const kept = /^(?:after|before)$/.test(word) ? `${word} ${condition}` : condition;
  return { state: null, condition: kept, outcome };
}

interface Border {
  readonly end: number;
  readonly start: number;
}

/** Where the condition ends and the outcome starts. */
function borderIn(sentence: string): Border | null {
  for (const comma of sentence.matchAll(/,?\s+then\s+|,\s+/gi)) {
    const border = { end: comma.index, start: comma.index + comma[0].length };
    if (isBorder(sentence.slice(0, border.end), sentence.slice(border.start))) return border;
  }
  return borderBeforeModal(sentence.split(",", 1)[0] ?? "");
}

/** "If you need to change styles, …" advises the builder; nothing in the product triggers it. */
function isBorder(condition: string, outcome: string): boolean {
  const isAdvice = /^you\b/i.test(condition);
  return !isAdvice && (saysSomething(condition) || inEarsForm.test(outcome)) && startsClause(outcome);
}

/** "THE System SHALL …" needs no verb in front of the comma: "WHEN offline, …". */
const inEarsForm = /^the\s[\w-]+(?:\s[\w-]+){0,4}?\sshall\s/i;
const modal = "(?:shall|must|should|will|can|may|cannot)";

/** "editing mode is activated it will hide …": no comma up to there, but a new subject with its own modal verb. */
function borderBeforeModal(sentence: string): Border | null {
  const found = new RegExp(
    `\\s(?:it|they|he|she|this|the [\\w-]+(?: [\\w-]+)?)\\s(?:shall|must|should|will)\\s`,
    "i",
  ).exec(sentence);
  const isClause =
    found !== null &&
    saysSomething(sentence.slice(0, found.index)) &&
    !/\b(?:of|to|in|on|for|with|by|at|from|that|which|who|and|or|the|an?)$/i.test(
      sentence.slice(0, found.index),
    );
  return isClause ? { end: found.index, start: found.index + 1 } : null;
}

function firstSentence(text: string): string {
  const end = /[.!?]\s+(?=\p{Lu})/u.exec(text)?.index;
  return end === undefined ? text : text.slice(0, end);
}

/** The tail of a list that goes on to a later comma: "edits or deletes a link, the app …". */
const listTail = /^[^,]{1,80}\s(?:and|or)\s[^,]*,/i;
const newSubject =
  /^(?:(?:then\s+)?(?:the|an?|this|that|these|those|its?|they|their|he|she|we|you|your|our|each|every|all|any|no|both|there|nothing|nobody|only|one)\s|(?:\S+\s){1,6}?(?:shall|must|should|will|can|may|cannot|is|are|has|have)\s)/i;

function startsClause(text: string): boolean {
  if (
    listTail.test(text) ||
    /^(?:and|or|but|not|including|such|which|who|whose|where|because|so that|preferably|e\.g|i\.e)\b/i.test(
      text,
    )
  )
    return false;
  return newSubject.test(text) || isPlainOrder(text);
}

function isPlainOrder(text: string): boolean {
  const [first = "", second = ""] = text.split(/\s/, 2);
  return isVerb(first) && !/^(?:and|or)$/.test(second);
}

/** Whether the text has a verb beside its subject. */
function saysSomething(text: string): boolean {
  const words = text.split(/\s+/);
  return words.some((word, at) => at > 0 && isLikelyVerb(word, words[at - 1] ?? ""));
}

const helpers =
  /^(?:is|are|was|were|has|have|had|does|do|did|can|cannot|(?:is|are|has|have|can|do|does|did|was)n['’]t)$/i;
const beforeNouns = /^(?:an?|the|this|each|every|no|of|to|for|with|its|their|my|your)$/i;
const moreVerbs = new Set(
  (
    "appear ask call change come complete enter exist expire fail finish go happen have join leave need occur paste press " +
    "refresh reload restart save send submit tap try type visit want"
  ).split(" "),
);

function isLikelyVerb(word: string, before: string): boolean {
  if (helpers.test(word) || (before === "it's" && word !== "")) return true;
  if (beforeNouns.test(before)) return false;
  const small = word.toLowerCase();
  return /(?:[^su]s|ed)$/.test(small) || moreVerbs.has(small) || isVerb(small);
}

const tailWord = /\s(as soon as|when(?:ever)?|if|after|before)\s/gi;
/** In front of these the trigger word belongs to what stands before it: "even if", "shows when", "30 days after". */
const boundBefore =
  /\b(?:even|only|except|than|as|and|or|but|not|just|especially|particularly|knows?|sees?|checks?|verif(?:y|ies)|detects?|determines?|decides?|asks?|shows?|records?|tracks?|tells?|tests?|defines?|indicates?|specif(?:y|ies)|logs?|depend(?:s|ing)? on|time|date|case|shortly|long|soon|\S*\d\S*|seconds?|minutes?|hours?|days?|weeks?|months?|years?)$/i;

function trailing(text: string): Triggered | null {
  const found = [...` ${text}`.matchAll(tailWord)];
  const [only] = found;
  if (only === undefined || found.length > 1 || /[.!?;:]\s/.test(text)) return null;
  const outcome = unended(text.slice(0, Math.max(0, only.index - 1)));
  const condition = text.slice(only.index - 1 + only[0].length).trim();
  return isCertainTail(outcome, condition)
    ? withWord((only[1] ?? "").toLowerCase(), condition, outcome)
    : null;
}

function isCertainTail(outcome: string, condition: string): boolean {
  return (
    outcome.split(" ").length > 2 &&
    saysSomething(outcome) &&
    !boundBefore.test(outcome) &&
    !/\b(?:that|which|who|whose|where|while|unless|once)\b/i.test(outcome) &&
    !/[,()“”"]/.test(condition) &&
    /^(?:the|an?|this|that|these|those|its?|they|their|he|she|you|there|no|all|any|each|every|another)\s/i.test(
      condition,
    ) &&
    saysSomething(condition) &&
    !new RegExp(`\\b${modal}\\s`, "i").test(condition)
  );
}

const foreignStart =
  /^(?:wenn|sobald|falls|quand|lorsque|dès que|lorsqu['’]|si|s['’]il|cuando|en cuanto)\s?(?=\p{L})/iu;
const foreignClause =
  /^(?:(?:dann|so|alors|entonces)\s|(?:soll(?:en|te|ten)?|muss|müssen|muessen|kann|können|koennen|darf|dürfen|duerfen|wird|werden|ist|sind|zeigt|zeigen|erscheint|speichert|sendet|erhält|öffnet|bleibt|gilt)\s|(?:le|la|les|un|une|il|elle|ils|elles|chaque|el|los|las|una|se|cada|este|esta|debe)\s|l['’]\p{L})/iu;
const foreignListTail = /^[^,]{1,80}\s(?:und|oder|et|ou|y|o)\s[^,]*,/i;

/** "Wenn X, zeigt die App Y", "Lorsque X, le système Y", "Cuando X, el sistema Y". */
function foreignLeading(text: string): Triggered | null {
  const word = foreignStart.exec(text)?.[0];
  if (word === undefined) return null;
  const [condition = "", ...after] = text.slice(word.length).split(/,\s+/);
  const outcome = after.join(", ");
  const isCertain =
    condition.split(" ").length > 2 &&
    !/[.!?]\s/.test(condition) &&
    foreignClause.test(outcome) &&
    !foreignListTail.test(outcome);
  return isCertain ? { state: null, condition, outcome } : null;
}

/** "Hinweis, wenn X": German sets the comma, so one comma in the whole text is a certain border. */
function foreignTrailing(text: string): Triggered | null {
  const found = /^([^,.!?;:]{4,}),\s(?:wenn|sobald|falls|sofern)\s([^,.!?;:]+)$/i.exec(text);
  const [, outcome = "", condition = ""] = found ?? [];
  const isCertain = condition.split(" ").length > 2 && !/\b(?:nur|auch|selbst|außer|ausser)$/i.test(outcome);
  return found !== null && isCertain ? { state: null, condition, outcome } : null;
}
