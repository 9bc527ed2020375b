// What looks like a key, a password or a token in a text, each kind with a name for messages; and the same text without it.

interface SecretPattern {
  readonly name: string;
  /** What the group `kept` matches is no secret: the word before the value, which tells a reader what stood there. */
  readonly pattern: RegExp;
}

/** What stands in place of a secret. No brackets and no stars: in YAML and Markdown they would mean something. */
const secretMark = "(secret)";

/** What looks like a key, a password or a token; the phrase is masked, so that a report does not leak it again. */
export function secretIn(text: string): { readonly phrase: string; readonly name: string } | null {
  for (const { name, pattern } of secrets) {
    const phrase = pattern.exec(text)?.[0];
    if (phrase !== undefined) return { phrase: `${phrase.slice(0, 4)}…`, name };
  }
  return null;
}

/** The text with every secret that `secretIn` would find blacked out. It has as many lines as before. */
export function withoutSecrets(text: string): string {
  return everySecret.reduce(
    (shown, pattern) =>
      shown.replace(pattern, (hit: string, ...more: unknown[]) => `${keptOf(more.at(-1))}${marked(hit)}`),
    text,
  );
}

function keptOf(groups: unknown): string {
  return groups !== null && typeof groups === "object" && "kept" in groups ? String(groups.kept) : "";
}

function marked(secret: string): string {
  return `${secretMark}${(secret.match(/\r\n|\r|\n/g) ?? []).join("")}`;
}

/** Not a mark, a variable, or a word that only stands for a password. */
const real = String.raw`(?![*<$x{([])(?![^\s"']{0,40}(?:example|password|changeme|your|dummy|secret))`;
const withDigit = String.raw`(?=[^\s"'\`]{0,200}\d)`;
const mixed = String.raw`${withDigit}(?=[^\s"'\`]{0,200}[a-z])(?=[^\s"'\`]{0,200}[A-Z])`;
const named = String.raw`(?<![A-Za-z])(?:[Pp]assword|[Pp]asswd|[Pp]wd|[Pp]assphrase|(?:API|[Aa]pi)[ _-]?[Kk]ey|[Ss]ecret[_-]?(?:[Aa]ccess[_-]?)?[Kk]ey|[Cc]lient[_-]?[Ss]ecret|(?:[Aa]ccess|[Aa]uth)[_-]?[Tt]oken)["']?`;
const value = (least: number): string => String.raw`[^\s"'\`<>,;&|)\]}]{${String(least)},200}`;

const secrets: readonly SecretPattern[] = [
  {
    name: "private key",
    pattern:
      /-----BEGIN (?:[A-Z0-9]+ ){0,3}PRIVATE KEY(?: BLOCK)?-----(?:(?:[^-]|-(?!-)){0,16000}-----END [A-Z0-9 ]{1,40}-----|(?:(?:\s|\\[nr]){1,40}[A-Za-z0-9+/=]{20,100})*)/,
  },
  { name: "AWS key", pattern: /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/ },
  { name: "GitHub token", pattern: /\b(?:gh[pousr]_[A-Za-z0-9]{30,}|github_pat_[A-Za-z0-9_]{30,})/ },
  { name: "API key", pattern: /\bsk-(?:[a-z]{2,6}-){0,2}[A-Za-z0-9_-]{20,}/ },
  { name: "API key", pattern: /\bAIza[0-9A-Za-z_-]{35}\b|\b[sr]k_live_[0-9A-Za-z]{16,}/ },
  {
    name: "access token",
    pattern: /\b(?:npm_[A-Za-z0-9]{36}|glpat-[A-Za-z0-9_-]{20,}|hf_[A-Za-z0-9]{30,})/,
  },
  { name: "Slack token", pattern: /\bxox[abprs]-[0-9A-Za-z-]{10,}/ },
  {
    name: "signed token",
    pattern: /\beyJ[A-Za-z0-9_-]{10,2000}\.eyJ[A-Za-z0-9_-]{10,2000}\.[A-Za-z0-9_-]{10,2000}/,
  },
  {
    name: "password in an address",
    pattern:
      /(?<kept>\b[a-z][a-z0-9+]{1,20}:\/\/[^\s:/@]{1,60}:)(?!password@|pass@|secret@|\*|<|\$|\{|\()[^\s:/@]{3,80}(?=@)/i,
  },
  {
    name: "password",
    pattern:
      /(?<kept>\b(?:password|passwd|api[_-]?key|secret[_-]?key|access[_-]?token)["']?\s?[:=]\s?["'])(?![*<$x{])(?=[^"'\n]{0,80}[^a-z"'\n])(?![^"']{0,40}(?:example|password|changeme|your|dummy|secret))[^\s"']{8,80}(?=["'])/i,
  },
  {
    name: "password",
    pattern: new RegExp(
      String.raw`(?<kept>\b[A-Z0-9_]{0,40}(?:PASSWORD|PASSWD|SECRET|TOKEN|(?:API|ACCESS|PRIVATE|SECRET|SIGNING|ENCRYPTION)_?KEY)\s?[=:]\s?["']?)${real}${withDigit}${value(8)}`,
    ),
  },
  {
    name: "password",
    pattern: new RegExp(String.raw`(?<kept>${named}=["']?)${real}${withDigit}${value(8)}`),
  },
  // In prose, "password: 8 characters" and "API key: Base64url" are rules and no values.
  {
    name: "password",
    pattern: new RegExp(
      String.raw`(?<kept>${named}(?:\s?[:=]|\s(?:is|to))\s?["'\`]?)${real}${mixed}${value(10)}`,
    ),
  },
  {
    name: "name and password",
    pattern: /(?<kept>\bAuthorization["']?:\s{0,4}["']?Basic\s{1,4})[A-Za-z0-9+/]{8,2000}={0,2}/,
  },
  {
    name: "bearer token",
    pattern: /(?<kept>\b[Bb]earer\s{1,4})(?=[A-Za-z0-9._~+/-]{0,200}\d)[A-Za-z0-9._~+/-]{16,2000}={0,2}/,
  },
];

const everySecret = secrets.map(({ pattern }) => new RegExp(pattern.source, `${pattern.flags}g`));
