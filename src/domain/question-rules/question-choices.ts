// The answers that a question names itself: "Tabs or spaces?" brings its own two.

const longestChoice = 60;
const mostChoices = 3;

/** What an either-or question offers, in its own words and order; null for any other question. */
export function choicesIn(text: string): string[] | null {
  const question =
    text
      .trim()
      .slice(-400)
      .split(/[.!?;:]\s+/)
      .at(-1) ?? "";
  if (!question.endsWith("?") || conditional.test(question)) return null;
  if (asksYesOrNo.test(question) && !asksForOne.test(question)) return null;
  const either = /^(.+?)(?:,)?\s(?:or|vs\.?|versus|oder|ou)\s(.+)\?$/i.exec(
    question.replace(/\([^()]{0,60}\)/g, " ").replace(/\s{2,}/g, " "),
  );
  const [, before = "", last = ""] = either ?? [];
  const choices = evenedOut(
    [...withoutLead(before).split(/,\s+|\s(?:vs\.?|versus)\s/), last].map((choice) => choice.trim()),
  );
  return choices.length >= 2 && choices.length <= mostChoices && choices.every(isChoice) ? choices : null;
}

// "Can users edit or delete posts?" wants a yes or a no, and "Who approves or rejects?" a name.
const asksYesOrNo =
  /^\W*(?:can|may|could|do|does|did|has|have|who|how|when|where|why|what|soll|sollen|ist|sind|kann|können|wird|werden|doit|faut|est-ce)(?!\p{L})/iu;

/** "Do you prefer A or B" offers two, though it opens like a yes or a no. */
const asksForOne = /^\W*(?:do|does|can|could)\s\w+\s(?:prefer|choose|pick)\s/i;
/** "If X, do you have A, or will B?" is two questions. */
const conditional = /^\W*(?:if|when|once|given|wenn|falls|si|quand)\s[^?]*,/i;

// "Should we use A or B" offers A: the words before it only lead there.
function withoutLead(before: string): string {
  const afterVerb =
    /^.*\b(?:use|uses|used|with|be|keep|kept|in|on|as|via|through|between|choose|prefer|pick|for)\s(?=\S)(.+)$/i.exec(
      before,
    )?.[1];
  return afterVerb ?? before.replace(opening, "");
}

const opening =
  /^(?:(?:and|so|but)\s)?(?:should|shall|will|must|would|is|are|which(?: is it)?,?)\s(?:(?:we|it|they|users?|i|this|that|there)\s)?(?:the\s\w+\s(?=\w+\s))?/i;

// "30 or 60 days": what is said once holds for both.
function evenedOut(choices: readonly string[]): string[] {
  const unit = /^\d[\d.,]*\s+(\p{L}+)/u.exec(choices.at(-1) ?? "")?.[1];
  return choices.map((choice) =>
    unit !== undefined && /^\d[\d.,]*$/.test(choice) ? `${choice} ${unit}` : choice,
  );
}

function isChoice(choice: string): boolean {
  return (
    choice.length >= 1 && choice.length <= longestChoice && !/^(?:not|no|so|else|more|less)$/i.test(choice)
  );
}
