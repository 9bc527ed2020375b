// The question that follows from two places of a brief that cannot both be meant.
import type { Requirement } from "../brief.ts";
import { quotedAround, type QuestionDraft } from "./question-draft.ts";

type Words = Pick<Requirement, "text" | "source"> & {
  /** What clashes, so that it stays in the quote when that is shortened. */
  readonly word?: string;
};

const quoted = ({ text, word }: Words): string => quotedAround(text, word ?? "");

/** Asks which of the two holds. `why` completes the sentence "As written, …". */
export function eitherOr(a: Words, b: Words, why: string, blocking = false): QuestionDraft {
  const [one, other] = a.source.startLine <= b.source.startLine ? [a, b] : [b, a];
  const [first, second] = [one.source.startLine, other.source.startLine];
  const [holdsFirst, holdsSecond] =
    first === second
      ? [`The first holds: ${quoted(one)}`, `The second holds: ${quoted(other)}`]
      : [`Line ${first} holds: ${quoted(one)}`, `Line ${second} holds: ${quoted(other)}`];
  return {
    type: "contradiction",
    text: `Which holds: ${quoted(one)} (line ${first}) or ${quoted(other)} (line ${second})? As written, ${why}.`,
    source: [one.source, other.source],
    options: [holdsFirst, holdsSecond, "Both hold, each under a condition that you name"],
    default: holdsSecond,
    blocking,
    touches: 2,
  };
}
