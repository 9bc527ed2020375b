// What must be refused: a criterion for each requirement that certainly takes input or sets a limit to it.
import type { Requirement } from "../domain/brief.ts";
import type { Criterion } from "./criteria.ts";

const countable =
  "characters?|letters|digits|words|[kmg]i?b|bytes|files?|images?|photos?|attachments?|tags?|items?|entries|links?|rows|" +
  "records|lines|members|people|users|participants|players|guests|options|recipients|zeichen";
const limit = new RegExp(
  `\\b(?:up to|at most|a maximum of|max(?:imum|\\.)?(?: of)?|no more than|limited to|not exceed|not be longer than|limit of)\\s(\\d[\\d.,]*\\s?(?:${countable}))\\b`,
  "i",
);
/** What is only shown takes no input, and a figure of quality is no limit to it. */
const shown =
  /\b(?:sees?|views?|displays?|displayed|shows?|shown|lists|page size|per page|supports?|handles?|scales?|concurrent|simultaneous)\b/i;

interface Refusal {
  readonly words: RegExp;
  readonly input: string;
  readonly outcome: string;
}

const refused = "it is refused with a message that names the problem, and nothing is stored or changed";
const refusals: readonly Refusal[] = [
  {
    words: /\b(?:can|may|to|shall|must|should|will|able to|users?|members?|and|or|,)\s+upload\b|^uploads?\b/i,
    input: "the upload is empty, too large or of another type",
    outcome: refused,
  },
  {
    words:
      /\b(?:log|sign)s? in with (?!["'“]?(?:google|github|apple|facebook|microsoft|sso|saml|oauth))|\b(?:want to|can|must|shall|should|able to|users?|members?|people|visitors?) (?:log|sign)s? in\b|\busers\/login\b/i,
    input: "the credentials are wrong or missing",
    outcome: "the sign-in is refused, and the answer does not tell which part was wrong",
  },
  {
    words:
      /\b(?:can|to|shall|must|should|will|able to|and|or)\s+import\b|\b(?:imports|parses|reads) (?:an?|the|its)\b/i,
    input: "the file is damaged, empty or of another format",
    outcome: refused,
  },
  {
    words: /\b(?:POST|PUT|PATCH)\s+\/\S/,
    input: "a request has a missing field, a wrong type or an unknown id",
    outcome: "the answer is a 4xx status that names the problem, and nothing is stored or changed",
  },
  {
    words: /\b(?:GET|DELETE)\s+\/\S*(?::\w|\{\w)/,
    input: "the id in the path is unknown",
    outcome: "the answer is 404, and nothing is changed",
  },
  {
    words:
      /\b(?:can|to|shall|must|should|will|able to) search\b|\bsearch (?:for|by)\b|\bsearch (?:box|field|bar)\b/i,
    input: "nothing matches the search",
    outcome: "the answer says that nothing was found, and no error appears",
  },
  {
    words: /\b(?:can|to|shall|must|should|will|able to) pay\b|\bplace (?:an |the |their )?order\b/i,
    input: "the payment or order is declined, incomplete or sent twice",
    outcome:
      "it takes effect at most once, the message names the problem, and no money moves without an order",
  },
  {
    words:
      /\b(?:fills? in|submits?|enters?|types? in) (?:an?|the|their|his|her|its)\s+(?!key\b)[a-z]|\bregisters? (?:with|an? )|\bsigns? up\b|\bsubmit(?:s|ting) |\bfill(?:s|ing)? (?:in|out)\b/i,
    input: "the input is empty, too long or of the wrong kind",
    outcome: refused,
  },
  {
    words:
      /\b(?:accepts?|parses?|validates?) (?:if |that |whether )?(?:an? |the )?(?:\w+ ){0,2}(?:input|file|request|form|argument|parameter|upload|email|password|string)s?\b/i,
    input: "it is missing, malformed or out of range",
    outcome: refused,
  },
];

/** The criterion for bad input; null for requirements that take none for sure. */
export function negativeCriterionFor(requirement: Requirement): Criterion | null {
  return requirement.kind === "functional" ? (overTheLimit(requirement) ?? badInput(requirement)) : null;
}

function overTheLimit({ id, text }: Requirement): Criterion | null {
  const bound = shown.test(text) ? null : limit.exec(text);
  if (bound === null) return null;
  return {
    given: `${id} is built`,
    when: `${bound[1] ?? "the limit"} are given, and then one more`,
    then: "the first is accepted; the second is refused with a message that names the limit, and nothing of it is stored",
    negative: true,
    verify: "A table-driven test runs both values.",
  };
}

function badInput({ id, text }: Requirement): Criterion | null {
  const found = refusals.find(({ words }) => words.test(text));
  return found === undefined
    ? null
    : {
        given: `${id} is built`,
        when: found.input,
        then: found.outcome,
        negative: true,
        verify: "A table-driven test runs each of the cases.",
      };
}
