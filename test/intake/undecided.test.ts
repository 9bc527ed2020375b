import { expect, test } from "vitest";
import { isUndecided } from "../../src/intake/undecided.ts";

test.each([
  "Colour TBD",
  "TODO: pick a name",
  "The name (TODO)",
  "Pick a name. FIXME",
  "The host is to be decided",
  "Hosting: to be defined",
  "The provider, yet to be specified, sends mail",
  "It is not yet clear who pays",
  "Farbe noch offen",
])("something is left open in: %s", (sentence) => {
  expect(isUndecided(sentence)).toBe(true);
});

test.each([
  "Users can add a todo",
  "Todo: the name of the app",
  "Build a TODO app",
  "A TODO list for teams",
  "Users create a TODO.",
  "A field allows the length to be specified",
  "The order has to be confirmed",
  "A booking is to be confirmed by the owner",
  "The form waits for the date to be determined",
])("nothing is left open in: %s", (sentence) => {
  expect(isUndecided(sentence)).toBe(false);
});
