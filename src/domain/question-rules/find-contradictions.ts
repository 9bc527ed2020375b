// Places of a brief that cannot all be meant: two figures for one thing, do and do not, rivals for one job.
import type { Brief } from "../brief.ts";
import { doAndDoNot } from "./do-and-do-not.ts";
import { findOpposites } from "./find-opposites.ts";
import { findRivals } from "./find-rivals.ts";
import { includedAndExcluded } from "./in-and-out.ts";
import type { QuestionDraft } from "./question-draft.ts";
import { twoFigures } from "./two-figures.ts";
import { twoLists } from "./two-lists.ts";
import { twoSpellings } from "./two-spellings.ts";

export function findContradictions(brief: Brief): QuestionDraft[] {
  return [
    ...doAndDoNot(brief.requirements),
    ...twoFigures(brief.requirements),
    ...twoLists(brief.requirements),
    ...twoSpellings(brief),
    ...includedAndExcluded(brief),
    ...findOpposites(brief),
    ...findRivals(brief),
  ];
}
