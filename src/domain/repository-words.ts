// How requirements and files of a repository are compared: by the words in both, in their base forms.
import { stemsOf } from "./words/stems.ts";
import { wordsOf } from "./prp-compile/text.ts";

/** The words of a text with every form that they may come from: "cached invoices" also has "cache" and "invoice". */
export function wordForms(text: string): ReadonlySet<string> {
  return new Set([...wordsOf(text)].flatMap(stemsOf));
}

/** Words that a sentence speaks of as a thing: what stands up to two words behind an article, or before a modal. */
export function thingsIn(text: string): ReadonlySet<string> {
  const words =
    text
      .slice(0, 4_000)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const things = words.filter(
    (_, at) =>
      articles.has(words[at - 1] ?? "") ||
      articles.has(words[at - 2] ?? "") ||
      modals.has(words[at + 1] ?? ""),
  );
  return new Set(things.flatMap(stemsOf));
}

const articles = new Set(["the", "a", "an", "each", "every", "its", "our", "their"]);
const modals = new Set(["must", "shall", "should", "can", "may", "will", "is", "are", "has", "have"]);

/** The words that names in a path are put together of, each once, in lower case: `src/PlanBrief.ts` is "plan brief". */
export function nameWords(name: string): string[] {
  const parts = name
    .replace(/\.[A-Za-z0-9]{1,6}$/, "")
    .replace(/([\p{Ll}\p{N}])(?=\p{Lu})/gu, "$1 ")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u);
  return [...new Set(parts.filter((word) => word.length > 2 && !hollow.has(word)).flatMap(baseOf))];
}

/** The last form is the most basic one that the stem rules know. */
function baseOf(word: string): string[] {
  const [own = word, singular = own] = stemsOf(word);
  return [singular];
}

/** Names that say where a file stands or that it is one, and nothing about its subject. */
const hollow = new Set(
  (
    "src lib libs app apps main index mod init core common shared base util utils helper helpers internal pkg cmd packages " +
    "package source sources code file files type types typing typings interface interfaces impl abstract default const constants " +
    "module modules component components service services controller controllers model models view views route routes " +
    "handler handlers manager java kotlin com org net io python node test tests spec the and for with from into"
  ).split(" "),
);
