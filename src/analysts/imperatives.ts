// Requirements written as orders to the builder ("Display the total"), told from sentences that begin with a noun.

/** What a finished product does; no noun is written like these. */
const deeds = new Set(
  (
    "accept allow calculate compute convert detect display encrypt generate hide highlight ignore inform keep notify " +
    "persist prevent preserve provide redirect reject remember render retain save send validate"
  ).split(" "),
);
/** What a builder does; no noun is written like these, or hardly ever at the head of a sentence. */
const works = new Set(
  (
    "achieve adapt add adhere adjust adopt analyze apply assign attach authenticate automate avoid cancel capture choose close collect complete " +
    "configure confirm connect create define delete deploy determine develop disable enable enforce enhance ensure " +
    "establish evaluate expose extend fetch follow guarantee handle identify implement improve include initialize insert " +
    "install integrate introduce invoke let limit make manage merge migrate minimize modify navigate optimize perform publish read " +
    "reduce refactor register remove rename replace require reset resolve restore restrict retrieve revoke rotate secure " +
    "select set simulate specify submit switch sync synchronize throttle transform translate upgrade use utilize verify " +
    "visualize write"
  ).split(" "),
);
/** Nouns as often as verbs: orders only where an article or the like follows. */
const either = new Set(
  (
    "access alert archive audit block build cache check click copy design document download edit email export extract " +
    "filter find form format give group import increase index link list load log map mark measure monitor move offer open " +
    "order output parse play post present print process query receive record refresh report request return run scan " +
    "schedule search share show sign sort start stop store stream support test toggle track trigger update upload view"
  ).split(" "),
);
const determiner =
  /^(?:the|an?|all|each|every|any|its|their|this|that|these|those|both|one|two|three|\d+)\s/i;
const adverb = /^(?:also|then|always|please|[a-z]+ly)\s+/i;

/** Whether the sentence certainly orders something. */
export function isOrder(text: string): boolean {
  const { verb, rest } = headOf(text);
  return deeds.has(verb) || works.has(verb) || (either.has(verb) && determiner.test(rest));
}

/** "Display the total" as "the product displays the total"; null where one verb is not certainly the only one. */
export function deedIn(text: string): string | null {
  const { lead, verb, rest } = headOf(text);
  const isDeed =
    deeds.has(verb) ||
    (/^(?:show|return|store|support|record|log|list)$/.test(verb) && determiner.test(rest));
  if (!isDeed || rest === "" || /[.!?;:]\s/.test(rest) || hasSecondVerb(rest)) return null;
  return `the product ${lead}${inThirdPerson(verb)} ${rest}`;
}

/** Whether the word is a verb as it stands in the infinitive, if only sometimes. */
export function isVerb(word: string): boolean {
  return deeds.has(word) || works.has(word) || either.has(word);
}

function headOf(text: string): { lead: string; verb: string; rest: string } {
  const adverbs = adverb.exec(text)?.[0] ?? "";
  const words = text.slice(adverbs.length);
  const verb = words.split(/[\s,]/, 1)[0] ?? "";
  const isMethod = /^[A-Z]{2,}$/.test(verb);
  return {
    lead: adverbs.toLowerCase(),
    verb: isMethod ? "" : verb.toLowerCase(),
    rest: words.slice(verb.length).trim(),
  };
}

/** "…, notify the owner", "… and delete the copy": a second order would have to change as well. */
function hasSecondVerb(rest: string): boolean {
  return [...rest.matchAll(/(?:,|\band|\bor|\bthen|\bbut)\s+(?:[a-z]+ly\s+)?([a-z]+)/gi)].some(
    ([, word = ""]) => isVerb(word.toLowerCase()),
  );
}

function inThirdPerson(verb: string): string {
  if (/(?:s|x|z|ch|sh)$/.test(verb)) return `${verb}es`;
  return /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`;
}
