// Times as a person reads them.

/** Such as `0.4s`, `12s`, `3m 05s`. */
export function formatDuration(ms: number): string {
  if (ms < 9_950) return `${(Math.max(0, ms) / 1000).toFixed(1)}s`;
  const seconds = Math.round(ms / 1000);
  if (seconds < 60) return `${String(seconds)}s`;
  return `${String(Math.floor(seconds / 60))}m ${String(seconds % 60).padStart(2, "0")}s`;
}

/** Milliseconds from one ISO time to another. */
export function between(start: string, end: string): number {
  return Date.parse(end) - Date.parse(start);
}
