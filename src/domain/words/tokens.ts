// A text as words with their places: what a term is compared with.

export interface Token {
  /** As it stands in the text. */
  readonly raw: string;
  /** In lower case, without a possessive ending. */
  readonly word: string;
  readonly start: number;
  readonly end: number;
  /** What stands between the word before and this one. */
  readonly gap: string;
}

/** An elided article is a word of its own, so that "l'authentification" speaks of "authentification". */
const wordPattern =
  /\b(?:[cdjlmnstCDJLMNST]|[qQ]u)['’](?=\p{Script=Latin}{3})|[\p{Script=Latin}\p{N}_]+(?:['’]\p{Script=Latin}+)?[+#]*|(?:[^\P{L}\p{Script=Latin}]|\p{M})+/gu;
/** Addresses and file paths are names, not words: `src/login.ts` says nothing about signing in. */
const addressPattern =
  /\bhttps?:\/\/\S+|(?<![\w/])[a-z.@_~](?:[\w@.-]{0,60}\/){1,12}[\w@-]{1,60}\.[a-z]{1,5}\b/g;

/** The words of a text, in order. A hyphen or a slash parts words, an underscore does not. */
export function tokensOf(text: string): Token[] {
  const readable = text.replace(addressPattern, (address) => " ".repeat(address.length));
  const tokens: Token[] = [];
  let end = 0;
  for (const match of readable.matchAll(wordPattern)) {
    const raw = match[0];
    tokens.push({
      raw,
      word: wordOf(raw),
      start: match.index,
      end: match.index + raw.length,
      gap: readable.slice(end, match.index),
    });
    end = match.index + raw.length;
  }
  return tokens;
}

function wordOf(raw: string): string {
  return raw.toLowerCase().replace("’", "'").replace(/'s$/, "");
}
