// Every text of a PRP with its place and its origin, so that the rules about words need not know the object's shape.
import type { Prp } from "../prp.ts";

export interface PrpText {
  readonly at: string;
  readonly text: string;
  /**
   * What the brief says about the same thing, in lower case: words taken from there are not the PRP's fault. Put together
   * when it is asked for, since few texts need it and some speak for the whole brief.
   */
  readonly sourced: () => string;
  /** Whether a question or an assumption already speaks of it. */
  readonly isAsked: boolean;
  /** The brief's own words, such as a quote: never judged for how they are chosen. */
  readonly isQuote: boolean;
  readonly role:
    | "summary"
    | "question"
    | "assumption"
    | "objective"
    | "requirement"
    | "quote"
    | "label"
    | "criterion"
    | "advice"
    | "task"
    | "test"
    | "done";
}

/** All texts in the order in which a reader meets them; found once for each PRP, since several rules ask. */
export function prpTexts(prp: Prp): readonly PrpText[] {
  const texts = found.get(prp) ?? textsOf(prp);
  found.set(prp, texts);
  return texts;
}

const found = new WeakMap<Prp, readonly PrpText[]>();

function textsOf(prp: Prp): PrpText[] {
  const all = prp.requirements.map(({ id }) => id);
  const origin = originsOf(prp);
  const say = (
    role: PrpText["role"],
    at: string,
    ids: readonly string[],
    texts: readonly string[],
  ): PrpText[] => {
    const { sourced, isAsked } = origin(ids);
    return texts
      .filter((text) => text !== "")
      .map((text) => ({ role, at, text, sourced, isAsked, isQuote: false }));
  };
  return [
    ...say("summary", "title", [], [prp.title, prp.summary]).map((each) => ({ ...each, isQuote: true })),
    ...prp.questions.flatMap((each) => questionTexts(each)),
    ...prp.assumptions.flatMap((each) => asked(say("assumption", each.id, all, [each.text]))),
    ...prp.objectives.flatMap((each) => say("objective", "section-1", each.requirementIds, [each.text])),
    ...prp.requirements.flatMap((each) => [...requirementTexts(each), ...criteriaTexts(each, say)]),
    ...prp.decisions.flatMap((each) =>
      say("advice", each.id, each.requirementIds, [
        each.title,
        each.choice,
        each.rationale,
        ...each.rejected.flatMap(({ option, why }) => [option, why]),
      ]),
    ),
    ...prp.risks.flatMap((each) => say("advice", each.id, each.requirementIds, [each.text, each.mitigation])),
    ...prp.guidance.flatMap((each) => say("advice", "section-4", each.requirementIds, [each.text])),
    ...prp.avoid.flatMap((each) => say("advice", "section-4", each.requirementIds, [each.text])),
    ...prp.patterns.flatMap((each) => say("advice", "section-4", [], [each.description])),
    ...prp.tasks.flatMap((each) =>
      say("task", each.id, each.requirementIds, [each.title, ...each.steps, ...each.files, each.verify]),
    ),
    ...prp.tests.flatMap((each) => say("test", each.id, each.requirementIds, [each.title, each.command])),
    ...prp.doneWhen.flatMap((each) => say("done", "section-6", all, [each.text, each.check])),
    ...labels("title", [prp.brief.path ?? "", ...voicesOf(prp)]),
    ...labels("section-2", [...prp.stack.map(({ name }) => name), ...repositoryTexts(prp)]),
    ...labels(
      "section-4",
      prp.patterns.flatMap(({ id, from }) => [id, from]),
    ),
  ];
}

/** Names and the words of others: not judged for how they are chosen, yet nothing may hide in them. */
function labels(at: string, texts: readonly string[]): PrpText[] {
  return texts
    .filter((text) => text !== "")
    .map((text) => ({ role: "label", at, text, sourced: () => "", isAsked: false, isQuote: true }));
}

/** Who speaks in the plan, each once. */
function voicesOf({ agents, requirements, decisions, risks, guidance, avoid }: Prp): Set<string> {
  const said = [
    ...requirements.flatMap(({ acceptance }) => acceptance),
    ...decisions,
    ...risks,
    ...guidance,
    ...avoid,
  ];
  return new Set([...agents, ...said.map(({ by }) => by)]);
}

// What a repository says of itself is no more ours than what the brief says.
function repositoryTexts({ repository }: Prp): string[] {
  if (repository === null) return [];
  const { name, creates, tree, conventions, untouchable, commands } = repository;
  return [
    name,
    ...creates,
    ...tree.flatMap(({ path, about }) => [path, about]),
    ...conventions.flatMap(({ text, source }) => [text, source]),
    ...untouchable.flatMap(({ path, why }) => [path, why]),
    ...commands.flatMap(({ command, source }) => [command, source]),
  ];
}

type Requirement = Prp["requirements"][number];
type Say = (role: PrpText["role"], at: string, ids: readonly string[], texts: readonly string[]) => PrpText[];

function originsOf(prp: Prp): (ids: readonly string[]) => Pick<PrpText, "sourced" | "isAsked"> {
  const byId = new Map(prp.requirements.map((each) => [each.id, each]));
  const saidFor = (ids: readonly string[]): string =>
    ids
      .flatMap((id) => byId.get(id) ?? [])
      .map(({ text, source }) => `${text}\n${source.quote}`)
      .join("\n")
      .toLowerCase();
  return (ids) => ({
    sourced: () => saidFor(ids),
    isAsked: ids.some((id) => (byId.get(id)?.questionIds.length ?? 0) > 0),
  });
}

function requirementTexts({ id, text, source, questionIds }: Requirement): PrpText[] {
  const isAsked = questionIds.length > 0;
  const sourced = () => source.quote.toLowerCase();
  const words: PrpText = {
    role: "requirement",
    at: id,
    text,
    sourced,
    isAsked,
    isQuote: isVerbatim(text, source.quote),
  };
  if (source.quote === text || source.quote === "") return [words];
  return [words, { ...words, role: "quote", text: source.quote, isQuote: true }];
}

function criteriaTexts({ id, acceptance }: Requirement, say: Say): PrpText[] {
  return acceptance.flatMap((each) => say("criterion", each.id, [id], [each.given, each.when, each.then]));
}

function questionTexts({
  id,
  text,
  options,
  default: fallback,
  source,
}: Prp["questions"][number]): PrpText[] {
  const sourced = () =>
    source
      .map(({ quote }) => quote)
      .join("\n")
      .toLowerCase();
  const common = { at: id, sourced, isAsked: true };
  return [
    ...[text, ...options, fallback].map((each): PrpText => ({
      ...common,
      role: "question",
      text: each,
      isQuote: false,
    })),
    ...source.map(({ quote }): PrpText => ({ ...common, role: "quote", text: quote, isQuote: true })),
  ];
}

function asked(texts: readonly PrpText[]): PrpText[] {
  return texts.map((each) => ({ ...each, isAsked: true }));
}

/**
 * Whether the text is the quote's. A requirement drops the brief's Markdown marks, and the quote may be cut: only letters
 * and digits are compared.
 */
export function isVerbatim(text: string, quote: string): boolean {
  const [words, quoted] = [lettersOf(text), lettersOf(quote)];
  return words !== "" && (quoted.includes(words) || (quote.length >= longQuote && words.startsWith(quoted)));
}

/** A quote holds at most 400 characters and is cut at a word: a shorter one is whole. */
const longQuote = 360;

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}
