// Mends what only a person can answer: a vague word, an escape or a missing figure becomes a question with an assumption
// that holds until it is answered.
import { numberIn, oneLine } from "../prp-compile/text.ts";
import { lintRules } from "../prp-lint/index.ts";
import type { Prp, PrpRequirement } from "../prp.ts";
import type { Mend } from "./mend.ts";

const codes = ["prp/vague-word", "prp/unmeasured-quality", "prp/unasked-placeholder", "prp/escape-clause"];
/** More questions than this nobody answers. */
const mostQuestions = 12;
const answer = "The builder proposes a figure or a check, and a person confirms it before the task is done";

/** A law that is named without a control: which of them apply is for a person to say. */
export const askForControls: Mend = {
  codes: ["prp/uncontrolled-compliance"],
  mend: (prp) => {
    const found = lintRules
      .filter(({ code }) => code === "prp/uncontrolled-compliance")
      .flatMap((rule) => rule.check(prp, {}));
    return found.reduce((mended, { at, message }) => {
      const requirement = mended.requirements.find(({ id }) => id === at);
      const named = message.replace(/,.*$/s, "");
      return requirement
        ? withQuestion(
            mended,
            requirement,
            `${named}: which of its controls apply, and which test shows each?`,
          )
        : mended;
    }, prp);
  },
};

export const askForMeasures: Mend = {
  codes,
  mend: (prp) => {
    const rules = lintRules.filter(({ code }) => codes.includes(code));
    const at = new Set(rules.flatMap((rule) => rule.check(prp, {}).map((finding) => finding.at)));
    const open = prp.requirements.filter(
      (one) => at.has(one.id) || one.acceptance.some(({ id }) => at.has(id)),
    );
    return open
      .filter(({ questionIds }) => questionIds.length === 0)
      .slice(0, Math.max(0, mostQuestions - prp.questions.length))
      .reduce((mended, one) => withQuestion(mended, one, ambiguity(one)), prp);
  },
};

function ambiguity({ id, text }: PrpRequirement): string {
  return `${id} can be read in more than one way: "${oneLine(text, 120)}". Which figure or check decides?`;
}

function withQuestion(prp: Prp, requirement: PrpRequirement, text: string): Prp {
  const questionId = `Q-${String(last(prp.questions) + 1)}`;
  const asked = {
    id: questionId,
    type: "ambiguity" as const,
    text,
    source: [requirement.source],
    options: [answer, "You give the figure now"],
    default: answer,
    blocking: false,
  };
  return {
    ...prp,
    questions: [...prp.questions, asked],
    assumptions: [
      ...prp.assumptions,
      {
        id: `ASM-${String(last(prp.assumptions) + 1)}`,
        text: `For ${requirement.id}: ${answer}.`,
        questionId,
      },
    ],
    requirements: prp.requirements.map((one) =>
      one.id === requirement.id ? { ...one, questionIds: [...one.questionIds, questionId] } : one,
    ),
  };
}

function last(things: readonly { readonly id: string }[]): number {
  return Math.max(0, ...things.map(({ id }) => numberIn(id)));
}
