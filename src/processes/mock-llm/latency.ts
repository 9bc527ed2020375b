// When the pieces of an answer are sent, so that it takes as long as a hosted model would.

export interface Latency {
  /** From the request to the first token. */
  readonly firstTokenMs: number;
  /** 0: all at once. */
  readonly tokensPerSecond: number;
  /** Counts every answer as this many tokens, whatever its text; null counts the text. */
  readonly tokens: number | null;
}

export const noLatency: Latency = { firstTokenMs: 0, tokensPerSecond: 0, tokens: null };

/**
 * Round figures. `hosted-ordinary` is what the benchmarks go by; the others stand for models that are clearly faster or
 * slower, and for one on a laptop.
 */
export const latencyPresets = {
  "hosted-fast": { firstTokenMs: 250, tokensPerSecond: 300, tokens: null },
  "hosted-ordinary": { firstTokenMs: 450, tokensPerSecond: 131, tokens: null },
  "hosted-slow": { firstTokenMs: 1_200, tokensPerSecond: 45, tokens: null },
  "local-laptop": { firstTokenMs: 800, tokensPerSecond: 20, tokens: null },
} as const satisfies Record<string, Latency>;

/** A piece of an answer: sent `atMs` after the request, up to and including token `upTo`. */
export interface PieceTime {
  readonly atMs: number;
  readonly upTo: number;
}

const timersPerSecond = 100;
const mostPiecesAtOnce = 200;
const tokensAtOnce = 64;

/**
 * The first token comes at `firstTokenMs`, the last at `firstTokenMs` + tokens / rate. In between, tokens are grouped so
 * that at most a hundred timers a second are needed.
 */
export function pieceTimes(tokens: number, { firstTokenMs, tokensPerSecond }: Latency): PieceTime[] {
  if (tokens <= 0) return [];
  if (tokensPerSecond === 0) return inGroups(0, tokens, sizeAtOnce(tokens), () => firstTokenMs);
  const at = (token: number): number => firstTokenMs + (token * 1000) / tokensPerSecond;
  const size = Math.max(1, Math.ceil(tokensPerSecond / timersPerSecond));
  const first = tokens === 1 ? [] : [{ atMs: firstTokenMs, upTo: 1 }];
  return [...first, ...inGroups(first.length, tokens, size, at)];
}

/** When an answer that is not streamed is sent. */
export function lastTokenMs(tokens: number, latency: Latency): number {
  return pieceTimes(tokens, latency).at(-1)?.atMs ?? latency.firstTokenMs;
}

function sizeAtOnce(tokens: number): number {
  return Math.max(tokensAtOnce, Math.ceil(tokens / mostPiecesAtOnce));
}

function inGroups(from: number, to: number, size: number, at: (token: number) => number): PieceTime[] {
  const pieces = Array.from({ length: Math.ceil((to - from) / size) }, (_, i) =>
    Math.min(to, from + (i + 1) * size),
  );
  return pieces.map((upTo) => ({ atMs: at(upTo), upTo }));
}

/** The text cut where the pieces end, never inside a character. */
export function cutText(text: string, pieces: readonly PieceTime[]): string[] {
  const tokens = pieces.at(-1)?.upTo ?? 1;
  let from = 0;
  return pieces.map(({ upTo }) => {
    const to =
      upTo === tokens ? text.length : wholeCharacters(text, Math.floor((text.length * upTo) / tokens));
    const piece = text.slice(from, to);
    from = Math.max(from, to);
    return piece;
  });
}

function wholeCharacters(text: string, at: number): number {
  const isInside = /[\ud800-\udbff]/.test(text.charAt(at - 1)) && /[\udc00-\udfff]/.test(text.charAt(at));
  return isInside ? at + 1 : at;
}
