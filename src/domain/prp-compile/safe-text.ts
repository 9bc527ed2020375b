// A text as it may be passed on: without secrets, with orders to its reader in quotation marks.
import { placeholderIn, withOrdersQuoted } from "../prp-lint/word-rules.ts";
import { withoutSecrets } from "../secrets.ts";

export function safeText(text: string): string {
  return withOrdersQuoted(withoutSecrets(text));
}

/** Safe, and with a word in place of marks such as TBD: outside of a requirement nobody can ask about them. */
export function wholeText(text: string): string {
  let whole = safeText(text);
  for (let hit = placeholderIn(whole); hit !== null; hit = placeholderIn(whole)) {
    whole = whole.replace(hit.phrase, " (open) ");
  }
  return whole;
}
