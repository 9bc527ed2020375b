// Every address in a text: links with and without a scheme, mail addresses, data and script links, hosts with a port.

/** An address as it stands in a text. */
export interface Address {
  readonly phrase: string;
  /** Host in lower case, without name and password; `data:` and the like for links without one. */
  readonly host: string;
  /** Host and what follows, for comparing: in lower case, without scheme, `www.`, and marks at its end. */
  readonly whole: string;
}

/** All of them, kind by kind; what stands in two kinds is told once. Those of this machine and of examples are left out. */
export function addressesIn(text: string): Address[] {
  if (!/[.:]/.test(text)) return [];
  const all = new Map<string, Address>();
  for (const { pattern, parts = hosted } of kinds)
    for (const [whole, named = whole] of text.matchAll(pattern)) {
      const address = parts(whole, named);
      if (!isOurs(address.host) && !all.has(address.whole)) all.set(address.whole, address);
    }
  return [...all.values()];
}

interface Kind {
  /** Where it has a group, the group is the address without its scheme. */
  readonly pattern: RegExp;
  readonly parts?: (phrase: string, named: string) => Address;
}

/** Something to be filled in, such as `<host>` or `${HOST}`. */
const gap = String.raw`\$?\{[^\s{}]{0,60}\}|<[^\s<>]{0,60}>|\[[^\s[\]]{0,60}\]`;
/** Everything up to a mark that ends an address. A backslash does not: browsers read it as a slash. */
const rest = String.raw`(?:${gap}|[^\s<>"'${"`"}“”«»|)[\]}]){0,2000}`;
const label = String.raw`[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,62})`;
/** Names that programs and files do not end with; `.net` and `.org` do so seldom enough. */
const commonEnds = "com|COM|org|ORG|net|xyz|XYZ|ru|RU|cn|CN|onion";
/** What a link may point to without being a host: files beside the document. */
const files =
  "md|mdx|markdown|txt|rst|adoc|html?|css|scss|[cm]?[jt]sx?|json|ya?ml|toml|xml|csv|sh|py|rs|go|java|kt|rb|php|cs?|cpp|h|sql|png|jpe?g|gif|svg|webp|pdf|lock|feature|proto|tf";

/** As in `driver@1.2.beta`. */
const version = String.raw`(?:\d{1,9}\.){1,4}(?:alpha|beta|rc|preview|canary|next)\b`;

const kinds: readonly Kind[] = [
  {
    pattern: new RegExp(
      String.raw`\b(?:https?|s?ftps?|wss?|ssh|git|ldaps?|smb|gopher):[\\/]{1,3}(${rest})`,
      "giu",
    ),
  },
  {
    pattern: new RegExp(
      String.raw`\bdata:[a-z]{2,20}\/[a-z0-9.+-]{1,60}[;,]${rest}|\b(?:javascript|vbscript):(?=\S{0,200}[(=%${"`"}])${rest}`,
      "giu",
    ),
    parts: hostless,
  },
  {
    pattern: new RegExp(
      String.raw`(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@(?!${version})((?:${label}\.){1,6}[a-z]{2,24})(?![\p{L}\p{N}-])`,
      "giu",
    ),
    parts: (phrase, host) => ({ phrase, host: host.toLowerCase(), whole: phrase.toLowerCase() }),
  },
  // A link without a scheme takes the one of the page.
  {
    pattern: new RegExp(
      String.raw`(?<![\p{L}\p{N}:/\\.])\/\/((?:${label}\.){1,6}[a-z]{2,24}\b${rest})`,
      "giu",
    ),
  },
  {
    pattern: new RegExp(
      String.raw`\]\(\s{0,9}<?((?:${label}\.){1,6}(?!(?:${files})(?![\p{L}\p{N}-]))[a-z]{2,24}(?=[/?#:)>\s])${rest})`,
      "giu",
    ),
  },
  {
    pattern: new RegExp(
      String.raw`(?<![\p{L}\p{N}@:/\\._-])((?:[wW]{3}\.(?:${label}\.){1,6}[a-z]{2,24}|(?:${label}\.){1,6}(?:${commonEnds}))(?![\p{L}\p{N}_-]|\.\p{L})(?:[:/?#]${rest})?)`,
      "gu",
    ),
  },
  { pattern: new RegExp(String.raw`(?<![\p{L}\p{N}.])((?:\d{1,3}\.){3}\d{1,3}:\d{2,5}\b${rest})`, "gu") },
];

function hostless(phrase: string): Address {
  const whole = phrase.toLowerCase();
  return { phrase, host: /^\w{1,20}:/.exec(whole)?.[0] ?? "", whole };
}

function hosted(phrase: string, named: string): Address {
  const whole = named
    .toLowerCase()
    .replaceAll("\\", "/")
    .replace(/^(?:\/{1,3})?[^/?#@]{0,200}@/, "")
    .replace(/^www\./, "")
    .replace(ending, "")
    .replace(/\/{1,3}$/, "");
  return { phrase: shown(phrase), host: hostOf(whole), whole };
}

function hostOf(whole: string): string {
  return /^(?:\[[0-9a-f:.]{2,45}\]|[^/?#:]{0,253})/.exec(whole)?.[0] ?? "";
}

function shown(phrase: string): string {
  return phrase.replace(/^\]\(\s{0,9}<?/, "").replace(ending, "");
}

/** Marks of the sentence around it. */
const ending = /[.,;:!?*_…]{1,20}$/;

function isOurs(host: string): boolean {
  return ours.test(host) || nothing.test(host);
}

/** This machine, and names that are kept for examples and tests. */
const ours =
  /^(?:localhost|127\.0\.0\.1|0\.0\.0\.0|\[::1?\]|(?:[a-z0-9-]{1,63}\.){0,9}(?:example|test|invalid|localhost|example\.(?:com|org|net)))$/;
/** Nothing to go to: a gap alone, and platforms that are written like a host. A gap before a host may carry data there. */
const nothing =
  /^(?:\$\w{0,60}|\$?\{[^{}]{0,60}\}?|<[^<>]{0,60}>|\[[^[\].:]{0,60}\]|[*….]{0,9}|(?:asp|vb|ado|ml)\.net)$/;
