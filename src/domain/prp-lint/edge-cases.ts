// Rules about what people and programs send: a refusal is tried, and an interface says what it answers.
import type { PrpRequirement } from "../prp.ts";
import type { Finding, LintRule } from "./rule.ts";

export const noRefusal: LintRule = {
  code: "prp/no-refusal",
  criterion: 12,
  group: "verifiability",
  severity: "warning",
  reason: "Whatever takes input is given wrong input on its first day.",
  fix: "Add a criterion for a wrong, missing or repeated input.",
  bad: "REQ-1 Users sign in. AC-1.1 When the password is right, then they are in.",
  good: "AC-1.2 When the password is wrong, then the answer is 401 and no session.",
  check: ({ requirements }) => {
    const takers = requirements.filter((each) => each.acceptance.length > 0 && takesInput(each));
    const without = takers.filter(({ acceptance }) => acceptance.every(({ negative }) => !negative));
    // A plan for many requirements affords one criterion each: then refusals elsewhere are the better half.
    const isSpare = takers.length > plenty && without.length < takers.length / 2;
    return isSpare
      ? []
      : without.map(({ id }) => ({
          at: id,
          message: `${id} takes input, and no criterion tries a wrong one.`,
        }));
  },
};

const plenty = 12;

function takesInput({ kind, text }: PrpRequirement): boolean {
  return kind === "functional" && input.test(text) && !denied.test(text);
}

const input =
  /\b(?:signs? (?:in|up)\b|logs? in\b|register (?:with|an? )|upload(?:s|ing)?|submit(?:s|ting)?|enters? (?:an? |the |their )|fill(?:s|ing)? (?:in|out)|import(?:s|ing)? (?:an? |the |from|files?|csv|data)|(?:accepts?|parses?|validates?) (?:an? |the )?(?:\w+ ){0,2}(?:input|file|request|form|argument|parameter|upload|email|password|string)s?)\b/i;

const denied = /\b(?:disabled?|not|no|never|without)\b/i;

export const silentInterface: LintRule = {
  code: "prp/silent-interface",
  criterion: 13,
  group: "verifiability",
  severity: "warning",
  reason: "Who calls an interface has to know what it answers.",
  fix: "Add a criterion with the status or the shape of the answer.",
  bad: "POST /items must be offered. AC-1.1 Then it is there.",
  good: "AC-1.1 When a title is posted to /items, then the answer is 201 with the item.",
  check: ({ requirements }) =>
    requirements
      .filter(
        ({ kind, text, acceptance }) => kind !== "exclusion" && acceptance.length > 0 && endpoint.test(text),
      )
      .filter(
        ({ text, acceptance }) => !answers.test([text, ...acceptance.map(({ then }) => then)].join("\n")),
      )
      .map(({ id }) => ({
        at: id,
        message: `${id} names an interface, and no criterion says what it answers.`,
      })),
};

const endpoint = /\b(?:GET|POST|PUT|PATCH|DELETE) +`?\/[\w{}:/.-]{1,80}/;
const answers =
  /\b[1-5]\d\d\b|\b(?:answers?|answered|returns?|returned|respon(?:ds?|ses?)|replies|error|refused?|rejects?|rejected|status|body|JSON|lists?|shows?|contract|schema)\b/i;

export const brokenExample: LintRule = {
  code: "prp/broken-example",
  criterion: 13,
  group: "verifiability",
  severity: "warning",
  reason: "An example is copied into a test as it stands.",
  fix: "Write JSON that parses.",
  bad: 'Then the body is `{"id": 1,}`.',
  good: 'Then the body is `{"id": 1}`.',
  check: ({ requirements }) =>
    requirements.flatMap(({ acceptance }) =>
      acceptance.flatMap(({ id, given, when, then }) =>
        [given, when, then]
          .flatMap((text) => brokenJsonIn(text))
          .map((json): Finding => ({
            at: id,
            phrase: json,
            message: `${id} has an example that is no JSON: ${json.slice(0, 60)}`,
          })),
      ),
    ),
};

/** Pieces in code marks that begin and end like JSON with a quoted key, and do not parse. */
function brokenJsonIn(text: string): string[] {
  return Array.from(
    text.matchAll(/`(\{\s?"[^`\n]{1,2000}\}|\[\s?[{"][^`\n]{1,2000}\])`/g),
    ([, json = ""]) => json,
  ).filter((json) => !isElided(json) && !parses(json));
}

function isElided(json: string): boolean {
  return /\.\.\.|…|<\w+>/.test(json);
}

function parses(json: string): boolean {
  try {
    JSON.parse(json);
    return true;
  } catch {
    return false;
  }
}
