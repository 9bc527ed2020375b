// Findings that say another figure than the requirement they name, or ask for what it forbids.
import { contradicts } from "../../domain/prp-lint/contradictions.ts";
import { statementOf } from "../../domain/prp-lint/statements.ts";
import type { AnalystTask } from "../analyst.ts";
import { inShort, partNames, type Fault } from "./fault.ts";
import type { Statement } from "./statements.ts";

/** Of fewer words, two sentences are about the same thing by chance. */
const fewestWords = 2;

/** What a review has decided about a requirement may well be another figure. */
export function otherFigures(statements: readonly Statement[], { brief, answers }: AnalystTask): Fault[] {
  const decided = new Set(answers.flatMap(({ question }) => question.requirementIds));
  const requirements = brief.requirements.filter(({ id }) => !decided.has(id));
  return statements.flatMap(({ part, at, claim, ids }): Fault[] => {
    const said = sentencesIn(claim);
    const against = requirements
      .filter(({ id }) => ids.includes(id))
      .flatMap(({ id, text }) => sentencesIn(text).map((sentence) => ({ id, text, sentence })))
      .find((own) => said.some((one) => contradicts(own.sentence, one) && !isTakenOver(one, own.text)));
    if (against === undefined) return [];
    const text = `${partNames[part]} contradicts ${against.id}, “${inShort(against.sentence.of)}”.`;
    return [{ part, at, ids, text }];
  });
}

/** Of several figures in one requirement each may be repeated by itself. */
function isTakenOver({ numbers }: ReturnType<typeof statementOf>, text: string): boolean {
  return numbers !== "" && numbers.split(" ").every((number) => text.includes(number));
}

function sentencesIn(text: string) {
  return text
    .split(/(?<=[.!?;])\s+/)
    .map((sentence) => statementOf(sentence, sentence))
    .filter(({ words }) => words.size >= fewestWords);
}
