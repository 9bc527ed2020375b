// Words that should not stand in a specification, whatever its form: each pattern with a name for the message.
import { ordersToReader } from "./orders-to-reader.ts";

export interface WordHit {
  readonly phrase: string;
  readonly name: string;
}

interface WordPattern {
  readonly name: string;
  readonly pattern: RegExp;
}

/** The first word of the text that only stands for something still to be written; null where there is none. */
export function placeholderIn(text: string): WordHit | null {
  return firstHit(placeholders, text);
}

/** The first word without a measure, such as "fast", in a sentence that has no number with a unit. */
export function vagueWordIn(text: string): WordHit | null {
  for (const sentence of text.split(/(?<=[.!?;])\s+|\n/)) {
    const hit = figure.test(sentence) ? null : firstHit(vague, sentence);
    if (hit !== null) return hit;
  }
  return null;
}

/** Praise of the reader or talk of an assistant about itself. */
export function chatterIn(text: string): WordHit | null {
  return firstHit(chatter, text);
}

/** The text with every order to its reader in quotation marks, so that it is told and not given; told once is enough. */
export function withOrdersQuoted(text: string): string {
  return everyInjection
    .reduce((told, pattern) => told.replace(pattern, "“$&”"), text)
    .replace(/“{2,}([^“”]*)”{2,}/g, "“$1”");
}

/** An order to whoever reads, inside of quotation marks or outside. */
export function orderIn(text: string): WordHit | null {
  return firstHit(injections, text);
}

/** An order to whoever reads, outside of quotation marks: such words in a brief are data, never instructions. */
export function injectionIn(text: string): WordHit | null {
  return firstHit(injections, text.replace(quoted, " "));
}

/** The first character that no one can see, or that turns the reading direction; joiners of scripts and emoji pass. */
export function hiddenCharacterIn(text: string): WordHit | null {
  const found = hidden.exec(text)?.[0];
  if (found === undefined) return null;
  const code = (found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  return { phrase: `U+${code}`, name: "hidden character" };
}

function firstHit(patterns: readonly WordPattern[], text: string): WordHit | null {
  for (const { name, pattern } of patterns) {
    const phrase = pattern.exec(text)?.[0];
    if (phrase !== undefined) return { phrase, name };
  }
  return null;
}

const placeholders: readonly WordPattern[] = [
  { name: "open mark", pattern: /\b(?:TBD|TBC|TBA|FIXME|XXX)\b/ },
  // A to-do application may speak of TODO items: only the mark with a colon or alone is a gap.
  { name: "open mark", pattern: /\bTODO\s?(?::|\(|-\s)|^\s*TODO\s*$|\[TODO\b/ },
  {
    name: "open mark",
    pattern:
      /\?\?\?|(?<!\b(?:[Nn]o|[Aa]ny|[Aa]ll|[Uu]se|[Ww]ith) \[?)\bNEEDS CLARIFICATION\b(?!: specific question)/,
  },
  // "{{ENV:NAME}}" and "{{…}}" are how a template language looks; "{{project name}}" is a template that nobody filled in.
  { name: "unfilled braces", pattern: /\{\{ ?[\p{L}_][\p{L}\p{N}_ -]{0,59}\}\}/u },
  {
    name: "template text",
    pattern:
      /\[(?:insert|your|describe|placeholder|fill in)\b[^\]\n]{0,60}\]|<(?:insert|your|describe|placeholder)\b[^>\n]{0,60}>/i,
  },
  {
    name: "template text",
    pattern:
      /\blorem ipsum\b|(?<!\b(?:need|needs|ha[sd]|have|way|order) )\bto be (?:determined|defined|decided|confirmed|filled in)\b(?! (?:by|in|as|with|from|using|on|at|per)\b)/i,
  },
];

const figure =
  /\d\s?(?:%|‰|°)|\d[\d.,]{0,20}\s?(?:ms|s|sec|seconds?|min|minutes?|h|hours?|days?|weeks?|months?|years?|[kKMGT]i?[bB]|bytes?|users?|requests?|req|rps|qps|px|items?|rows?|lines?|times?|x|steps?|clicks?|characters?|attempts?|Hz|fps)\b|\bp(?:50|90|95|99)\b|\bWCAG\b/i;

const vague: readonly WordPattern[] = [
  {
    name: "word without a measure",
    pattern:
      /(?<![\w-])(?<!\b(?:more|most|much|as|so) )(?:fast|quick|quickly|scalable|performant|robust|user[- ]friendly|easy to use|intuitive|seamless(?:ly)?|flexible|efficient(?:ly)?|reasonable|reasonably|adequate|appropriate(?:ly)?|(?<!\b(?:is|are) )sufficient(?:ly)?|state[- ]of[- ]the[- ]art|modern|optimal|highly available|minimal latency|low latency|high performance|good performance)(?![\w-])/i,
  },
];

const chatter: readonly WordPattern[] = [
  {
    name: "talk of an assistant",
    pattern:
      /\b(?:as an ai\b|as a language model|i hope this helps|happy to help|let me know if|great question|here(?:'s| is) (?:the|your) (?:complete|updated|final|requested)|i(?:'ve| have) (?:created|written|prepared|analy[sz]ed)|feel free to (?:ask|reach|contact|let))|^(?:sure|certainly|absolutely|of course)[!,]/i,
  },
  {
    name: "praise",
    pattern:
      /\b(?:world[- ]class|best[- ]in[- ]class|cutting[- ]edge|excellent (?:idea|choice|question|brief)|amazing|awesome|well[- ]thought[- ]out|game[- ]chang(?:er|ing))\b/i,
  },
];

const injections: readonly WordPattern[] = ordersToReader.map((pattern) => ({
  name: "order to the reader",
  pattern,
}));

const everyInjection = injections.map(everyHit);

function everyHit({ pattern }: WordPattern): RegExp {
  return new RegExp(pattern.source, `${pattern.flags}g`);
}

const quoted = /“[^”\n]{0,400}”|"[^"\n]{0,400}"|«[^»\n]{0,400}»|„[^“”\n]{0,400}[“”]|`[^`\n]{0,400}`/g;

const hidden =
  /(?<![\p{L}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F])(?:\u200C|\u200D)|(?!\u200C|\u200D|\u00AD|[\n\r\t])[\p{Cc}\p{Cf}]/u;
