// How a requirement is tried where it does not say so itself: by its call, its time, its limit, its states or its deed.
import { deedClasses } from "./deed-classes.ts";
import { attributes } from "./attribute-probes.ts";
import { deedOf } from "./main-verb.ts";

/** What to do so that the requirement can be seen to hold; null where its words do not tell for sure. */
export function probeIn(text: string): string | null {
  const line = text.slice(0, 400);
  for (const { words, probe } of signs) {
    const found = words.exec(line);
    if (found !== null) return probe(found);
  }
  // "Security: Encrypt the data": what stands before the colon is only a name.
  const said = line.replace(/^[^.:;,]{2,40}:\s+(?=\S+\s\S+)/, "");
  const deed = deedOf(said) ?? foreignDeed(said) ?? deedAsNoun(said);
  return deed?.probe ?? limitProbe(said) ?? attributeProbe(line);
}

const measured = /[<>≤≥]=?\s?\d/u;
const limited =
  /(?:\b(?:below|above|under|over|at least|at most|up to|less than|more than|not exceed|minimum|maximum|min\.?|max\.?|mindestens|höchstens|hoechstens|maximal|minimal|bis zu|au moins|au plus|al menos|como máximo|hasta|no máximo|pelo menos)|(?:до|не более|не менее|не больше|не меньше)|最大|最小|至少|最多|حداکثر|حداقل)(?: of| de)?\s?\d/iu;

/** A figure with a direction, as a sign or in words. */
function limitProbe(text: string): string | null {
  if (measured.test(text)) return "the figure is measured and compared with the stated limit";
  return limited.test(text) ? "it is tried at the stated limit, just inside and just outside of it" : null;
}

/** How an attribute of quality is tried where no figure is given. */
function attributeProbe(text: string): string | null {
  return attributes.find(({ words }) => words.test(text))?.probe ?? null;
}

interface Sign {
  readonly words: RegExp;
  readonly probe: (found: RegExpExecArray) => string;
}

const span = String.raw`(?:\d{1,6}|one|two|three|five|ten|thirty)[ -]?(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?)`;
const constant =
  (probe: string): (() => string) =>
  () =>
    probe;

/** Signs that need no verb to be understood; the more telling ones first. */
const signs: readonly Sign[] = [
  {
    words: /\b(GET|POST|PUT|PATCH|DELETE)\s+`?(\/[\w/:{}.*-]{0,80})/,
    probe: ([, method = "", path = ""]) => `${method} ${path} is called with valid values`,
  },
  {
    words: /(?<![\w-])(--[a-z][a-z0-9-]{1,30})\b/,
    probe: ([, flag = ""]) => `it is run with ${flag}, and once without`,
  },
  {
    words: new RegExp(
      String.raw`\b(?:valid for|expires? (?:after|in)|kept for|retained for|stored for|for up to|for at least|locked? for|for) (?:the last |at least |up to )?(${span})\b`,
      "i",
    ),
    probe: ([, time = ""]) => `the clock is set just before and just after ${time} have passed`,
  },
  {
    words: new RegExp(
      String.raw`\b(?:every|once an?|once per|each) (?:night|day|hour|minute|week|month|morning|\d{1,4} ?(?:ms|s|seconds?|minutes?|hours?|days?))\b|\b(?:nightly|hourly)\b`,
      "i",
    ),
    probe: constant("the clock passes that time twice, once with work to do and once without"),
  },
  {
    words: new RegExp(String.raw`\b(?:within|in less than|in under|no later than) (${span})\b`, "i"),
    probe: ([, time = ""]) => `it is timed from its start to its end, and compared with ${time}`,
  },
  {
    words:
      /\b(?:status|state|mode|type|level|priority|role)s?(?: (?:can be|is one of|must be|are|is))?:?\s[\w-]{2,30}(?: \([^)]{1,60}\))?(?:\s?[,|/]\s?[\w-]{2,30}){1,12}/i,
    probe: constant("each of the listed values is set and read back, and one that is not listed is tried"),
  },
  {
    words:
      /^(?:an?|each|every|the) [\p{L} -]{2,40} (?:has|have|holds?|contains?|consists? of|includes?) [^.;]{3,}(?:,| and )/iu,
    probe: constant("one is made with all of these and read back"),
  },
];

const stems = deedClasses.map((deed) => ({
  deed,
  words: new RegExp(
    `(?<!\\p{L})(?:${deed.stems})|(?<=[\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}])(?:${deed.stems})|(?<=\\p{L})(?:speicher|sortier)`,
    "iu",
  ),
}));
const nouns = deedClasses.map((deed) => ({
  deed,
  words: new RegExp(
    `^(?:${deed.nouns})\\s(?:of|for)\\s|^(?:[\\p{L}-]{2,20}\\s){1,4}(?:${deed.nouns})$`,
    "iu",
  ),
}));

/** The deed of a text that is not English: the stem that stands first. */
function foreignDeed(text: string): (typeof deedClasses)[number] | null {
  return isForeign(text) ? earliest(stems, text) : null;
}

/** "Input format validation", "Verification of addresses": where the noun is what the phrase is about. */
function deedAsNoun(text: string): (typeof deedClasses)[number] | null {
  return isForeign(text) ? null : earliest(nouns, text);
}

function earliest(
  words: readonly { deed: (typeof deedClasses)[number]; words: RegExp }[],
  text: string,
): (typeof deedClasses)[number] | null {
  let best: { deed: (typeof deedClasses)[number]; at: number } | null = null;
  for (const { deed, words: pattern } of words) {
    const at = pattern.exec(text)?.index ?? -1;
    if (at >= 0 && (best === null || at < best.at)) best = { deed, at };
  }
  return best?.deed ?? null;
}

/** Letters or little words that English has not. */
function isForeign(text: string): boolean {
  return (
    /[^\p{ASCII}‐-⁧“”‘’…→≤≥×°£€]/u.test(text) ||
    /\b(?:der|die|das|ein|eine|und|oder|für|mit|von|wird|werden|soll|muss|kann|le|la|les|une|et|ou|pour|avec|doit|peut|el|los|las|una|y|para|con|debe|puede|os|um|uma|deve|pode)\b/i.test(
      text,
    )
  );
}
