// What must be refused: a criterion for each requirement that takes input.
import type { Requirement } from "../domain/brief.ts";
import type { Criterion } from "./criteria.ts";
import { clip, unended } from "./phrases.ts";

const limit =
  /\b(?:at most|max(?:imum)?(?: of)?|no more than|up to|not exceed|limited to|limit of|less than|fewer than)\s(\d[\d.,]*\s?[\p{L}%]{0,20})/iu;
/** What is only shown takes no input. */
const shown =
  /^(?:[\p{L} ]{0,30}\s)?(?:can |will |shall |must )?(?:see|view|display|displayed|shows?|displays|lists?)\s/iu;
const inputs: readonly (readonly [RegExp, string])[] = [
  [
    /\b(?:upload|uploads|uploaded|uploading|attachments?)\b/i,
    "an upload that is empty, over the size limit or of another type",
  ],
  [
    /\b(?:log in|login|sign in|sign-in|password|credentials?|verification code|otp)\b/i,
    "wrong or missing credentials",
  ],
  [
    /\b(?:import|imports|parse|parses|read(?:s)? (?:a|the) file|csv|config(?:uration)? file|yaml)\b/i,
    "a file that is damaged, empty or of another format",
  ],
  [
    /\b(?:post|put|patch|endpoints?|api request|request body|payload|json body|query parameters?)\b/i,
    "a request with a missing field, a wrong type or an unknown id",
  ],
  [/\b(?:search|searches|filter(?:s)?|query|queries)\b/i, "a search that nothing matches"],
  [
    /\b(?:pays?|payments?|checkout|place (?:an )?order)\b/i,
    "a payment or order that is declined, repeated or incomplete",
  ],
  [
    /\b(?:form|enter|enters|entered|input|submit|submits|submitted|fill(?:s)? in|type(?:s)? in|registers?|create(?:s)? (?:a|an) new|create(?:s)? an?|add(?:s)? (?:a|an) new|edit(?:s)?|update(?:s)?|arguments?|flags?)\b/i,
    "input that is empty, too long or of the wrong kind",
  ],
];

/** The criterion for bad input; null for requirements that take none. */
export function negativeCriterionFor(requirement: Requirement): Criterion | null {
  return overTheLimit(requirement) ?? badInput(requirement);
}

function overTheLimit({ text, kind }: Requirement): Criterion | null {
  const bound = kind === "quality" ? null : limit.exec(text);
  if (bound === null) return null;
  return {
    given: `the limit of ${unended(bound[1] ?? "")}`,
    when: "a value at the limit and one just beyond it are given",
    then: "the first is accepted, the second is refused with a message that names the limit, and nothing is stored for it",
    negative: true,
    verify: "A table-driven test runs both values.",
  };
}

function badInput({ text, kind }: Requirement): Criterion | null {
  const input =
    kind === "functional" && !shown.test(text) ? inputs.find(([words]) => words.test(text))?.[1] : undefined;
  if (input === undefined) return null;
  const isSearch = input.startsWith("a search");
  return {
    given: input,
    when: `it is given to this part: ${clip(text, 120)}`,
    then: isSearch
      ? "the answer says that nothing was found, and no error appears"
      : "it is refused with a message that names the problem, and nothing is stored or changed",
    negative: true,
    verify: "A table-driven test runs each of the cases.",
  };
}
