// Requirements written as orders to the builder ("Display a list") or as notes with a label ("Search: by name").

const verbs = new Set(
  (
    "accept add aggregate alert allow analyze apply archive assign attach audit authenticate automate block build cache calculate capture " +
    "check choose clear collect compare compute configure connect convert copy create define delete deliver deploy " +
    "detect determine disable display document download edit email enable encrypt enforce ensure enter evaluate execute " +
    "expose export extend extract fetch filter find format generate get give group guarantee handle hide highlight " +
    "identify ignore implement import include increase index initialize inform insert install integrate invoke keep let limit " +
    "link list load log maintain make manage map mark measure merge migrate minimize monitor move navigate notify offer open " +
    "optimize order output parse perform persist play post present preserve prevent print process produce provide publish " +
    "query read receive record redirect reduce refresh register reject remove rename render replace report request require " +
    "reset resolve restore restrict retrieve return revoke rotate run save scan schedule search secure select send set share show " +
    "sign simulate sort start stop store stream submit support switch sync synchronize test throttle toggle track transform " +
    "translate trigger update upload use utilize validate verify view visualize warn write"
  ).split(" "),
);
const adverbs = /^(?:also|then|[a-z]+ly)\s+/i;
const label = /^([\p{Lu}\p{N}][^:.!?]{1,60}):\s+(\S.+)$/u;

/** The order in small letters, as what something does; null for sentences of another kind. */
export function orderIn(text: string): string | null {
  const adverb = adverbs.exec(text)?.[0] ?? "";
  const verb = text.slice(adverb.length).split(/[\s,]/, 1)[0]?.toLowerCase() ?? "";
  return verbs.has(verb) ? text.charAt(0).toLowerCase() + text.slice(1) : null;
}

/** The label and what it is about; null when the text has none. */
export function labelOf(text: string): { topic: string; rest: string } | null {
  const found = label.exec(text);
  return found && { topic: found[1] ?? "", rest: found[2] ?? "" };
}
