// An obligation as a deed: "The system shall export reports" is "Export reports". Titles and lists are made of deeds.
import type { Requirement } from "../brief.ts";

/** The obligation as a deed: without "The system shall", "User can", "As a …, I want to"; a condition goes last. */
export function deed({ text }: Pick<Requirement, "text">): string {
  const line = withoutOpening(text.slice(0, 400));
  const [, word = "", condition = "", consequence = ""] = conditional.exec(line) ?? [];
  const told =
    consequence === ""
      ? line
      : `${bare(consequence).replace(/[.;]$/, "")} ${word.toLowerCase()} ${condition}`;
  const deed = bare(told);
  return deed.length < 8 ? text : `${deed.charAt(0).toUpperCase()}${deed.slice(1)}`;
}

const conditional = /^(when|whenever|if|while|where|once|after)\s([^,]{3,120}),\s*(?:then\s)?(.{8,})$/i;

/** List marks, and words that only tie a sentence to the one before it. */
function withoutOpening(text: string): string {
  return text
    .replace(/^(?:[-–—*•+>\s]{1,8}|\d{1,2}[.)]\s?){1,4}(?=\p{L})/u, "")
    .replace(
      /^(?:in doing so|in addition|additionally|furthermore|moreover|finally|therefore|thus|as a result|also|please|note that|in short),?\s+(?=\S)/i,
      "",
    );
}

function bare(text: string): string {
  return asOrder(text)
    .replace(/^user story:\s*/i, "")
    .replace(
      /^as an? [^,]{1,80},\s*(?:I|we) (?:want|would like|need|wish|can|must|should)(?: to)? (?:be able to )?/i,
      "",
    )
    .replace(
      /^(?:the |an? |each |every )?(?:[\p{L}-]+ ){0,2}(?:shall|must|should|can|will)(?: be able to)? (?!not\b|never\b|be\b)(?:(?:see|view) (?=an? |the ))?/iu,
      "",
    );
}

const doer =
  /^(?:it|(?:the |this |our |an? )?(?:app|application|system|product|tool|program|software|platform|service|server|website|game|user|bot|script|client)) (?!(?:is|has|was|does|this|its|\S+(?:ments|tions|ings|ers|ities))\b)([a-z]{2,16}s) (?=(?:the|an?|all|each|every|any|its|their|to|in|on|at|with|from|for|by|one|two|three|only|no|new|\d+|[a-z]+s?,?) )/i;

/** "The app checks every link" as "Check every link": only a doer that says nothing goes. */
function asOrder(text: string): string {
  const [head, verb = ""] = doer.exec(text) ?? [];
  return head === undefined ||
    /^(?:are|is|have|has|shall|must|should|can|will|may)\s/.test(text.slice(head.length))
    ? text
    : `${infinitiveOf(verb.toLowerCase())} ${text.slice(head.length).replace(secondVerb, inSecondVerb)}`;
}

/** "…, and sees the result": the second verb of the same doer. */
const secondVerb =
  /(,? (?:and|or|then)(?: then)? )([a-z]{2,14}s)(?= (?:the|an?|its|their|each|all|it|them) )/g;

function inSecondVerb(_: string, before: string, verb: string): string {
  return `${before}${infinitiveOf(verb)}`;
}

function infinitiveOf(verb: string): string {
  if (/[^aeiou]ies$/.test(verb)) return `${verb.slice(0, -3)}y`;
  return /(?:ss|x|zz|ch|sh)es$/.test(verb) ? verb.slice(0, -2) : verb.slice(0, -1);
}

/** "Linkboard is a web app where …": says what the product is, and nothing that one could build by itself. */
export function isIntroduction({ text }: Pick<Requirement, "text">, title: string): boolean {
  const [, subject = ""] =
    /^(.{2,60}?) (?:is|are|will be|aims|wants) (?:an?|the|to) /i.exec(text.slice(0, 200)) ?? [];
  const name = subject.toLowerCase().replace(/^(?:the|this|our)\s/, "");
  return (
    name !== "" &&
    (title.toLowerCase().includes(name) ||
      /^(?:project|app|application|system|product|tool|program|software|platform|goal|purpose|objective|aim)(?:\sof\s.*)?$/.test(
        name,
      ))
  );
}
