// Short forms and roles that requirements speak of and that nobody explains.
import type { Brief } from "../brief.ts";
import { commonAcronyms } from "./common-acronyms.ts";
import { questionsAt, type Place, type QuestionDraft } from "./question-draft.ts";
import { placesWith, wishesOf } from "./wishes.ts";
import { termList } from "../words/term-list.ts";

export function undefinedTerms(brief: Brief): QuestionDraft[] {
  return [...unexplainedAcronyms(brief), ...unexplainedRoles(brief)];
}

const acronym = /(?<![\p{L}\p{N}_./#&"'`$-])\p{Lu}{3,6}s?(?![\p{L}\p{N}_./#&"'`(-])/gu;
const mostNamed = 4;

/** One question for all: the short forms that stand in most requirements. */
function unexplainedAcronyms(brief: Brief): QuestionDraft[] {
  const places = acronymPlaces(brief);
  const unknown = [...places]
    .filter(([name, found]) => found.length >= 2 && !isExplained(name, brief))
    .sort((a, b) => b[1].length - a[1].length)
    .slice(0, mostNamed);
  const names = unknown.map(([name]) => `"${name}"`);
  return questionsAt(
    unknown.flatMap(([, found]) => found.slice(0, 3)),
    {
      type: "ambiguity",
      ask: `${names.join(", ")} ${names.length === 1 ? "is" : "are"} explained nowhere. What ${names.length === 1 ? "does it" : "do they"} stand for here?`,
      options: [
        "The usual meaning in this field, written down in a glossary for you to confirm",
        "A glossary that you supply",
        "A name of your own house: you say what it is and who keeps it",
      ],
    },
  );
}

function acronymPlaces(brief: Brief): Map<string, Place[]> {
  const places = new Map<string, Place[]>();
  for (const requirement of wishesOf(brief).requirements) {
    if (isShouted(requirement.text)) continue;
    const words = new Set(Array.from(requirement.text.matchAll(acronym), ([word]) => word.replace(/s$/, "")));
    for (const word of words) {
      if (!commonAcronyms.has(word)) places.set(word, [...(places.get(word) ?? []), { requirement, word }]);
    }
  }
  return places;
}

function isShouted(text: string): boolean {
  return (text.match(/\p{Lu}/gu) ?? []).length > (text.match(/\p{Ll}/gu) ?? []).length;
}

/** Spelt out beside it, used as a heading or a label, or only a word in capital letters. */
function isExplained(name: string, { passages, title }: Brief): boolean {
  const spelt = new RegExp(
    String.raw`\(\s?["'“]?${name}s?\b|\b${name}\s?(?:\(|:|=|–|—|\||-\s|(?:is|are) (?:an?|the)\b|stands for|means|denotes)|\b${name.toLowerCase()}\b`,
    "u",
  );
  return (
    title.includes(name) ||
    passages.some(({ text, kind }) => (kind === "heading" && text.includes(name)) || spelt.test(text))
  );
}

const roles = termList(
  "moderator, supervisor, auditor, reviewer, approver, superuser, super admin, power user, editor, operator, guest user, account manager, coordinator, dispatcher, inspector",
);

/** A role that one requirement gives a right to and that no other line speaks of. */
function unexplainedRoles(brief: Brief): QuestionDraft[] {
  if (brief.language !== "en") return [];
  const lonely = roles.flatMap((role) => {
    const places = placesWith(brief, [role]);
    const everywhere = brief.passages.filter(({ text }) => text.toLowerCase().includes(role)).length;
    return places.length === 1 &&
      everywhere === 1 &&
      grants.test(places[0]?.requirement.text ?? "") &&
      !/^\W{0,3}as (?:an? )?/i.test(places[0]?.requirement.text ?? "")
      ? places
      : [];
  });
  return questionsAt(lonely, {
    type: "ambiguity",
    ask: `"${lonely[0]?.word ?? ""}" is named only here. Who is that, how does one become it, and what else may they do?`,
    options: [
      "An administrator under another name",
      "A role of its own, given by an administrator, with this right alone",
      "A person outside the system, who is only told of it",
    ],
  });
}

const grants = /\b(?:can|may|must|shall|should|only|allowed?|able|approv\w+|assign\w*)\b/i;
