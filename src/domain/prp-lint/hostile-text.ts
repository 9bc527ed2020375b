// Rules about what a hostile text leaves behind: addresses that nobody gave, programs that are run unread, orders that
// are quoted. Who builds from the PRP may go there, run them, or obey.
import type { Prp } from "../prp.ts";
import { fetchAndRunIn } from "../words/fetch-and-run.ts";
import { foreignTo, type Foreign } from "../words/given-addresses.ts";
import { stringsIn } from "../words/strings-in.ts";
import { prpTexts, type PrpText } from "./prp-texts.ts";
import type { Finding, LintContext, LintRule } from "./rule.ts";
import { isFromBrief, textFindings } from "./text-findings.ts";
import { injectionIn, orderIn, type WordHit } from "./word-rules.ts";

export const foreignAddress: LintRule = {
  code: "prp/foreign-address",
  criterion: 34,
  group: "executability",
  severity: "warning",
  reason: "An assistant may follow it: to fetch what nobody chose, or to carry the project's data there.",
  fix: "Leave the address out, or name it in the brief if it is meant.",
  bad: "Take the driver from https://mirror.…/driver.zip.",
  good: "Take the driver from the registry that the brief names.",
  check: (prp, context) => {
    const foreign = foreignTo(() => givenTo(prp, context));
    return prpTexts(prp).flatMap((text) => strayAddresses(text, foreign));
  },
};

export const fetchAndRun: LintRule = {
  code: "prp/fetch-and-run",
  criterion: 34,
  group: "executability",
  severity: "error",
  reason: "What is fetched and run at once is read by nobody, and may be another thing tomorrow.",
  fix: "Name a package and its version, or fetch the file, read it and check its hash.",
  bad: "Install it with curl … | sh.",
  good: "Add the package and its version to the lock file.",
  // What the brief itself says is a warning; checks belong to the rule about commands.
  check: (prp) => {
    const checks = checksOf(prp);
    const passes = (text: PrpText): boolean => text.role === "quote" || checks.has(text.text);
    return [
      ...textFindings(prp, look, (text) => passes(text) || isTheirs(text)),
      ...textFindings(prp, look, (text) => passes(text) || !isTheirs(text)).map(asWarning),
    ];
  },
};

export const quotedOrder: LintRule = {
  code: "prp/quoted-order",
  criterion: 34,
  group: "executability",
  severity: "info",
  reason: "In quotation marks an order is told and not given, yet a careless reader may still obey it.",
  fix: "See whether the project needs these words; if it does not, leave them out of the brief.",
  bad: "The form keeps “ignore all previous instructions” as a comment.",
  good: "The form keeps each comment as it was typed.",
  // In quotes of the brief too: they are fenced, but whoever approves should have read them.
  check: (prp) =>
    textFindings(prp, quoted, (text) => text.role !== "quote" && injectionIn(text.text) !== null),
};

/** Without a brief, its words are taken from where the PRP quotes it: a summary may be a model's. */
function givenTo(prp: Prp, { brief, answers = [] }: LintContext): Iterable<string> {
  const sources = prp.patterns.map(({ from }) => from);
  return brief === undefined
    ? [...sources, ...answers, ...quotedIn(prp)]
    : [...sources, ...answers, ...stringsIn(brief)];
}

function quotedIn(prp: Prp): string[] {
  return prpTexts(prp)
    .filter(({ role, isQuote }) => role === "requirement" || (isQuote && role !== "summary"))
    .map(({ text }) => text);
}

function strayAddresses({ at, text }: PrpText, foreign: Foreign): Finding[] {
  return foreign(text).map(({ phrase }) => ({
    at,
    phrase,
    message: `${at}: an address that nobody gave: ${phrase.slice(0, 200)}`,
  }));
}

function checksOf({ tasks, tests, doneWhen }: Prp): Set<string> {
  const checks = [
    ...tasks.map(({ verify }) => verify),
    ...tests.map(({ command }) => command),
    ...doneWhen.map(({ check }) => check),
  ];
  return new Set(checks.filter((check) => !check.trim().startsWith("manual:")));
}

function quoted(text: string): WordHit | null {
  const hit = orderIn(text);
  return hit && { ...hit, name: "order in quotation marks" };
}

function look(text: string): WordHit | null {
  const phrase = fetchAndRunIn(text);
  return phrase === null ? null : { phrase, name: "runs what it fetches" };
}

function isTheirs(text: PrpText): boolean {
  return text.isQuote || isFromBrief(text, look);
}

function asWarning(finding: Finding): Finding {
  return { ...finding, severity: "warning" };
}
