// Marks of what is not yet decided: TBD and its kin in capitals, and words such as "still open".

/** Whether a sentence leaves something open. An ordinary "todo", or a length "to be specified by the user", does not. */
export function isUndecided(sentence: string): boolean {
  return (
    marks.test(sentence) ||
    standingWords.test(sentence) ||
    noteToSelf.test(sentence) ||
    isToBeDecided(sentence)
  );
}

const marks = /\b(?:TBD|TBC|TBA|FIXME|XXX)\b|\?\?\?/;

// "TODO list" in capitals is a product; "TODO:" and "(TODO)" are notes to oneself.
const noteToSelf =
  /\bTODO\b(?<!\b(?:[Aa]n?|[Tt]he|each|every|my|your|new)\sTODO)(?=\s*(?:[:)\]}]|[-–—]\s|\.?\s*$))/;

// "To be decided" is open wherever it stands; "to be specified" only as a predicate, for it may as well be a purpose.
function isToBeDecided(sentence: string): boolean {
  const match = toBe.exec(sentence);
  if (match === null || purpose.test(sentence.slice(0, match.index))) return false;
  if (/^\s+by\b/i.test(sentence.slice(match.index + match[0].length))) return false;
  return (
    settling.test(match[0]) ||
    /(?:\b(?:is|are|still|yet|remains?)|[:(,;–—-])\s*$/i.test(sentence.slice(0, match.index))
  );
}

const toBe = /\bto be (?:decided|determined|confirmed|clarified|discussed|agreed|defined|specified)\b/i;
const settling = /decided|determined|confirmed|clarified|discussed|agreed/i;
const purpose =
  /\b(?:allow|enabl|let|permit|caus|requir|expect|ask|wait)\w*\b|\bfor (?:the|an?|each|every)\b|\b(?:in order|so as|has|have|had|wants?|able|ready)\s*$/i;

const standingWords =
  /\b(?:not yet|still) (?:decided|clear|open|unclear|undecided)\b|\bmust still be (?:decided|determined|defined|confirmed|clarified|agreed|specified)\b|\bopen (?:question|issue|point)s?\b|\bneeds clarification\b|noch (?:zu klären|offen)|à (?:définir|préciser|confirmer)|por (?:definir|determinar)|a definir|не решено|уточнить|未定|要検討|待定|待确认/iu;
