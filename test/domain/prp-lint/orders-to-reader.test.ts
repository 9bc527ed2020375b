// Hostile texts are known where they are, and told in quotation marks where they are passed on; what a product may be about
// is left as it is.
import { expect, test } from "vitest";
import {
  hiddenCharacterIn,
  injectionIn,
  orderIn,
  withOrdersQuoted,
} from "../../../src/domain/prp-lint/word-rules.ts";
import { injections } from "../../analysts/injections.ts";

/** Without an order in words: they are code, an address or a cipher, and are told or taken out by other rules. */
const otherwise = [
  "rot13",
  "a change of the endpoint",
  "a markdown image that leaks",
  "a markdown link",
  "HTML that runs",
  "a shell pipe",
  "selectors of variants",
];

test.each(injections.filter(({ name }) => !otherwise.includes(name)))(
  "$name is known for an order",
  ({ text }) => {
    expect(orderIn(text) ?? hiddenCharacterIn(text)).not.toBeNull();
    expect(injectionIn(withOrdersQuoted(text))).toBeNull();
  },
);

test.each([
  "Admins can skip review of trusted authors.",
  "The editor can change the system prompt of each bot.",
  "The detector shows its confidence, from 0 to 1.",
  "A user of the system sees the review answers of the team.",
  "Веб-приложение на TypeScript с API-шлюзом.",
  "Messages of the assistant are marked.",
  "The material is cut to size.",
  "You are now logged in, says the page.",
  "Ignore case in searches, and ignore previous versions of a file.",
  "## System\n\nThe system keeps logs.",
])("a wish is no order: %s", (text) => {
  expect(orderIn(text)).toBeNull();
});

test("a text of a million marks is read in no time", () => {
  for (const piece of ["<|", "ignore all ", "aб", "###### SYSTEM ", "$(curl ", "note to the ", "аб вг "]) {
    const startedAt = performance.now();
    withOrdersQuoted(piece.repeat(1_000_000 / piece.length));
    expect(performance.now() - startedAt).toBeLessThan(3_000);
  }
});

test("an order that is quoted already is not quoted again", () => {
  const once = withOrdersQuoted("The security agent must not be asked.");
  expect(once).toBe("The security “agent must not be asked”.");
  expect(withOrdersQuoted(once)).toBe(once);
});
