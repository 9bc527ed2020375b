// Rules about how an obligation is worded: one imperative, one action, no way out. The brief's own words are not judged.
import type { LintRule } from "./rule.ts";
import {
  escapeIn,
  pronounIn,
  secondActionIn,
  secondImperativeIn,
  weakImperativeIn,
} from "./normative-words.ts";
import { isBriefsOwn, isNormative, textFindings } from "./text-findings.ts";

export const severalImperatives: LintRule = {
  code: "prp/several-imperatives",
  criterion: 4,
  group: "clarity",
  severity: "warning",
  reason: "Two obligations in one sentence are met or missed apart, and tested as one.",
  fix: "Make it two requirements.",
  bad: "The API must log each call and must keep the log for a year.",
  good: "The API must log each call.",
  check: (prp) =>
    textFindings(
      prp,
      secondImperativeIn,
      (text) => !oblige.has(text.role) || isBriefsOwn(text, secondImperativeIn),
    ),
};

export const weakImperative: LintRule = {
  code: "prp/weak-imperative",
  criterion: 4,
  group: "clarity",
  severity: "warning",
  reason: "A builder may leave out what only should be.",
  fix: "Say must, or leave it out.",
  bad: "The list should load within 200 ms.",
  good: "The list must load within 200 ms.",
  check: (prp) =>
    textFindings(
      prp,
      weakImperativeIn,
      (text) => !oblige.has(text.role) || isBriefsOwn(text, weakImperativeIn),
    ),
};

export const compoundRequirement: LintRule = {
  code: "prp/compound-requirement",
  criterion: 5,
  group: "clarity",
  severity: "warning",
  reason: "A requirement with two actions is half done and counted as done.",
  fix: "Make it one requirement for each action, of at most 500 characters.",
  bad: "The user must export and/or share the list.",
  good: "The user must be able to export the list.",
  check: (prp) => [
    ...textFindings(
      prp,
      secondActionIn,
      (text) => !oblige.has(text.role) || isBriefsOwn(text, secondActionIn),
    ),
    ...prp.requirements
      .filter(({ text, source }) => text.length > longest && !source.quote.startsWith(text.slice(0, 200)))
      .map(({ id, text }) => ({ at: id, message: `${id} has ${text.length} characters.` })),
  ],
};

const longest = 500;

export const escapeClause: LintRule = {
  code: "prp/escape-clause",
  criterion: 8,
  group: "clarity",
  severity: "warning",
  reason: "What may be left out if need be is left out.",
  fix: "Say when it holds, list what is meant, or drop the clause.",
  bad: "The service must encrypt backups if possible.",
  good: "The service must encrypt backups.",
  check: (prp) => textFindings(prp, escapeIn, (text) => !isNormative(text) || isBriefsOwn(text, escapeIn)),
};

export const negativeRequirement: LintRule = {
  code: "prp/negative-requirement",
  criterion: 9,
  group: "clarity",
  severity: "info",
  reason: "What must never happen cannot be seen happening; say what happens instead.",
  fix: "Say what the product does instead, or give a criterion that shows the refusal.",
  bad: "The form must not accept wrong dates.",
  good: "The form must answer a wrong date with a message beside the field.",
  check: ({ requirements }) =>
    requirements
      .filter(
        ({ kind, text, source, acceptance }) =>
          kind !== "exclusion" &&
          source.quote !== text &&
          denial.test(text) &&
          acceptance.every((one) => !one.negative),
      )
      .map(({ id }) => ({ at: id, message: `${id} says only what must not be.` })),
};

const denial = /\b(?:must|shall|should|may) not\b|\bmust never\b|\bcannot\b/i;

export const pronounSubject: LintRule = {
  code: "prp/pronoun-subject",
  criterion: 9,
  group: "clarity",
  severity: "info",
  reason: "A requirement is read alone; nobody knows what “it” was.",
  fix: "Name the subject.",
  bad: "It must answer within 200 ms.",
  good: "The search must answer within 200 ms.",
  check: (prp) =>
    textFindings(prp, pronounIn, (text) => text.role !== "requirement" || isBriefsOwn(text, pronounIn)),
};

const oblige = new Set<string>(["requirement", "criterion", "objective", "done"]);
