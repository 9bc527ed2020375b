// Where one sentence ends and the next begins, in any script, with the abbreviations of specifications kept whole.
import { sliceOf, type MappedText } from "./mapped-text.ts";

const segmenter = new Intl.Segmenter("en", { granularity: "sentence" });
const endsInAbbreviation =
  /(?:^|[\s(*_])(?:e\.g|i\.e|eg|ie|etc|vs|approx|abbr|incl|resp|nr|fig|sec|min|max|ca|z\. ?b|d\. ?h|u\. ?a|bzw|ggf|vgl|usw|p\. ?ex|dr|mr|mrs|т\. ?е|т\. ?д|т\. ?п|др|напр)\.\s*$/iu;

// "The U.S. Web Design System"
const initials = /(?<!\p{L})(?:\p{Lu}\.){2,}\s*$/u;

/** The sentences of a text, each with its places in the brief. */
export function sentencesOf(mapped: MappedText): MappedText[] {
  const sentences: MappedText[] = [];
  let start = 0;
  let end = 0;
  for (const segment of segmentsOf(mapped.text)) {
    end += segment.length;
    if (end < mapped.text.length && (goesOn(segment) || isSpeech(segment, mapped.text[end]))) continue;
    if (isInBrackets(mapped.text, start, end)) continue;
    const sentence = sliceOf(mapped, start, end);
    if (sentence.text !== "") sentences.push(sentence);
    start = end;
  }
  const rest = sliceOf(mapped, start, mapped.text.length);
  return rest.text === "" ? sentences : [...sentences, rest];
}

// "Use .NET" and "e.g. abroad" hold full stops that end nothing.
function goesOn(segment: string): boolean {
  return (
    /[.!?]$/.test(segment) || initials.test(segment.slice(-12)) || endsInAbbreviation.test(segment.slice(-12))
  );
}

// 'It says "boom!" and ends': the mark ends what is said, not the sentence.
function isSpeech(segment: string, next: string | undefined): boolean {
  return next !== undefined && /\p{Ll}/u.test(next) && /[.!?]["”’»“)]+\s*$/u.test(segment.slice(-8));
}

const longestBracket = 300;

// "(at most 50. See below)": a full stop in brackets ends nothing, as long as the bracket closes soon.
function isInBrackets(text: string, start: number, end: number): boolean {
  const from = Math.max(start, end - longestBracket);
  const opens = text.slice(from, end).lastIndexOf("(");
  if (opens < 0) return false;
  return text.slice(from + opens, from + opens + longestBracket).indexOf(")") >= end - from - opens;
}

const usualWindow = 8192;

/**
 * The segments of a text by the rules of Unicode, found a window at a time: the segmenter takes longer for each segment
 * of a long text. Every segment ends in a mark, and no rule looks further ahead than the next mark: so a border counts
 * once another one follows it in the window.
 */
export function* segmentsOf(text: string): Generator<string> {
  let start = 0;
  let size = usualWindow;
  while (start < text.length) {
    const isLast = start + size >= text.length;
    const segments = segmentsIn(text.slice(start, start + size));
    const certain = isLast ? segments : segments.slice(0, -2);
    yield* certain;
    start += certain.reduce((sum, segment) => sum + segment.length, 0);
    size = certain.length === 0 ? 2 * size : usualWindow;
  }
}

function segmentsIn(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}
