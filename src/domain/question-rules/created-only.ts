// Things that a brief lets people make and says nothing of changing or taking away, though it says so of others.
import type { Brief, Passage } from "../brief.ts";
import { questionsAt, subjectOf, type Place, type QuestionDraft } from "./question-draft.ts";
import { wishesOf } from "./wishes.ts";

/** A thing that is spoken of in fewer passages is a detail of another one. */
const fewestMentions = 3;
const longestWish = 160;

const making =
  /\b(?:create|creates|creating|add|adds|adding|register|registers) (?:(?:a|an|new|their|own|the|multiple|several|one or more) ){0,3}([a-z]{3,20}(?: [a-z]{3,20})?)/i;
const makingElsewhere =
  /(\p{Lu}\p{L}{2,30}) (?:anlegen|anzulegen|erstellen|hinzufügen|hinzufuegen)\b|\b(?:créer|ajouter|crear|añadir|agregar|criar|adicionar) (?:(?:une?|des|un[ao]?s?|uma?|le|la|les|el|nov[ao]s?|nuev[ao]s?|nouveaux?|nouvelles?) ){0,2}(\p{Ll}{3,20})/u;
const undoing =
  /\b(?:delet|remov|cancel|archiv|clos|revok|mov|resiz|undo|clear|edit|updat|chang|modif|renam|deactivat|suspend|löschen|loeschen|entfernen|bearbeiten|ändern|aendern|supprim|modifi|annul|elimin|borr|edita|cancela|exclu|remov|altera)/iu;

export function createdOnly(brief: Brief): QuestionDraft[] {
  const undone = undoneWords(brief.passages);
  if (undone.size === 0) return [];
  const mentions = mentionsIn(brief.passages);
  const places = wishesOf(brief).requirements.flatMap(({ text, source }): Place[] => {
    const isWish = text.length <= longestWish && !undoing.test(text) && isOfPeople(text);
    const thing = isWish ? thingIn(text) : undefined;
    const [word] = thing === undefined ? [] : subjectOf(thing).slice(-1);
    if (thing === undefined || word === undefined) return [];
    return undone.has(word) || (mentions.get(word) ?? 0) < fewestMentions
      ? []
      : [{ requirement: { text, source }, word: thing }];
  });
  const [first] = places;
  return questionsAt(places.slice(0, 3), {
    type: "gap",
    ask: `once made ("${first?.word ?? ""}"), may it be changed or taken away again? Nothing says so, though the brief says it of other things.`,
    options: [
      "It can be changed and deleted by whoever made it, and what depends on it goes with it",
      "It can be changed, and deleted only while nothing depends on it",
      "Neither: once made, it stays as it is",
    ],
  });
}

/** "The proposal adds a field" makes nothing that somebody may want to be rid of. */
function isOfPeople(text: string): boolean {
  return people.test(text) || /^\W{0,3}create (?:an? )?(?:new )?[a-z ]{3,25}$/i.test(text);
}

const people =
  /\b(?:users?|admin\w*|members?|customers?|clients?|owners?|managers?|players?|editors?|staff|operators?|people|person|teachers?|students?|as an?|allows? (?:them|us)|Nutzer\w*|Benutzer\w*|User|utilisateurs?|usuarios?|usuários?)\b/i;

function thingIn(text: string): string | undefined {
  const [, english] = making.exec(text) ?? [];
  const [, german, romance] = makingElsewhere.exec(text) ?? [];
  return english ?? german ?? romance;
}

/** The words that stand in one passage with a verb of changing or removing. */
function undoneWords(passages: readonly Passage[]): Set<string> {
  return new Set(passages.flatMap(({ text }) => (undoing.test(text) ? subjectOf(text) : [])));
}

function mentionsIn(passages: readonly Passage[]): Map<string, number> {
  const mentions = new Map<string, number>();
  for (const { text } of passages)
    for (const word of new Set(subjectOf(text))) mentions.set(word, (mentions.get(word) ?? 0) + 1);
  return mentions;
}
