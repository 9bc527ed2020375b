// Words of a stranger, made fit to show.

const longest = 300;

/** One line of moderate length without control characters. */
export function readable(words: string): string {
  const line = words
    .slice(0, 4 * longest)
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}]+/gu, " ")
    .trim();
  return line.length > longest ? `${line.slice(0, longest)}…` : line;
}
