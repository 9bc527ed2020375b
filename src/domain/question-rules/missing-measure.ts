// Whether a brief says how to tell that the work is done.
import type { Brief } from "../brief.ts";
import { findTerms } from "../terms.ts";
import { termList } from "../words/term-list.ts";
import { roots } from "./foreign-words.ts";
import type { QuestionDraft } from "./question-draft.ts";

const measures = termList(
  "test, tests, testing, tested, acceptance criteria, acceptance criterion, success criteria, success metric",
  "success metrics, definition of done, coverage, verify, verified, validate, verification",
);
const elsewhere = roots(
  "abnahme, akzeptanzkriteri, prüf, getestet, критери, тест, testes, prueba, criterios de acept, critères d'accept, recette",
  "テスト, 受け入れ, 検証, 验收, 測試, 测试, 验证, معیار, پذیرش, آزمون, تست, critérios de aceit, teste",
);

/** Asked once, about the brief as a whole, when no line names a test or a criterion. */
export function missingMeasure({ requirements, passages, language, title }: Brief): QuestionDraft[] {
  const first = requirements[0];
  if (first === undefined || findTerms(passages, measures).length > 0) return [];
  if (language !== "en" && passages.some(({ text }) => elsewhere.test(text))) return [];
  return [
    {
      type: "gap",
      text: `How is it told that "${title.slice(0, 80)}" is done? None of its ${countOf(requirements.length)} comes with a test, a measure or an acceptance criterion.`,
      source: [first.source],
      options: [
        "Each requirement has an automated test, and all of them pass",
        "A person goes through the requirements one by one and signs",
        "Examples with expected results that you give",
      ],
      default: "Each requirement has an automated test, and all of them pass",
      blocking: false,
      touches: 1,
    },
  ];
}

function countOf(requirements: number): string {
  return requirements === 1 ? "requirements" : `${requirements} requirements`;
}
