// Words of languages that bend their words: a pattern of word beginnings instead of a list of forms.

/**
 * A pattern that finds every word that begins with one of these roots, in any case. Roots are separated by commas.
 * Chinese and Japanese put no spaces between words, so there a root may stand anywhere.
 */
export function roots(...lines: readonly string[]): RegExp {
  const all = lines.flatMap((line) => line.split(",")).map((root) => root.trim());
  const parts = all.map((root) =>
    spaceless.test(root) ? escaped(root) : `(?<!\\p{L})${escaped(root)}\\p{L}{0,20}`,
  );
  return new RegExp(parts.join("|"), "iu");
}

const spaceless = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

function escaped(root: string): string {
  return root.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
