// Requirements that ask for properties which one system cannot have both.
import type { Brief, Requirement } from "../brief.ts";
import { eitherOr } from "./either-or.ts";
import { opposites } from "./opposites.ts";
import type { QuestionDraft } from "./question-draft.ts";
import { placesLike, placesWith, wishesOf } from "./wishes.ts";

export function findOpposites(brief: Brief): QuestionDraft[] {
  return [...opposedProperties(brief), ...removedYetKept(brief), ...strongYetWeak(brief)];
}

function opposedProperties(brief: Brief): QuestionDraft[] {
  return opposites.flatMap(({ one, other, why }) => {
    const [a] = placesLikeOrWith(brief, one);
    const b = placesWith(brief, other).find(({ requirement }) => requirement !== a?.requirement);
    return a === undefined || b === undefined
      ? []
      : [eitherOr({ ...a.requirement, word: a.word }, { ...b.requirement, word: b.word }, why)];
  });
}

/** Terms that begin with "no" would be taken as a denial of themselves, so those are looked up as they stand. */
function placesLikeOrWith(brief: Brief, terms: readonly string[]) {
  const denials = terms.filter((term) => /^(?:no|zero|without|never|does not|cannot)\b/.test(term));
  const plain = terms.filter((term) => !denials.includes(term));
  const spoken = placesWith(brief, plain);
  if (spoken.length > 0 || denials.length === 0) return spoken;
  return placesLike(brief, new RegExp(String.raw`\b(?:${denials.join("|")})\b`, "i"));
}

const removal =
  /^(?:\W{0,4}[\w -]{0,40}:\s)?(?:(?:the )?(?:system|team|we)?\s?(?:must|shall|should|will)\s)?(?:disable|remove|drop|deprecate|retire|discontinue|eliminate)\b/i;
const promise =
  /\b(?:all|any) existing (?:functionality|features|behaviou?r|workflows?)\b|\bexisting functionality (?:is |must be |remains? )?(?:preserved|unchanged|intact)|\bno breaking changes?\b|\b(?:100 ?%|full(?:y)?|complete(?:ly)?) backwards?[ -]compatib/i;

/** "Disable self-registration" beside "all existing functionality is preserved". */
function removedYetKept(brief: Brief): QuestionDraft[] {
  const [kept] = placesLike(brief, promise);
  const removed = wishesOf(brief).requirements.find(({ text }) => removal.test(text) && !promise.test(text));
  if (kept === undefined || removed === undefined) return [];
  return [eitherOr(removed, kept.requirement, "one takes away what the other promises to keep")];
}

const mandatory =
  /\|\s{0,3}(?:must(?: have)?|required|mandatory|muss|obligatorio|obligatoire|obrigatório|обязательно)\s{0,3}\|/i;
const weak =
  /\b(?:should|may|could|soll(?:en|te|ten)?|kann|können|devrait|debería|deveria|может|должно бы)\b/i;
const strong = /\b(?:must|shall|muss|müssen|muessen|doit|debe|deve)\b/i;

/** A row that is marked as binding and worded as a wish. */
function strongYetWeak({ passages }: Brief): QuestionDraft[] {
  const rows = passages.filter(
    ({ kind, scope, text }) =>
      kind === "row" &&
      scope === "in" &&
      mandatory.test(text) &&
      weak.test(text) &&
      !strong.test(text.replace(mandatory, "|")),
  );
  const [first] = rows;
  if (first === undefined) return [];
  const source = rows
    .slice(0, 12)
    .map(({ text, startLine, endLine }) => ({ startLine, endLine, quote: text.slice(0, 400) }));
  return [{ ...wordedAsWish(first, rows.length), source, touches: rows.length }];
}

function wordedAsWish({ text, startLine }: Pick<Requirement, "text"> & { startLine: number }, count: number) {
  const word = weak.exec(text)?.[0] ?? "";
  const where = `line ${startLine}${count > 1 ? `, and in ${count - 1} more ${count === 2 ? "place" : "places"}` : ""}`;
  return {
    type: "contradiction" as const,
    text: `${textOfRow(text)} (${where}): it is marked as binding, yet worded with "${word}". Which of the two counts?`,
    options: [
      "The mark counts: it must be done",
      `The wording counts: "${word}" is a wish`,
      "You mark each of these lines anew",
    ],
    default: "The mark counts: it must be done",
    blocking: false,
  };
}

function textOfRow(text: string): string {
  return `"${text.length <= 110 ? text : `${text.slice(0, 106).trimEnd()} …`}"`;
}
