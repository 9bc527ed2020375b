import { expect, test } from "vitest";
import { createPaint, wantsColour } from "../../../src/cli/terminal/paint.ts";

const asked = { choice: "auto", isTty: true, env: {} } as const;

test("a terminal gets colour and a file does not", () => {
  expect(wantsColour(asked)).toBe(true);
  expect(wantsColour({ ...asked, isTty: false })).toBe(false);
});

test("NO_COLOR switches colour off unless it is empty", () => {
  expect(wantsColour({ ...asked, env: { NO_COLOR: "1" } })).toBe(false);
  expect(wantsColour({ ...asked, env: { NO_COLOR: "" } })).toBe(true);
});

test("FORCE_COLOR switches colour on where there is no terminal", () => {
  expect(wantsColour({ ...asked, isTty: false, env: { FORCE_COLOR: "1" } })).toBe(true);
  expect(wantsColour({ ...asked, env: { FORCE_COLOR: "0" } })).toBe(false);
});

test("a dumb terminal gets no colour", () => {
  expect(wantsColour({ ...asked, env: { TERM: "dumb" } })).toBe(false);
});

test("the flag wins over everything", () => {
  expect(wantsColour({ choice: "always", isTty: false, env: { NO_COLOR: "1" } })).toBe(true);
  expect(wantsColour({ choice: "never", isTty: true, env: { FORCE_COLOR: "1" } })).toBe(false);
});

test("paint that is switched off leaves the text alone", () => {
  expect(createPaint(false)("good", "done")).toBe("done");
  expect(createPaint(true)("good", "done")).toBe("\u001b[32mdone\u001b[39m");
});
