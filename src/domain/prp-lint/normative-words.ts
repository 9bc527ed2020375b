// Words that make an obligation unclear: several or weak imperatives, escape clauses, pronouns without a noun, talk of
// things elsewhere. English only: in other languages nothing is found rather than something wrong.
import type { WordHit } from "./word-rules.ts";

/** The second imperative of one sentence: it holds two obligations that are met or missed apart. */
export function secondImperativeIn(text: string): WordHit | null {
  for (const sentence of sentencesIn(text)) {
    const second = [...sentence.matchAll(imperatives)][1];
    if (second === undefined) continue;
    const phrase = /^\S+(?: [\p{L}\p{N}]+){0,3}/u.exec(sentence.slice(second.index))?.[0] ?? second[0];
    return { phrase, name: "second imperative in one sentence" };
  }
  return null;
}

/** A word that leaves open whether the obligation binds, such as "should", where nothing else binds. */
export function weakImperativeIn(text: string): WordHit | null {
  for (const sentence of sentencesIn(text)) {
    const phrase = weak.exec(sentence)?.[0];
    if (phrase !== undefined && !strong.test(sentence)) return { phrase, name: "weak imperative" };
  }
  return null;
}

/** Words by which an obligation can be escaped or never ends, such as "if possible" and "etc.". */
export function escapeIn(text: string): WordHit | null {
  const phrase = escapes.exec(text)?.[0];
  return phrase === undefined ? null : { phrase, name: "escape clause" };
}

/** Two actions in one obligation: "and/or" anywhere, or a second deed added at the end of a binding sentence. */
export function secondActionIn(text: string): WordHit | null {
  const phrase = actions.exec(text)?.[0];
  return phrase === undefined ? null : { phrase: phrase.trim(), name: "two actions in one" };
}

/** A pronoun as the subject: what it stands for is in another sentence, which may move. */
export function pronounIn(text: string): WordHit | null {
  const phrase = pronouns.exec(text)?.[0];
  return phrase === undefined ? null : { phrase, name: "pronoun as the subject" };
}

/** A pointer without a place, such as "as described above". */
export function vaguePointerIn(text: string): WordHit | null {
  const phrase = pointers.exec(text)?.[0];
  return phrase === undefined ? null : { phrase, name: "pointer without a place" };
}

/** A version that changes by itself, such as "the latest version". */
export function floatingVersionIn(text: string): WordHit | null {
  const phrase = versions.exec(text)?.[0];
  return phrase === undefined ? null : { phrase, name: "version that is not pinned" };
}

/** An opinion in the place of a fact, such as "works as expected". */
export function opinionIn(text: string): WordHit | null {
  const phrase = opinions.exec(text)?.[0];
  return phrase === undefined ? null : { phrase, name: "opinion" };
}

/** What is taken for granted inside a sentence, instead of in the list of assumptions. */
export function assumptionIn(text: string): WordHit | null {
  const phrase = assumed.exec(text)?.[0];
  return phrase === undefined ? null : { phrase, name: "assumption inside a sentence" };
}

/** Whether the sentence obliges at all. */
export function isBinding(text: string): boolean {
  return strong.test(text);
}

function sentencesIn(text: string): string[] {
  return text.split(/(?<=[.!?;])\s+|\n|(?<=[\p{L}\d)]\.)(?=[A-Z][a-z])/u);
}

const imperatives = /(?<!\b(?:which|that) )\b(?:must|shall)\b(?! (?:be able|have been)\b)/gi;
const strong = /\b(?:must|shall|will|needs? to|ha(?:s|ve) to|is required|are required|cannot)\b/i;
const weak = /\b(?:should|ought to)\b/i;
const escapes =
  /\b(?:(?:if|where|when|wherever|whenever) (?:at all )?(?:possible|feasible|practical|practicable|time (?:allows|permits))|as (?:far|much|soon|often|many|fast|quickly) as possible|to the extent (?:possible|practicable)|(?:if|as|where|when) (?:necessary|appropriate|applicable)|as needed\b|as required\b(?= *(?:[.,;)]|$))|(?:and|or) so (?:on|forth)|and (?:others|more)\b(?= *(?:[.;]|$))|among others|but not limited to|or similar|or something similar|or (?:the like|equivalent)\b|best[- ]effort basis|ideally|preferably|nice to have|if (?:there is )?time (?:allows|permits)|unless (?:impractical|inconvenient))\b|(?<![/\w])etc\b\.?/i;
const actions =
  /\band\/or\b|,? (?:and|as well as) (?:it |they )?(?:also|additionally|furthermore|then also) (?!\w+(?:ed|able)\b)|\bas well as (?:being able )?to\b/i;
const pronouns =
  /^(?:it|they|this|these|those|that|he|she)\s+(?:must|shall|should|will|can|may|has to|have to|needs? to)\b/i;
const pointers =
  /\b(?:as|see) (?:(?:described|mentioned|discussed|explained|noted|shown|defined|stated|specified|agreed|listed) )?(?:above|below|earlier|previously|elsewhere|before)\b(?=[\s.,;)]|$)|\bsee (?:the )?(?:docs?|documentation|wiki|spec(?:ification)?|appendix|attachment|relevant (?:section|file|docs?))\b(?= *(?:[.,;)]|$))|\bthe (?:relevant|corresponding|appropriate|respective) (?:files?|docs?|documents?|modules?|sections?|places?)\b|\bas (?:usual|discussed|agreed)\b/i;
const versions =
  /@latest\b|:latest\b|\b(?:us(?:e|es|ing)|install(?:s|ing)?|upgrad(?:e|es|ing) to|updat(?:e|es|ing) to|requires?|with|on) the (?:latest|newest|most recent) (?:stable |available )?(?:(?:version|release) of|\w+ (?:version|release))\b/i;
const opinions =
  /\b(?:works? (?:well|fine|properly|correctly|nicely|great|as (?:expected|intended|it should))|looks? (?:good|fine|right|nice|great|professional)|feels? (?:right|good|fast|natural)|everyone is (?:happy|satisfied)|(?:is|are) (?:good enough|satisfactory|acceptable|nice|happy|in good shape|mostly (?:done|finished|working))|to (?:our|everyone's) satisfaction)\b/i;
const assumed =
  /\b(?:we|i) (?:assume|presume|take it|suppose)\b|\bassum(?:ing|e) that\b|\bit is (?:assumed|presumed)\b|\bpresumably\b/i;
