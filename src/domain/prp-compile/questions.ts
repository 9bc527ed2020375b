// The questions of a PRP, and the assumptions that hold until they are answered.
import { answeredTest } from "./answers.ts";
import type { Material } from "./material.ts";
import { wholeText } from "./safe-text.ts";
import { likeness, oneLine, sentence, wordsOf } from "./text.ts";
import type { Prp } from "../prp.ts";
import type { Question } from "../question.ts";

/** More than this nobody answers; blocking ones are kept first. */
const questionLimit = 12;

export interface LinkedQuestion {
  readonly question: Question;
  /** Requirements that an agent asked it for. */
  readonly requirementIds: readonly string[];
}

/** The brief's open questions and those of the agents, said once and numbered anew; none that a person has answered. */
export function compileQuestions(material: Material): LinkedQuestion[] {
  const isAnswered = answeredTest(material.answers);
  // The limit counts before: what it left out of the draft that was shown does not come up now.
  return blockingFirst(saidOnce([...ownQuestions(material), ...agentQuestions(material)]))
    .slice(0, questionLimit)
    .filter(({ question }) => !isAnswered(question.text))
    .map(({ question, requirementIds }, index) => ({
      question: { ...question, id: `Q-${String(index + 1)}` },
      requirementIds,
    }));
}

/** Each question's default, taken for granted until a person says otherwise. */
export function compileAssumptions(questions: readonly LinkedQuestion[]): Prp["assumptions"] {
  return questions
    .filter(({ question }) => question.default !== "")
    .map(({ question }, index) => ({
      id: `ASM-${String(index + 1)}`,
      text: assumed(question),
      questionId: question.id,
    }));
}

/** What is assumed about what: the question may be gone when the assumption is read. */
function assumed(question: Question): string {
  const answer = openDefault.test(question.default)
    ? "the builder chooses what no requirement forbids, and writes the choice down here"
    : oneLine(question.default);
  return sentence(`${matterOf(question)} Assumed: ${answer}`);
}

/** What a question is about, without what only leads to it. */
export function matterOf({ text, source: [place] }: Pick<Question, "text" | "source">): string {
  const words = withoutOpening(firstQuestion(text));
  // The words that leave something open would leave it open here as well.
  if (!stillOpen.test(words)) return oneLine(wholeText(words), 240);
  return `The brief leaves a point open${place ? ` on line ${String(place.startLine)}` : ""}.`;
}

const stillOpen =
  /\b(?:tb[dca]|todo|to be (?:decided|determined|defined|confirmed|filled in|agreed|announced|clarified|done))\b|\?\?/i;

/** Up to the first question mark: what follows only gives the grounds. */
function firstQuestion(text: string): string {
  const end = text.search(/\?(?=\s+\p{Lu})/u);
  return end < 20 ? text : text.slice(0, end + 1);
}

/** A default that names no answer. */
const openDefault = /^left to the builder\b/i;

/** Without "The brief leaves this open:", which an assumption closes. */
function withoutOpening(text: string): string {
  const [, rest] = /^The brief leaves this open: (.+?)\s*What is decided\?$/.exec(text) ?? [];
  return rest ?? (/[.?!…"”]$/.test(text) ? text : `${text}.`);
}

function ownQuestions({ questions }: Material): LinkedQuestion[] {
  return questions.map((question) => ({
    question: { ...question, text: oneLine(question.text), default: oneLine(question.default) },
    requirementIds: [],
  }));
}

function agentQuestions({ outputs, wanted }: Material): LinkedQuestion[] {
  return outputs.flatMap(({ openQuestions }) =>
    openQuestions.map(({ requirementIds, ...asked }) => {
      const source = wanted
        .filter(({ id }) => requirementIds.includes(id))
        .map((requirement) => requirement.source);
      const question: Question = { id: "Q-0", type: "gap", source, blocking: false, ...asked };
      return { question, requirementIds };
    }),
  );
}

function saidOnce(asked: readonly LinkedQuestion[]): LinkedQuestion[] {
  const kept: { linked: LinkedQuestion; words: ReadonlySet<string> }[] = [];
  for (const linked of asked) {
    const words = wordsOf(linked.question.text);
    const known = kept.some(
      (other) => other.linked.question.text === linked.question.text || likeness(other.words, words) > 0.8,
    );
    if (!known) kept.push({ linked, words });
  }
  return kept.map(({ linked }) => linked);
}

function blockingFirst(asked: readonly LinkedQuestion[]): LinkedQuestion[] {
  return asked.toSorted((a, b) => Number(b.question.blocking) - Number(a.question.blocking));
}
