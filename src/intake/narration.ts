// What a sentence does in a text, other than to oblige: it tells a problem, leans on the one before, comments.
import { statesPurpose } from "./purposes.ts";

/** Whether a summary begins with what is to be made: "Add …". */
export function beginsToBuild(text: string): boolean {
  return toBuild.test(text);
}

const toBuild =
  /^(?:make|build|create|implement|develop|add|enhance|introduce|provide|support|enable|design|migrate|replace|extend|refactor|allow|use|write) (?!sure\b)\p{L}/iu;

/** Whether an item says what somebody is to be able to do: "Editors can use the archive to …". */
export function tellsCapability(text: string): boolean {
  return capability.test(text);
}

const capability =
  /^[^\p{L}]*(?:[\p{L}\d'’-]+ ){1,5}(?:can|(?:is|are) able to) (?!(?:also )?be\b|currently\b|today\b)\p{L}+ /iu;

/** "Today users cannot find their links": why there is a project, wherever it stands. */
export function complains(text: string): boolean {
  return (
    /\b(?:today|currently|at the moment|right now|so far|until now|nowadays|these days)\b/iu.test(text) &&
    tellsProblem(text)
  );
}

/** "Users cannot find their links": why there is a project, not what it must do. */
export function tellsProblem(text: string): boolean {
  if (statesPurpose(text) || productWill.test(text)) return false;
  return problem.test(text) && !/\b(?:must|shall|should|want|would like)\b/iu.test(text);
}

const problem =
  /\b(?:will|cannot|can[’']t|requires?|required|never|needs?|ensures?|guarantees?|mandatory|at (?:least|most))\b/iu;

// "The platform will let …" tells what is to come, "users will often forget" how people are.
const productWill =
  /\b(?:systems?|apps?|applications?|platform|projects?|tools?|solution|services?|site|website|portal|product|game|bot|library|api|release|version|component|module)\b[^.,;]{0,40}\bwill\b/iu;

/** Whether a sentence leans on the one before: "Otherwise …", "This …". */
export function leansBack(text: string): boolean {
  return /^[^\p{L}\p{N}]*\((?=.{3,}\)\W*$)|^\W*(?:this|that|these|those|it|they|otherwise|such|so|therefore|thus|hence|however|also|additionally|in (?:this|that) (?:case|way)|if so|if not|then|e\.?g)\b/iu.test(
    text,
  );
}

/** "This means that …", "Our customers live abroad": words about the product or about us, not of what it does. */
export function comments(text: string): boolean {
  return comment.test(text);
}

const comment =
  /^\W*(?:(?:this|that|these|those|it|they|such|which|therefore,? this|thus,? this|so,? this) (?:is|are|was|were|means?|allows?|enables?|ensures?|makes?|helps?|gives?|leads?|implies|happens?|would|could|might)\b|(?:e\.?g|however|otherwise|hence)\b|(?:our|my) (?:\p{L}+ )?(?:compan(?:y|ies)|business|teams?|customers|clients|users|staff|employees|shops?|stores?|organi[sz]ation|famil(?:y|ies)|members|people|partners|investors)\b)/iu;
