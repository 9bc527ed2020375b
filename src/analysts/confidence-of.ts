// How sure an offline answer may be of itself: by the share of it that rests on clear grounds.

/**
 * Between 0.55 and 0.95: 0.55 plus 0.4 times the share of findings with clear grounds. For a checklist that is a word of
 * weight 2 or 3 in the requirement itself; for a criterion, a requirement whose own form says what to do and what
 * follows. Nothing to say is 0.55.
 */
export function confidenceOf(clear: readonly boolean[]): number {
  const share = clear.filter(Boolean).length / Math.max(1, clear.length);
  return Math.round((0.55 + 0.4 * share) * 100) / 100;
}
