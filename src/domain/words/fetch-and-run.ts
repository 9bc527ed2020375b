// Words that fetch a program and run it unread, whether they stand in a command or in a sentence.

/** The words that do so; null where there are none. */
export function fetchAndRunIn(text: string): string | null {
  if (!/[|<($`;&:]|-enc|iex/i.test(text)) return null;
  for (const pattern of patterns) {
    const phrase = pattern.exec(text)?.[0];
    if (phrase !== undefined) return phrase;
  }
  return null;
}

const fetcher = String.raw`(?:curl|wget|iwr|irm|invoke-webrequest|invoke-restmethod|aria2c|fetch\s{1,9}\S{0,40}:\/\/|base64\s{1,9}(?:-d|-D|--decode))`;
const asUser = String.raw`(?:(?:sudo|doas|env|exec|nohup|xargs)\s{1,9}(?:-\S{1,20}\s{1,9}){0,4})?`;
const runner = String.raw`${asUser}(?:[\w./~-]{0,60}\/)?(?:(?:ba|z|da|fi|k|c|tc)?sh|python[\d.]{0,5}|node|deno|bun|perl|ruby|php|pwsh|powershell|iex|invoke-expression)`;
/** The program ends here: a table that says "curl | shell" runs nothing. */
const end = String.raw`(?![\p{L}\p{N}_.-]*[\p{L}\p{N}_-])`;

const patterns: readonly RegExp[] = [
  new RegExp(String.raw`(?<![\w.-])${fetcher}(?![\w-])[^\n]{0,400}?\|\s{0,9}${runner}${end}`, "iu"),
  // Fetched into a file first, and run from there.
  new RegExp(
    String.raw`(?<![\w.-])(?:curl|wget|iwr|irm|invoke-webrequest)\s[^\n]{0,400}?(?:&&|;)\s{0,9}(?:(?:sudo\s{1,9})?chmod\s{1,9}\S{0,5}[x7]|${asUser}(?:[\w./~-]{0,60}\/)?(?:(?:ba|z|da|k)?sh|python[\d.]{0,5}|node|perl|source)\s{1,9}[\w./~-]{1,200})`,
    "iu",
  ),
  new RegExp(
    String.raw`(?<![\w.-])(?:(?:ba|z|da|k)?sh|eval|source|exec|python[\d.]{0,5}|\.)\s{1,9}(?:-\w{1,9}\s{1,9})?["']?(?:\$\(|<\(|${"`"})\s{0,9}(?:\w{1,20}\s{1,9})?(?:curl|wget|base64)(?![\w-])`,
    "iu",
  ),
  /(?<![\w.-])(?:iex|invoke-expression)\s{0,9}[("'&$\s]{1,9}(?:iwr|irm|curl|wget|invoke-webrequest|invoke-restmethod|new-object)(?![\w-])/i,
  /\bdownloadstring\s{0,9}\([^\n]{0,300}?\|\s{0,9}(?:iex|invoke-expression)(?![\w-])/i,
  /(?<![\w.-])(?:npx|bunx|pnpx|uvx|(?:pnpm|yarn)\s{1,9}dlx|npm\s{1,9}exec|deno\s{1,9}run)\s{1,9}(?:-\S{1,60}\s{1,9}){0,5}(?:[^\s:@]{1,60}@)?(?:(?:git\+)?(?:https?|ssh|ftp|git):\/\/|github:|gist:)\S{1,300}/i,
  /(?<![\w.-])(?:powershell|pwsh)(?:\.exe)?\s[^\n]{0,120}?-e(?:nc|ncodedcommand)?\s{1,9}[A-Za-z0-9+/=]{16}/i,
  /(?<![\w.])(?:exec|eval)\s{0,9}\([^\n]{0,120}?(?:urlopen|requests\.get|b64decode|atob|fetch)\s{0,9}\(/i,
];
