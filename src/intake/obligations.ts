// Whether a sentence obliges, and how strongly: by its modals, its form as a user story, its verb.
import { behaviour } from "./behaviour-by-language.ts";
import { statesPurpose } from "./purposes.ts";
import { statesPresence } from "./statements.ts";
import { beginsWithOrder, saysBehaviour, saysCommonDeed } from "./verbs.ts";
import { orders } from "./orders-by-language.ts";
import { isUndecided } from "./undecided.ts";
import { obligationWords, ordersReader, type ObligationWords } from "./modals.ts";

/**
 * `strong`: an obligation anywhere. `plain`: one where the product is described. `weak`: a statement in a language whose
 * verbs we do not know; one under requirements. `none`: no obligation.
 */
export type Strength = "strong" | "plain" | "weak" | "none";

export type Judge = (sentence: string) => Strength;

/** Judges sentences in one language, with English beside it. */
export function judgeOf(language: string): Judge {
  const words = [obligationWords[language], obligationWords["en"]].filter((entry) => entry !== undefined);
  const order = orders[language];
  const told = behaviour[language];
  const isForeign = language !== "en" && language !== "und";
  const weakest = (sentence: string): Strength => {
    if (order?.test(sentence) === true || told?.test(sentence) === true) return "plain";
    if (!isForeign || isTalk(sentence)) return "none";
    return isFragment(sentence) ? "plain" : "weak";
  };
  return (sentence) => strengthOf(sentence.slice(0, 2000), words, weakest);
}

/** The same judge for lists, where whatever is not talk is asked for: "Products with price and photo". */
export function generous(judge: Judge): Judge {
  return (sentence) => {
    const strength = judge(sentence);
    return strength === "none" && !isTalk(sentence) && !isUndecided(sentence) ? "plain" : strength;
  };
}

/** The same judge where the product is described: "There are three levels" asks for them. */
export function describing(judge: Judge): Judge {
  return (sentence) => {
    const strength = judge(sentence);
    return strength === "none" && statesPresence(sentence) && !isTalk(sentence) ? "plain" : strength;
  };
}

// We know the verbs of English only; elsewhere a short phrase without a full stop may well be an order.
function isFragment(sentence: string): boolean {
  return sentence.length <= 160 && !/[.!?。！？]$/u.test(sentence);
}

function strengthOf(sentence: string, words: readonly ObligationWords[], weakest: Judge): Strength {
  if (statesPurpose(sentence) && !asks(sentence) && !ordersReader.test(sentence)) return "strong";
  if (isTalk(sentence)) return "none";
  if (
    userCan.test(sentence) ||
    userStory.test(sentence) ||
    nobodyMay.test(sentence) ||
    limits.test(sentence) ||
    (words.some(({ obliges }) => obliges.test(sentence)) && !isAside(sentence))
  )
    return "strong";
  if (
    words.some(({ permits }) => permits.test(sentence)) ||
    isImperative(sentence) ||
    saysBehaviour(sentence) ||
    saysCommonDeed(sentence)
  )
    return "plain";
  return weakest(sentence);
}

const userStory =
  /^\W*as (?:an? |the |our )?[^,.;:]{1,80}?,? (?:i|we)(?:[’']d| would)? (?:want|like|need|can|wish|expect|should|must|am able|are able)\b/iu;

const userCan =
  /^(?:the |an? |any |each |every |all |registered |logged[- ]in |authenticated |anonymous )*(?:users?|admins?|administrators?|visitors?|customers?|guests?|players?|members?|developers?|operators?|managers?|editors?|owners?|clients?|students?|teachers?|patients?|authors?)\s+(?:can|may|could|should|must|will|shall|is able to|are able to|wants? to)\b/iu;

const nobodyMay =
  /^[^\p{L}\p{N}]*(?:no(?:body| one|-one)?|none)\b[^.;:]{0,60}\b(?:may|must|shall|should|is allowed|are allowed)\b/iu;

// "Timeline: 24 hours", "Budget: 20,000 euro": a bound given in a line.
const limits =
  /^[^\p{L}]*(?:time ?(?:line|frame|box|limit)|deadline|due(?: date| by)?|budget|launch date|go-live|frist|abgabe|délai|échéance|plazo|fecha límite|presupuesto|prazo|orçamento|срок|бюджет|納期|期限|予算|截止日期|预算|مهلت|بودجه)\s*[:：]\s*\P{Z}/iu;

/** Begins with a verb in the imperative: "Add a search box", also behind a label such as "Search:". */
export function isImperative(text: string): boolean {
  const said = afterLabel(text);
  return isPhrase(text) && (beginsWithOrder(text) || (isPhrase(said) && beginsWithOrder(said)));
}

// "React." names something, whatever else the word may mean.
function isPhrase(text: string): boolean {
  return /\S\s+\S/u.test(text);
}

/** What follows a label such as "Accuracy:"; the text itself when it has none. */
function afterLabel(text: string): string {
  const colon = text.slice(0, 80).search(/[:：]\s/u);
  return colon < 0 ? text : text.slice(colon + 1).trimStart();
}

/** Whether a sentence is a question. */
export function asks(sentence: string): boolean {
  return /[?？؟]["'”’)\]»*_\s]*$/u.test(sentence.slice(-8));
}

// A sentence about the text, an example or a question; it speaks of no product.
function isTalk(sentence: string): boolean {
  return talk.test(sentence) || ordersReader.test(sentence) || asks(sentence);
}

const talk =
  /^\W*(?:for (?:example|instance)|e\.?g\.?\b|i\.?e\.?\b|example|hint|tip|note that this document|see (?:also|the|our|below|above|section|\[)|figure\b|fig\.|table \d|source:|credits?\b|thanks?\b|thank you|good luck|congratulations|in this (?:document|section|chapter)|this (?:document|section|page|chapter|file|rfc|proposal|spec(?:ification)?) (?:describes?|defines?|contains?|lists?|covers|outlines|explains|introduces|is\b|will (?:describe|cover|list))|the (?:following |)(?:table|diagram|figure|image|section)s? (?:below |above )?(?:shows?|describes?|lists?|illustrates?|above|below)|the (?:diagram|figure)|as (?:an example|mentioned|shown|described)|in (?:the|this) (?:above |following |)example|in (?:the|our) (?:future|next)|zum beispiel|z\. ?b\.|beispiel|par exemple|por ejemplo|por exemplo|например|例えば|たとえば|例如|比如|برای مثال)/iu;

// "will" and "should" in talk of people and reasons, not of the product.
function isAside(sentence: string): boolean {
  return /^\W*(?:you (?:will|should) (?:see|learn|find|notice|be able|know)|\(?(?:now |here |first,? )?we (?:will |shall |only )?(?:believe|think|hope|understand|recommend that you|expect|focus|discuss|describe|explain|look at)|i (?:think|believe|hope)|this (?:will|should) (?:help|be fun|give you)|it (?:will|should) be noted|please (?:note|read|feel free|contact))\b/iu.test(
    sentence,
  );
}
