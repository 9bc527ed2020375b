// How many requirements stand in one of the five EARS forms: told once for the whole PRP, and never as a fault.
import type { Prp } from "../prp.ts";
import type { LintRule } from "./rule.ts";

export const earsShare: LintRule = {
  code: "prp/ears-share",
  criterion: 6,
  group: "clarity",
  severity: "info",
  reason: "When, while, where or if, and then shall: in this form a requirement says when it applies.",
  fix: "Where something triggers the behaviour, begin with when, while, where or if.",
  bad: "Login errors: show a message.",
  good: "When the password is wrong, the form must show a message.",
  check: (prp) => {
    const judged = judgedRequirements(prp);
    const inForm = judged.filter(({ text }) => isEars(text)).length;
    if (judged.length < fewest || inForm === judged.length) return [];
    const percent = Math.round((100 * inForm) / judged.length);
    return [
      {
        at: "section-2",
        message: `${inForm} of ${judged.length} requirements (${percent} %) are in an EARS form.`,
      },
    ];
  },
};

/** Of four or fewer a share says nothing. */
const fewest = 5;

// The words are English, so requirements in other languages are not judged by them.
function judgedRequirements({ requirements, brief }: Prp): Prp["requirements"] {
  const isEnglish = brief.language === "en" || brief.language === "und";
  return isEnglish ? requirements.filter(({ kind }) => kind === "functional") : [];
}

function isEars(text: string): boolean {
  return /^(?:when(?:ever)?|while|where|if|once|after|before|upon)\b[^.]{3,300}\b(?:shall|must|will)\b/i.test(
    text,
  )
    ? true
    : /^[^.;:]{2,120}\b(?:shall|must)\b/i.test(text);
}
