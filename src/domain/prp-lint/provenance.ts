// The rule about scope: every requirement comes from the brief.
import type { Brief } from "../brief.ts";
import type { PrpRequirement } from "../prp.ts";
import { isVerbatim } from "./prp-texts.ts";
import { containment, statementOf } from "./statements.ts";
import type { LintRule } from "./rule.ts";

export const unrequestedRequirement: LintRule = {
  code: "prp/unrequested-requirement",
  criterion: 19,
  group: "traceability",
  severity: "warning",
  reason: "What nobody asked for costs as much to build as what somebody did.",
  fix: "Drop it, or give the lines of the brief that ask for it.",
  bad: "REQ-9 Users share lists on social networks. (The brief never says so.)",
  good: "REQ-9 with its line and the words of the brief.",
  check: ({ requirements }, { brief }) => {
    const isAsked = brief === undefined ? hasQuote : isIn(brief);
    return requirements
      .filter((each) => !isAsked(each))
      .map(({ id }) => ({ at: id, message: `${id} does not stand in the brief.` }));
  },
};

// Without the brief at hand, the quote has to speak of the same thing.
function hasQuote({ text, source }: PrpRequirement): boolean {
  if (text === source.quote || isVerbatim(text, source.quote)) return true;
  const [words, quoted] = [statementOf(text, null).words, statementOf(source.quote, null).words];
  return words.size < 3 || containment(words, quoted) >= 0.2;
}

function isIn(brief: Brief): (requirement: PrpRequirement) => boolean {
  const byLine = new Map(brief.requirements.map((each) => [each.source.startLine, each]));
  const texts = new Set(brief.requirements.map(({ text }) => lettersOf(text)));
  const words = new Map(brief.requirements.map(({ id, text }) => [id, text]));
  return ({ id, text, source }) => {
    if (texts.has(lettersOf(text))) return true;
    const said = [words.get(id) ?? "", byLine.get(source.startLine)?.text ?? ""].join(" ");
    return containment(statementOf(text, null).words, statementOf(said, null).words) >= 0.3;
  };
}

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}
