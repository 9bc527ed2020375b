// Words of languages that bend their words: a pattern of word beginnings instead of a list of forms.

/**
 * A pattern that finds every word that begins with one of these roots, in any case. Roots are separated by commas. A root
 * in four Latin letters or fewer has an ending of two at most, so that `rest` is not found in "restant", and one that ends
 * in a full stop stands for itself alone. Chinese and Japanese put no spaces between words, so there a root may stand anywhere.
 */
export function roots(...lines: readonly string[]): RegExp {
  const all = lines.flatMap((line) => line.split(",")).map((root) => root.trim());
  // Roots of one kind share what stands around them: a pattern that repeats it for each takes far longer to compile.
  const parts = kinds.flatMap(({ before, fits, after }) => {
    const own = all.filter((root) => kinds.find((kind) => kind.fits(root))?.fits === fits);
    return own.length === 0 ? [] : [`${before}(?:${own.map(wordsOf).join("|")})${after}`];
  });
  return new RegExp(parts.join("|"), "iu");
}

interface Kind {
  readonly before: string;
  readonly fits: (root: string) => boolean;
  readonly after: string;
}

/** The first that fits a root says what may stand around it. */
const kinds: readonly Kind[] = [
  { before: "", fits: (root) => spaceless.test(root), after: "" },
  { before: "(?<![\\p{L}-])", fits: (root) => root.endsWith("."), after: "(?!\\p{L})" },
  {
    before: "(?<![\\p{L}-])",
    fits: (root) => /^\p{Script=Latin}{1,4}$/u.test(root),
    after: "\\p{L}{0,2}(?!\\p{L})",
  },
  { before: "(?<!\\p{L})", fits: () => true, after: "\\p{L}{0,20}" },
];

function wordsOf(root: string): string {
  return escaped(root.endsWith(".") && !spaceless.test(root) ? root.slice(0, -1) : root);
}

const spaceless = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

function escaped(root: string): string {
  return root.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
