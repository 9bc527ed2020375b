// Whether a brief with lists of errors says which one is told when several hold at once.
import type { Brief } from "../brief.ts";
import { findTerms } from "../terms.ts";
import { termList } from "../words/term-list.ts";
import { questionsAt, type QuestionDraft } from "./question-draft.ts";
import { wishesOf } from "./wishes.ts";

const fewest = 3;
const listed =
  /^\W{0,3}(?:\w+ ){0,2}?(?:errors?|erros?|errores|erreurs?|fehler|ошибк[аи]|エラー|错误)\s?[:：–-]|\b(?:returns?|responds? with|status) (?:HTTP )?4\d\d\b/iu;
const settled = termList(
  "in this order, in that order, first error, the first error, all errors, every error, order of checks, checked in order, at once",
);
const settledElsewhere =
  /\b(?:por esta ordem|primeiro erro|en este orden|primer error|dans cet ordre|première erreur|in dieser Reihenfolge|erste[rn]? Fehler)\b|в таком порядке|первая ошибка|この順/iu;

export function errorOrder(brief: Brief): QuestionDraft[] {
  const places = wishesOf(brief).requirements.flatMap((requirement) => {
    const word = listed.exec(requirement.text)?.[0];
    return word === undefined ? [] : [{ requirement, word }];
  });
  if (places.length < fewest || findTerms(brief.passages, settled).length > 0) return [];
  if (brief.passages.some(({ text }) => settledElsewhere.test(text))) return [];
  return questionsAt(places, {
    type: "gap",
    ask: "when several of these errors hold at once, which one is told?",
    options: [
      "The first in the order in which the brief lists them, and no other",
      "All of them together",
      "Any one of them: nobody relies on which",
    ],
  });
}
