// Product descriptions that ask in the present: "There are three levels", "The first level is an introduction", and bare
// names set down as a paragraph, "Thematic music and sound effects."

/** Whether a sentence says what is there, what a thing is, or what it has. */
export function statesPresence(sentence: string): boolean {
  const said = sentence.slice(0, 400);
  if (defines.test(said)) return true;
  if (speaks.test(said) || judges.test(said)) return false;
  return isThere.test(said) || (isSomething.test(said) && fiveWords.test(said));
}

const isThere =
  /^\W*there (?:is|are)\b(?! (?:no|many|several (?:ways|reasons|options)|a (?:lot|risk|chance|need|problem|difference|possibility)) )/iu;

// "A puzzle game that …", without a verb of its own.
const defines =
  /^\W*an? (?:[\p{L}\p{N}'’-]+,? ){0,8}(?:game|apps?|application|website|site|tool|service|platform|system|library|portal|bot|plugin|extension|dashboard)(?: (?:that|which|where|in which|for|with|about|set|designed|built)\b|[.:])/iu;

// A subject of a few words, the verb, and what is said of it.
const isSomething =
  /^\W*(?!(?:this|that|these|those|it|they|he|she|who|what|which|if|when|while|because|since|as|so|but|and|or|for|although|though|however|currently|today|here|there|nothing|nobody|none|no|everything|everyone|something|anything|anyone|all of)\b)(?:[\p{L}\p{N}'’&/.-]+,? ){1,8}(?:is|are|has|have)(?! (?:been|become|already|now|currently|because|not|no|to|very|quite|often|usually|important|possible|difficult|hard|easy|why|how|what|that)\b) /iu;

// "Winter is near" is too little to build.
const fiveWords = /\S \S+ \S+ \S+ \S/u;

// First and second person tell about people; the past and what would be, about something else than the product.
const speaks =
  /(?<!\p{L})(?:i|we|you|us|our|my|your|was|were|had|would|been|currently|today|already|existing|because|since|so that|means?|example|instance|reasons?|problems?|issues?|idea|proposal|document|section|paper|rfc|alternatives?|question|answer|opinion|figures?|diagrams?|tables?|pictures?|images? (?:above|below)|authors?)(?!\p{L})/iu;

const judges =
  /\b(?:more|less|better|worse|best|most) (?:\p{L}+ )?than\b|\b(?:unfortunately|obviously|typically|generally|probably|perhaps|well[- ]known|inspired|known as|called)\b/iu;

/** Whether words are a name with what belongs to it, or several: "Slimes, bats and a giant owl." */
export function isBareName(sentence: string): boolean {
  if (sentence.length > 140 || !/\S \S+ \S/u.test(sentence)) return false;
  if (!sentence.endsWith(".") && !sentence.includes(", ")) return false;
  return fragment.test(sentence) && !speaks.test(sentence) && !verbs.test(sentence);
}

const fragment = /^[\p{L}\p{N}"“(][^:：·|©#=<>{}]*$/u;
const verbs =
  /(?<!\p{L})(?:is|are|has|have|do|does|did|can|could|will|must|should|may|might|be|it|they|this|that|there|these|those|see|note|thanks|if|when|where|how|why|https?|please|otherwise)(?!\p{L})|\.\p{Lu}|\.\w+\W*$/iu;
