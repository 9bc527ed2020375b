// Where one sentence ends and the next begins, in any script, with the abbreviations of specifications kept whole.
import { sliceOf, type MappedText } from "./mapped-text.ts";

const segmenter = new Intl.Segmenter("en", { granularity: "sentence" });
const endsInAbbreviation =
  /(?:^|[\s(*_])(?:e\.g|i\.e|eg|ie|etc|vs|approx|abbr|incl|resp|nr|fig|sec|min|max|ca|z\. ?b|d\. ?h|u\. ?a|bzw|ggf|vgl|usw|p\. ?ex|dr|mr|mrs|т\. ?е|т\. ?д|т\. ?п|др|напр)\.\s*$/iu;

/** The sentences of a text, each with its places in the brief. */
export function sentencesOf(mapped: MappedText): MappedText[] {
  const sentences: MappedText[] = [];
  let start = 0;
  for (const { index, segment } of segmenter.segment(mapped.text)) {
    const end = index + segment.length;
    if (end < mapped.text.length && goesOn(segment)) continue;
    const sentence = sliceOf(mapped, start, end);
    if (sentence.text !== "") sentences.push(sentence);
    start = end;
  }
  const rest = sliceOf(mapped, start, mapped.text.length);
  return rest.text === "" ? sentences : [...sentences, rest];
}

// "Use .NET" and "e.g. abroad" hold full stops that end nothing.
function goesOn(segment: string): boolean {
  return /[.!?]$/.test(segment) || endsInAbbreviation.test(segment.slice(-12));
}
