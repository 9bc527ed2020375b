// The signs we draw with, and what stands in for them where a terminal cannot show them.

const inAscii: Readonly<Record<string, string>> = {
  "○": "o",
  "●": "*",
  "↻": "~",
  "⏳": "..",
  "✓": "+",
  "✗": "x",
  "–": "-",
  "—": "-",
  "·": "-",
  "…": "...",
  "→": "->",
  "│": "|",
  "├": "|",
  "└": "`",
  "“": '"',
  "”": '"',
  "≤": "<=",
  "⟦": "[[",
  "⟧": "]]",
};
const signs = new RegExp(`[${Object.keys(inAscii).join("")}]`, "gu");

/** Whether this terminal can be trusted with more than ASCII. */
export function showsUnicode(env: Readonly<Record<string, string | undefined>>, platform: string): boolean {
  if (env["TERM"] === "linux") return false;
  if (platform === "win32") return env["WT_SESSION"] !== undefined || env["TERM_PROGRAM"] === "vscode";
  return /utf-?8/i.test(env["LC_ALL"] || env["LC_CTYPE"] || env["LANG"] || "");
}

/** Our signs in ASCII; what others wrote stays as it is. */
export function toAscii(text: string): string {
  return text.replace(signs, (sign) => inAscii[sign] ?? sign);
}
