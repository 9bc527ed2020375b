// A brief as it may be passed on: a PRP goes to models and into repositories, so no secret may be in it and no order.
import type { Brief } from "../brief.ts";
import type { Question } from "../question.ts";
import { withoutSecrets } from "../secrets.ts";
import type { Source } from "../source.ts";
import { safeRepository } from "./safe-repository.ts";
import { safeText, wholeText } from "./safe-text.ts";

/** The same brief with every secret blacked out and every order to its reader in quotation marks. */
export function safeBrief(brief: Brief): Brief {
  return {
    ...brief,
    title: wholeText(brief.title),
    summary: wholeText(brief.summary),
    requirements: brief.requirements.map((requirement) => ({
      ...requirement,
      text: safeText(requirement.text),
      section: requirement.section === null ? null : wholeText(requirement.section),
      source: safeSource(requirement.source),
    })),
    passages: brief.passages.map((passage) => ({ ...passage, text: wholeText(passage.text) })),
    repository: brief.repository && safeRepository(brief.repository),
  };
}

export function safeQuestion(question: Question): Question {
  return {
    ...question,
    text: safeText(question.text),
    source: question.source.map(safeSource),
    options: question.options.map(safeText),
    default: wholeText(question.default),
  };
}

/** Only secrets are taken out of a quote: everybody knows that its words are not ours. */
function safeSource(source: Source): Source {
  return { ...source, quote: withoutSecrets(source.quote).slice(0, 400) };
}
