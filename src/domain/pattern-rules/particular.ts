// Tells what in a text belongs to one project alone: names, people, places, keys, ids, paths. None of it may be learned.
import { injectionIn } from "../prp-lint/word-rules.ts";
import { oneLine } from "../prp-compile/text.ts";
import type { Prp } from "../prp.ts";
import { secretIn } from "../secrets.ts";
import { knownWords, wordsOfText, type Vocabulary } from "./vocabulary.ts";

export interface Names {
  /** Words that the brief uses as names, in lower case. */
  readonly own: ReadonlySet<string>;
  /** Words that are nobody's. */
  readonly common: ReadonlySet<string>;
}

/** The words of the title, and those written like names in the summary and the requirements. */
export function namesIn({ title, summary, requirements }: Prp, vocabulary: Vocabulary): Names {
  const texts = [summary, ...requirements.flatMap(({ text, source }) => [text, source.quote])];
  const own = [...wordsOfText(title), ...texts.flatMap(capitalised)].map((word) => word.toLowerCase());
  return { own: new Set(own.filter((word) => word.length > 1)), common: knownWords(vocabulary) };
}

/** Why the text may not be kept; null when it could have been written about any project. */
export function whatIsParticular(text: string, { own, common }: Names): string | null {
  if (secretIn(text) !== null) return "It holds what looks like a secret.";
  if (injectionIn(text) !== null) return "It gives an order to its reader.";
  if (personal.test(text)) return "It holds an address, a path, or an id of this project.";
  const name = [...wordsOfText(text).filter((word) => own.has(word)), ...capitalised(text)].find(
    (word) => !common.has(word.toLowerCase()),
  );
  return name === undefined ? null : `It may name something of this project alone: “${oneLine(name, 40)}”.`;
}

/** Mail and web addresses, file paths, IP and telephone numbers, and ids such as REQ-3. */
const personal =
  /[\w.+-]{1,64}@[\w-]{1,63}\.|https?:\/\/|www\.|(?:^|\s)[\w.@-]{0,60}\/[\w.-]{1,60}\/|\b[\w-]{1,60}\.(?:[cm]?[jt]sx?|py|go|rs|java|rb|php|cs|md|sql|ya?ml|json)\b|\b\d{1,3}(?:\.\d{1,3}){3}\b|\+\d[\d ()-]{6,20}|\b(?:REQ|AC|TASK|TEST|RISK|DEC|Q|ASM)-\d/i;

/** Words with a capital letter that do not begin a sentence. */
function capitalised(text: string): string[] {
  return Array.from(
    text.matchAll(/(?<=[\p{L}\p{N},;)’'"”-] [“"'(]?)\p{Lu}[\p{L}\p{N}]+/gu),
    ([word]) => word,
  );
}
