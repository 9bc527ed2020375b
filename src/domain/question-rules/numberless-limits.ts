// Limits that a brief speaks of and gives no number for.
import type { Brief } from "../brief.ts";
import { questionsAt, type QuestionDraft } from "./question-draft.ts";
import { placesLike } from "./wishes.ts";

const limit =
  /\b(?:thresholds?|time-?outs?|rate[- ]limit(?:s|ed|ing)?|size limits?|upper limit|lower limit|maximum (?:number|size|length|amount)|max(?:imum)? (?:retries|attempts)|minimum (?:number|size|length|amount)|limit (?:the )?(?:query|number|size|result|request|rate|amount|length)\w*|decimal (?:precision|places)|a certain (?:number|amount|time|period)|after (?:some|a) (?:time|while|period)|(?:for|after|within) a (?:given|certain|defined|fixed|reasonable|short|limited) (?:time|period|amount)\w*|at regular intervals|periodically|in regelmäßigen Abständen|regelmäßig|Schwell(?:en)?wert(?:e[ns]?|s)?|Grenzwerte?n?|seuils?|périodiquement|régulièrement|periódicamente|regularmente|periodicamente|umbral)\b|периодически|регулярно|порогов|定期的|しきい値|閾値|定期|阈值|آستانه/iu;

/** A number in the same requirement, or in another one that names the same limit, settles it. */
export function numberlessLimits(brief: Brief): QuestionDraft[] {
  const places = placesLike(brief, limit);
  const settled = new Set(
    places.filter(({ requirement }) => hasNumber(requirement.text)).map(({ word }) => nameOf(word)),
  );
  const open = places.filter(
    ({ requirement, word }) =>
      !aboutPeople.test(requirement.text) &&
      !hasNumber(requirement.text) &&
      !settled.has(nameOf(word)) &&
      !isConfigured(requirement.text),
  );
  const [first] = open;
  return questionsAt(open, {
    type: "gap",
    ask: `which figure belongs to "${first?.word ?? ""}", and what happens when it is passed?`,
    options: [
      "A setting with a usual default, written down with its reason; passing it is reported",
      "A fixed figure that you name; passing it is refused",
      "No figure in this version",
    ],
  });
}

/** How often people meet or are asked is no limit of a program. */
const aboutPeople = /\b(?:research|meetings?|sprints?|contractor|workshops?|training|interviews?)\b/i;

function hasNumber(text: string): boolean {
  return /(?<![\p{L}\p{N}_-])\d|\b(?:one|two|three|five|ten|twice|daily|hourly|weekly|monthly|every (?:minute|hour|day|week|month|second))\b/iu.test(
    text,
  );
}

/** "A configurable threshold" has no figure on purpose. */
function isConfigured(text: string): boolean {
  return /\bconfigur|\bcustomi[sz]|\bset by\b|\buser-defined\b|\bkonfigur|\bparamétr|настраива/i.test(text);
}

function nameOf(word: string): string {
  return word.toLowerCase().replace(/s$/, "");
}
