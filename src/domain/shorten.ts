// Making a text shorter without breaking it off in the middle of a thought.

export type TokenCounter = (text: string) => number;

/**
 * The text in at most `budget` tokens: whole lines and sentences from the front, those that hold a word for word copy of
 * `keep` before all others, in their old order. Only where not even one sentence fits is it cut between words.
 */
export function shorten(
  text: string,
  budget: number,
  countTokens: TokenCounter,
  keep: readonly string[],
): string {
  if (countTokens(text) <= budget) return text;
  const pieces = piecesOf(text);
  const order = byWorth(pieces, keep);
  const fits = (count: number): boolean => countTokens(join(pieces, order.slice(0, count))) <= budget;
  const count = largest(pieces.length, fits);
  return count > 0 ? join(pieces, order.slice(0, count)) : firstWords(text, budget, countTokens);
}

/** Lines, and the sentences of a line, each with the white space after it. */
function piecesOf(text: string): string[] {
  return text.split(/(?<=\n)/).flatMap((line) => line.split(/(?<=[.!?。！？]\s)/));
}

function byWorth(pieces: readonly string[], keep: readonly string[]): number[] {
  const places = pieces.map((_, place) => place);
  const isKept = (place: number): boolean => keep.some((words) => pieces[place]?.includes(words));
  return [...places.filter(isKept), ...places.filter((place) => !isKept(place))];
}

function join(pieces: readonly string[], chosen: readonly number[]): string {
  return [...chosen]
    .sort((a, b) => a - b)
    .map((place) => pieces[place] ?? "")
    .join("")
    .trimEnd();
}

function firstWords(text: string, budget: number, countTokens: TokenCounter): string {
  const letters = Array.from(text);
  const count = largest(letters.length, (some) => countTokens(letters.slice(0, some).join("")) <= budget);
  const start = letters.slice(0, count).join("");
  const space = start.lastIndexOf(" ");
  return (space > start.length / 2 ? start.slice(0, space) : start).trimEnd();
}

/** The largest count from 0 to `most` that fits, given that fewer always fit where more do. */
function largest(most: number, fits: (count: number) => boolean): number {
  let low = 0;
  let high = most;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
