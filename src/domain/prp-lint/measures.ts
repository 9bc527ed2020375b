// The rule about qualities: how fast, how available and how much are figures.
import type { PrpRequirement } from "../prp.ts";
import { isVerbatim } from "./prp-texts.ts";
import type { LintRule } from "./rule.ts";

export const unmeasuredQuality: LintRule = {
  code: "prp/unmeasured-quality",
  criterion: 10,
  group: "verifiability",
  severity: "error",
  reason: "A quality without a figure is met by everything and by nothing.",
  fix: "Give a figure with its unit and condition, or link the requirement to a question.",
  bad: "Response times of the search must be low.",
  good: "The search must answer 95 of 100 requests within 300 ms at 50 users.",
  check: ({ requirements }) =>
    requirements
      .filter((each) => isQuality(each) && !isMeasured(each) && each.questionIds.length === 0)
      .map((each) => ({
        at: each.id,
        message: `${each.id} is a quality without a figure.`,
        // The brief said so; the plan can only ask.
        ...(isVerbatim(each.text, each.source.quote) ? { severity: "warning" as const } : {}),
      })),
};

function isQuality({ kind, text }: PrpRequirement): boolean {
  return kind === "quality" && measurable.test(text);
}

/** A figure in the words or in a criterion; "REQ-3" and a version are none. */
function isMeasured({ text, acceptance }: PrpRequirement): boolean {
  return [text, ...acceptance.flatMap(({ given, when, then }) => [given, when, then])].some((words) =>
    figure.test(words),
  );
}

const measurable =
  /\b(?:response times?|load(?:ing)? times?|latenc(?:y|ies)|throughput|uptime|(?:high|service|system) availability|highly available|scalab(?:le|ility)|concurren(?:t|cy)|start-?up time|memory (?:use|usage|footprint)|fast|quick(?:ly)?|performant|high performance)\b/i;
const figure =
  /(?<![\w.-])\d[\d.,]*(?!\.\d)|\b(?:one|two|three|four|five|ten|zero|no (?:more|longer)) \p{L}|\bO\(\S{1,12}\)|\bp(?:50|9[059])\b|\bWCAG\b/iu;
