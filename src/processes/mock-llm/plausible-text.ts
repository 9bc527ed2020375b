// The sentences of scripted answers: short, about one requirement each, and never mistaken for a model's judgement.
import type { PromptFacts, PromptRequirement } from "./prompt-facts.ts";

type Writer = (about: PromptRequirement, facts: PromptFacts) => string;

/** By the last two names that lead to a text, or the last one alone. */
const writers: Readonly<Record<string, Writer>> = {
  summary: (_, { asker, requirements }) =>
    `A scripted answer for ${asker}, made without a model: it goes through ${String(requirements.length)} requirements of the brief one by one.`,
  requirementId: ({ id }) => id,
  quote: quoteOf,
  "suggestions.text": (about) =>
    `Build ${about.id} as one small step, with a test of its own: ${quoteOf(about)}`,
  "risks.text": ({ id }) => `${id} works for the usual input and fails for the largest and the wrong one.`,
  mitigation: ({ id }) => `Test ${id} with the smallest, the largest and a wrong input.`,
  "decisions.title": ({ id }) => `Where ${id} is built`,
  choice: ({ id }) => `${id} gets one module of its own.`,
  rationale: (about) => `The brief asks for it: "${quoteOf(about)}"`,
  option: ({ id }) => `${id} spread over several modules`,
  why: ({ id }) => `Every change of ${id} would touch all of them.`,
  given: () => "Given the program is running",
  when: ({ id }) => `When a person does what ${id} describes`,
  then: (about) => `Then this holds: ${quoteOf(about)}`,
  verify: ({ id }) => `manual: do what ${id} describes and compare the outcome with its words`,
  "openQuestions.text": ({ id }) => `How is ${id} measured?`,
  options: () => "by the words of the brief",
  default: () => "by the words of the brief",
};

/** The text for a place in the answer, such as `risks`, `text`. */
export function plausibleText(
  path: readonly string[],
  facts: PromptFacts,
  about: PromptRequirement | null,
): string {
  const name = path.at(-1) ?? "";
  const write = writers[path.slice(-2).join(".")] ?? writers[name];
  const subject = about ?? { id: "the brief", text: "" };
  return write === undefined ? `A scripted ${name || "answer"} for ${subject.id}.` : write(subject, facts);
}

const longestQuote = 160;

/** The beginning of a requirement, word for word; its id where the prompt holds no more. */
function quoteOf({ id, text }: PromptRequirement): string {
  if (text.length <= longestQuote) return text === "" ? id : text;
  return text.slice(0, Math.max(1, text.lastIndexOf(" ", longestQuote)));
}
