// Product descriptions that ask in the present: "There are three levels", "The first level is an introduction", and bare
// names set down as a paragraph, "Thematic music and sound effects."

/** Whether a sentence says what is there, what a thing is, or what it has. */
export function statesPresence(sentence: string): boolean {
  const said = sentence.slice(0, 400);
  return !speaks.test(said) && !judges.test(said) && (isThere.test(said) || isSomething.test(said));
}

const isThere =
  /^\W*there (?:is|are)\b(?! (?:no|many|several (?:ways|reasons|options)|a (?:lot|risk|chance|need|problem|difference|possibility)) )/iu;

// A subject of a few words, the verb, and what is said of it.
const isSomething =
  /^\W*(?!(?:this|that|these|those|it|they|he|she|who|what|which|if|when|while|because|since|as|so|but|and|or|for|although|though|however|currently|today|here|there)\b)(?:[\p{L}\p{N}'’&/.-]+,? ){1,8}(?:is|are|has|have)(?! (?:been|become|already|now|currently|because|not|no|to|very|quite|often|usually|important|possible|difficult|hard|easy|why|how|what|that)\b) /iu;

// First and second person tell about people; the past and what would be, about something else than the product.
const speaks =
  /(?<!\p{L})(?:i|we|you|us|our|my|your|was|were|had|would|been|currently|today|already|existing|because|since|so that|means?|example|instance|reasons?|problems?|issues?|idea|proposal|document|section|paper|rfc|alternatives?|question|answer|opinion|figures?|diagrams?|tables?|pictures?|images? (?:above|below)|authors?)(?!\p{L})/iu;

const judges =
  /\b(?:more|less|better|worse|best|most) (?:\p{L}+ )?than\b|\b(?:unfortunately|obviously|typically|generally|probably|perhaps|well[- ]known|inspired|known as|called)\b/iu;

/** Whether a paragraph is no more than names with what belongs to them: "Slimes, bats and a giant owl." */
export function isBareName(sentence: string): boolean {
  return sentence.length <= 140 && fragment.test(sentence) && !speaks.test(sentence) && !verbs.test(sentence);
}

// Several words that end in a full stop, or a list with commas.
const fragment = /^[\p{L}\p{N}"“(][^:：·|©#=<>{}]*(?: [^:：·|©#=<>{}]*){2}(?:[\p{L}\p{N})%”"]\.|, [^:：·|©#=<>{}]*\p{L})$/u;
const verbs =
  /(?<!\p{L})(?:is|are|has|have|do|does|did|can|could|will|must|should|may|might|be|it|they|this|that|there|these|those|see|note|thanks|if|when|where|how|why|https?|please|otherwise)(?!\p{L})|\.\p{Lu}|\.\w+\W*$/iu;
