// Lists that a brief speaks of and never gives: "certain validations", "different roles", "some cleanup".
import type { Brief } from "../brief.ts";
import { questionsAt, type QuestionDraft } from "./question-draft.ts";
import { placesLike } from "./wishes.ts";

const unlisted =
  /\b(?:certain|some|various|different|multiple|several|specific|necessary|predefined|appropriate) (?:\w+ ){0,2}?(?:validations?|checks|conditions|criteria|rules|roles|levels of (?:access|permission)|access levels|permission levels|clean-?up|file formats|report types|metrics|categories|events|exceptions)\b|\b(?:bestimmte|verschiedene|gewisse)[nr]? (?:Prüfungen|Bedingungen|Regeln|Rollen|Kriterien|Kategorien)\b|\b(?:certaine?s|différents?|différentes) (?:vérifications|conditions|règles|rôles|critères|catégories)\b|\b(?:ciert[ao]s|diferentes|distint[ao]s|divers[ao]s|cert[ao]s) (?:validaciones|condiciones|reglas|roles|criterios|validações|condições|regras|papéis|critérios)\b|(?:определённые|определенные|различные) (?:условия|правила|роли|проверки)/iu;

/** One question for all; a list in the same line, or right under it, settles it. */
export function unlistedThings(brief: Brief): QuestionDraft[] {
  const open = placesLike(brief, unlisted).filter(
    ({ requirement, word }) => !isListed(requirement.text, word),
  );
  const [first] = open;
  return questionsAt(open, {
    type: "ambiguity",
    ask: `"${first?.word ?? ""}" are listed nowhere near. Which are they?`,
    options: [
      "Only those that other lines of the brief name; the plan lists them for you to confirm",
      "A list that you give before the work on it begins",
      "A table that administrators fill in, empty at first",
    ],
  });
}

/** "Different roles (admin, guest)" or "several rules: …" say which ones. */
function isListed(text: string, word: string): boolean {
  const after = text.slice(text.indexOf(word) + word.length);
  return /^[^.;]{0,40}(?:\(|:|—|–)|\b(?:such as|e\.g|for example|including|like|namely|defined (?:in|by)|see|z\. ?B|wie|par exemple|comme|como|например)\b/iu.test(
    after,
  );
}
