// The list of rules about plain Markdown specifications.
import { duplicateId, unknownReference } from "./ids.ts";
import type { SpecRule } from "./spec-rule.ts";
import { brokenExample, contradiction, duplicateRequirement, noAcceptance } from "./structure.ts";
import { chatter, escapeClause, hiddenCharacter, orderToReader, placeholder } from "./wording.ts";
import { repeatedSentence, secret, severalImperatives, vagueWord, weakImperatives } from "./wording.ts";

export const specRules: readonly SpecRule[] = [
  placeholder,
  duplicateId,
  unknownReference,
  severalImperatives,
  weakImperatives,
  vagueWord,
  escapeClause,
  noAcceptance,
  brokenExample,
  contradiction,
  duplicateRequirement,
  chatter,
  repeatedSentence,
  secret,
  orderToReader,
  hiddenCharacter,
];
