// The name a person probably meant.

/** The known name that is fewest typing slips away, at most a third of its length; null when none is that near. */
export function nearestName(name: string, known: readonly string[]): string | null {
  const ranked = known
    .map((candidate) => ({ candidate, slips: slipsBetween(name.toLowerCase().slice(0, 64), candidate) }))
    .sort((a, b) => a.slips - b.slips || a.candidate.localeCompare(b.candidate, "en"));
  const best = ranked[0];
  return best !== undefined && best.slips <= Math.max(1, best.candidate.length / 3) ? best.candidate : null;
}

/** Levenshtein distance, row by row. */
function slipsBetween(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (const [i, letter] of Array.from(a).entries()) {
    const next = [i + 1];
    for (let j = 1; j <= b.length; j++) {
      const swap = (row[j - 1] ?? 0) + (letter === b[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
