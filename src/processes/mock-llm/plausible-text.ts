// The sentences of scripted answers: short, about one requirement each, with no figure and no name but the brief's own.
import type { PromptRequirement } from "./prompt-facts.ts";

type Writer = (about: PromptRequirement) => string;

/** By the last two names that lead to a text, or by the last one alone. */
const writers: Readonly<Record<string, Writer>> = {
  id: ({ id }) => id,
  requirementId: ({ id }) => id,
  quote: quoteOf,
  summary: (about) => `Scripted, without a model. What matters most here is ${about.id}: ${quoteOf(about)}`,
  "suggestions.text": (about) =>
    `Build ${about.id} as one small step with a test of its own: ${quoteOf(about)}`,
  "objectives.text": (about) => `People can rely on this: ${quoteOf(about)}`,
  "approach.text": ({ id }) => `Build ${id} with its test, and run all tests before the next step.`,
  "risks.text": ({ id }) =>
    `${id} may hold for the usual input and fail for the smallest, the largest or a wrong one.`,
  mitigation: ({ id }) => `Test ${id} with the smallest, the largest and a wrong input.`,
  "decisions.title": ({ id }) => `Where ${id} is built`,
  choice: ({ id }) => `${id} gets one module with its test beside it.`,
  rationale: reasonOf,
  "decisions.why": reasonOf,
  option: ({ id }) => `Spread ${id} over several modules`,
  "rejected.why": ({ id }) => `Every change of ${id} would touch all of them.`,
  given: () => "the project is built and running",
  when: ({ id }) => `somebody does what ${id} describes`,
  then: ({ id }) => `the outcome can be seen and is the one that ${id} names`,
  verify: ({ id }) => `manual: try ${id} and compare the outcome with its words`,
  "questions.text": (about) => `Who decides whether ${about.id} is met: "${quoteOf(about)}"?`,
  "openQuestions.text": (about) => `Who decides whether ${about.id} is met: "${quoteOf(about)}"?`,
  default: () => reviewers[0],
};

const reviewers = ["the people behind the brief", "whoever runs its test"] as const;

/** The text for a place in the answer, such as `risks`, `text`. */
export function plausibleText(path: readonly string[], about: PromptRequirement | null): string {
  const name = path.at(-1) ?? "";
  const write = writers[path.slice(-2).join(".")] ?? writers[name];
  const subject = about ?? { id: "the brief", text: "" };
  return write === undefined ? `A scripted ${name || "answer"} for ${subject.id}.` : write(subject);
}

/** The texts of a list of plain texts. */
export function plausibleTexts(path: readonly string[], about: PromptRequirement | null): string[] {
  return path.at(-1) === "options" ? [...reviewers] : [plausibleText(path, about)];
}

function reasonOf(about: PromptRequirement): string {
  return `The brief asks for it: "${quoteOf(about)}"`;
}

const mostWords = 15;
const longestQuote = 160;

/** The beginning of a requirement, word for word; its id where the prompt holds no more. */
function quoteOf({ id, text }: PromptRequirement): string {
  const start = text.split(" ", mostWords).join(" ");
  return start === "" ? id : start.slice(0, longestQuote);
}
