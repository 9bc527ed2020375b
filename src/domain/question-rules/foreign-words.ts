// Words of languages that bend their words: a pattern of word beginnings instead of a list of forms.

/**
 * A pattern that finds every word that begins with one of these roots, in any case. Roots are separated by commas. A root
 * in four Latin letters or fewer has an ending of two at most, so that `rest` is not found in "restant", and one that ends
 * in a full stop stands for itself alone. Chinese and Japanese put no spaces between words, so there a root may stand anywhere.
 */
export function roots(...lines: readonly string[]): RegExp {
  const all = lines.flatMap((line) => line.split(",")).map((root) => root.trim());
  const parts = all.map((root) => (spaceless.test(root) ? escaped(root) : wordOf(root)));
  return new RegExp(parts.join("|"), "iu");
}

function wordOf(root: string): string {
  if (root.endsWith(".")) return `(?<![\\p{L}-])${escaped(root.slice(0, -1))}(?!\\p{L})`;
  return /^\p{Script=Latin}{1,4}$/u.test(root)
    ? `(?<![\\p{L}-])${escaped(root)}\\p{L}{0,2}(?!\\p{L})`
    : `(?<!\\p{L})${escaped(root)}\\p{L}{0,20}`;
}

const spaceless = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

function escaped(root: string): string {
  return root.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
