// The rules of ignore files, as Git reads them. Matching takes no regular expressions, because the patterns come from a
// stranger: one of `a/**/a/**/a/**` must not cost more than its length times that of the path.

interface IgnoreRule {
  /** Pattern by path component; `**` stands for any number of them. */
  readonly parts: readonly string[];
  readonly isNegated: boolean;
  readonly isForFolders: boolean;
}

/** The rules of one ignore file and the folder that they count from: empty for the root, else ending in `/`. */
export interface IgnoreRules {
  readonly base: string;
  readonly rules: readonly IgnoreRule[];
}

const mostRules = 2_000;
const longestRule = 400;

export function readIgnoreRules(text: string, base: string): IgnoreRules {
  const lines = text.split(/\r?\n/, mostRules).filter((line) => line.length <= longestRule);
  return { base, rules: lines.flatMap((line) => ruleOf(line) ?? []) };
}

/** Whether the path is ignored; the last rule that matches decides, and deeper files come later in the list. */
export function isIgnored(all: readonly IgnoreRules[], path: string, isFolder: boolean): boolean {
  for (const { base, rules } of all.toReversed()) {
    const names = path.slice(base.length).split("/");
    const rule = rules.findLast((each) => (isFolder || !each.isForFolders) && matches(each.parts, names));
    if (rule) return !rule.isNegated;
  }
  return false;
}

function ruleOf(line: string): IgnoreRule | null {
  let pattern = line.replace(/(?<!\\) +$/, "");
  if (pattern === "" || pattern.startsWith("#")) return null;
  const isNegated = pattern.startsWith("!");
  if (isNegated) pattern = pattern.slice(1);
  const isForFolders = pattern.endsWith("/");
  if (isForFolders) pattern = pattern.slice(0, -1);
  // Only a slash at the beginning or in the middle ties a pattern to its folder.
  const parts = pattern.includes("/") ? pattern.replace(/^\//, "").split("/") : ["**", pattern];
  return pattern === "" ? null : { parts, isNegated, isForFolders };
}

/** Components against components; after a mismatch only the last `**` is widened, so the time stays bounded. */
function matches(parts: readonly string[], names: readonly string[]): boolean {
  // A `**` at the end takes what is inside of the folder, never the folder itself.
  const needsMore = parts.at(-1) === "**" && parts.length > 1;
  return sequence(
    needsMore ? [...parts.slice(0, -1), "*", "**"] : parts,
    names,
    (part) => part === "**",
    (part, name) => matchesName(part, name),
  );
}

type Piece = string | ReadonlySet<string> | ((letter: string) => boolean);

const anyRun: Piece = "*";
const anyOne: Piece = (): boolean => true;

function matchesName(part: string, name: string): boolean {
  return sequence(
    piecesOf(part),
    Array.from(name),
    (piece) => piece === anyRun,
    (piece, letter) =>
      typeof piece === "function" ? piece(letter) : piece instanceof Set && piece.has(letter),
  );
}

function sequence<P, N>(
  pattern: readonly P[],
  given: readonly N[],
  isRun: (piece: P) => boolean,
  fits: (piece: P, one: N) => boolean,
): boolean {
  let [at, next, run, from] = [0, 0, -1, 0];
  while (next < given.length) {
    const piece = pattern[at];
    const one = given[next];
    if (piece !== undefined && isRun(piece)) [run, from, at] = [at, next, at + 1];
    else if (piece !== undefined && one !== undefined && fits(piece, one)) [at, next] = [at + 1, next + 1];
    else if (run >= 0) [from, next, at] = [from + 1, from + 1, run + 1];
    else return false;
  }
  return pattern.slice(at).every(isRun);
}

/** The letters, wildcards and bracket expressions of a pattern. */
function piecesOf(part: string): Piece[] {
  const tokens = part.match(/\\[^]|\[[!^]?\]?(?:\\[^]|[^\]\\])*\]|\*+|[^]/gu) ?? [];
  return tokens.map((token) => {
    if (token.startsWith("*")) return anyRun;
    if (token === "?") return anyOne;
    if (token.startsWith("[") && token.length > 1) return bracket(token.slice(1, -1));
    return new Set([token.replace(/^\\(?=[^])/, "")]);
  });
}

function bracket(inside: string): Piece {
  const isNegated = /^[!^]/.test(inside);
  const ranges =
    (isNegated ? inside.slice(1) : inside).match(/(?:\\[^]|[^])-(?:\\[^]|[^])|\\[^]|[^]/gu) ?? [];
  const plain = ranges.map((range) => range.replace(/\\(?=[^])/g, ""));
  const holds = (letter: string): boolean =>
    plain.some((range) => {
      const [low = "", dash, high] = range;
      return dash === "-" && high !== undefined ? low <= letter && letter <= high : range === letter;
    });
  return (letter) => holds(letter) !== isNegated;
}
