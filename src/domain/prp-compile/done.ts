// When the work is done: a short list in which every line names the command or the person's steps that decide it.
import type { Brief } from "../brief.ts";
import type { Decisions } from "./decisions.ts";
import { doneInRepository } from "./repository-done.ts";
import { enumerateIds } from "./text.ts";
import type { Prp, PrpRequirement } from "../prp.ts";

/** Target where the brief sets none, in per cent of lines. */
const coverageTarget = 80;

export function compileDone(
  brief: Brief,
  requirements: readonly PrpRequirement[],
  decisions: Decisions,
): Prp["doneWhen"] {
  const excluded = requirements.filter(({ kind }) => kind === "exclusion").map(({ id }) => id);
  const measured = requirements
    .filter(({ kind, text }) => kind === "quality" && /\d/.test(text))
    .map(({ id }) => id);
  const open = decisions.all.filter(({ status }) => status === "undecided").map(({ id }) => id);
  return [
    { text: "Every test of this document passes, none is skipped.", check: decisions.check },
    { text: coverageGoal(brief), check: coverageCheck(decisions) },
    {
      text: "Every acceptance criterion has a test that names its id.",
      check: "manual: search the tests for each AC id of this document",
    },
    ...(measured.length > 0
      ? [
          {
            text: `The figures of ${enumerateIds(measured)} were measured and hold.`,
            check: "manual: measure each on the finished product and note the figure beside its limit",
          },
        ]
      : []),
    ...(excluded.length > 0
      ? [
          {
            text: `Nothing of ${enumerateIds(excluded)} was built.`,
            check: "manual: go through the change and the product with the list of exclusions",
          },
        ]
      : []),
    ...doneInRepository(brief),
    ...(open.length > 0
      ? [
          {
            text: `${enumerateIds(open)} ${open.length > 1 ? "are" : "is"} settled.`,
            check: "manual: search this document for open decisions",
          },
        ]
      : []),
  ];
}

function coverageGoal({ passages }: Brief): string {
  const own = passages.find(
    ({ text, scope }) => scope === "in" && /\bcoverage\b/i.test(text) && /\d\s?%/.test(text),
  );
  const figure = own ? /(\d{1,3})(?:\.\d+)?\s?%/.exec(own.text)?.[1] : undefined;
  if (own && figure !== undefined)
    return `Line coverage is at least ${figure} %, as line ${String(own.startLine)} of the brief asks.`;
  return `Line coverage is at least ${String(coverageTarget)} % (our default; the brief sets no figure).`;
}

function coverageCheck({ test, check }: Decisions): string {
  if (test === null) return check;
  return test.coverage ?? "manual: run the tests with the coverage tool of the stack and read the total";
}
