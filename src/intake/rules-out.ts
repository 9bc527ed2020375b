// Sentences that rule a thing out by naming it: "No mobile app." excludes, while "No user may see …" is a rule to keep.
import type { PlacedBlock } from "./sections.ts";
import { hasPredicate } from "./verbs.ts";

const longest = 100;

/** Whether a short item or sentence says no more than that something is not to be there. */
export function rulesOut(sentence: string, block: PlacedBlock, language: string): boolean {
  const { kind, role, section } = block;
  if (kind !== "item" && kind !== "prose") return false;
  if (sentence.length > longest || role === "constraints" || role === "questions" || role === "plan")
    return false;
  if (!answersNo.test(sentence)) {
    const denial = denialIn(sentence, kind, language);
    if (denial === null || !isBareName(sentence.slice(denial.length))) return false;
  }
  return !ruleSection.test(section ?? "");
}

// What is denied among rules and criteria is a rule to keep.
const ruleSection =
  /accept|criteri|quality|\brules?\b|principle|\btest|security|privacy|performance|convention|guideline|definition of done|non-?functional/iu;

const answersNo =
  /^[^:.]{2,50}:\s*(?:no|none|not (?:needed|planned|included|required|supported|wanted))\W*$/iu;

/** The words that deny, at the beginning; null when the sentence begins otherwise. */
function denialIn(sentence: string, kind: PlacedBlock["kind"], language: string): string | null {
  const isRomance = language === "es" || language === "pt" || language === "it";
  const patterns = [
    listed,
    ...(isRomance ? [romance] : [english]),
    elsewhere,
    ...(kind === "item" ? [without] : []),
  ];
  for (const pattern of patterns) {
    const match = pattern.exec(sentence);
    if (match !== null) return match[0];
  }
  return null;
}

const listed =
  /^[^\p{L}]*(?:not (?:included|needed|wanted|planned|required|supported)|nicht (?:enthalten|nötig|geplant|dabei)|non inclus|no incluido)\s*[:–—-]\s*/iu;
const english =
  /^[^\p{L}\p{N}]*(?:there (?:is|are|will be|shall be|should be) |(?:we|i) (?:need|want) )?no (?:need for )?|^[^\p{L}\p{N}]*(?:we|i) (?:do not|don[’']t) (?:need|want) /iu;
const romance =
  /^[^\p{L}\p{N}]*(?:no (?:habrá|hay|incluye|se incluyen?|se necesitan?|hace falta)|não (?:haverá|há|inclui)|ning[uú]na?|nenhuma?|nessun[ao]?|niente) /iu;
const elsewhere =
  /^[^\p{L}\p{N}]*(?:(?:es (?:soll|wird|gibt|braucht)(?: auch)?|wir (?:brauchen|wollen)) )?(?:keine?[nrms]?|keinerlei) |^[^\p{L}\p{N}]*(?:il n[’']y a(?:ura)? )?(?:pas (?:besoin )?d(?:e |[’'])|aucune? )|^[^\p{L}\p{N}]*(?:geen|inget|ingen|inga|никаких|żadnych|brak) /iu;
const without = /^[^\p{L}\p{N}]*(?:without|ohne|sans|sin|sem|senza|zonder|utan|без|bez) /iu;

// A name and nothing said of it: no verb, no figure, no condition, and nothing that protects.
function isBareName(words: string): boolean {
  const name = words.replace(closing, "");
  if (!/\p{L}{2}/u.test(name) || notAThing.test(name) || /\p{N}/u.test(name)) return false;
  return !saysMore.test(name) && !protects.test(name) && !hasPredicate(name);
}

const closing =
  /\s+(?:(?:is|are|will be|ist|sind) )?(?:needed|required|necessary|wanted|planned|included|expected|supported|geben|nötig|erforderlich|notwendig|geplant|vorgesehen|gewünscht|nécessaire)\W*$|\s+(?:in|for) (?:this|the first|version|phase|v1|the mvp|mvp)\b[^.]{0,20}\W*$/iu;

const notAThing =
  /^(?:one|body|more|less|later|fewer|longer|greater|earlier|sooner|single|matter|doubt|problem|idea|way|worries|thanks|later)\b/iu;

const saysMore =
  /(?<!\p{L})(?:may|can|cannot|must|shall|should|will|would|could|might|is|are|was|were|be|being|has|have|had|does|do|did|gets?|takes?|goes|leads?|leaves?|needs?|remains?|stays?|loses?|exceeds?|fails?|breaks?|becomes?|happens?|appears?|ever|than|who|whose|which|that|unless|until|if|when|while|except|but|after|before|during|without|outside|inside|in|on|darf|dürfen|kann|können|muss|müssen|soll|sollen|wird|werden|ist|sind|hat|haben|wenn|falls|bei|während|außer|doit|doivent|peut|peuvent|est|sont|si|quand|pendant|lorsque|puede|pueden|debe|deben|es|son|se|cuando|durante|pode|podem|deve|devem|può|possono|devono|mag|mogen|kan|moet|får|ska|может|могут|должен|должна|должны|если)(?!\p{L})/iu;

// "No data loss", "no frameworks": what is asked for is care, or a bound on the means.
const protects =
  /\b(?:loss|losing|leak\w*|down-?times?|outages?|errors?|duplicat\w*|crash\w*|regressions?|warnings?|bugs?|flicker\w*|lags?|delays?|freez\w*|stutter\w*|races?|vulnerabilit\w*|conflicts?|collisions?|breaking|broken|dead|orphan\w*|hard-?coded|plain-?text|clear text|secrets?|credentials|unauthori[sz]ed|unauthenticated|access|side effects?|point of failure|third[- ]part\w*|external|dependenc\w*|frameworks?|librar(?:y|ies)|build step|global|datenverlust\w*|ausf[aä]ll\w*|fehler\w*|duplikat\w*|abst[uü]rz\w*|abhängigkeit\w*|pertes?|erreurs?|pérdidas?|errores|perda|perdita)\b/iu;
