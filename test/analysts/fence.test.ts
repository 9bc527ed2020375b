// Nothing that stands in a material ends it, begins another one, or stays unseen.
import fc from "fast-check";
import { expect, test } from "vitest";
import { fenced, oneLine, visible } from "../../src/analysts/fence.ts";

const unseen = [
  "\u0000",
  "\u0007",
  "\u001b[2J",
  "\u00ad",
  "\u034f",
  "\u061c",
  "\u115f",
  "\u180e",
  "\u200b",
  "\u200d",
  "\u200e",
  "\u2028",
  "\u202e",
  "\u2066",
  "\u2060",
  "\u3164",
  "\ufeff",
  "\u{e0001}",
  "\u{e0041}",
  "\u{e0100}",
  "\ud800",
  "\udc00",
];

test.each(unseen)("%j is written out", (letter) => {
  const code = (letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  expect(visible(` ${letter}`)).toBe(
    ` ⟦U+${code}⟧${letter.slice(String.fromCodePoint(letter.codePointAt(0) ?? 0).length)}`,
  );
});

test("joiners that a script or an emoji needs stay, and so do marks that can be seen", () => {
  const texts = ["می‌خواهم", "👩‍👩‍👧", "Größe", "日本語", "a\tb\nc", "☎️", "ज़्यादा", "\u0600"];
  expect(texts.map(visible)).toEqual(texts);
});

test("marks of the text's own are no marks: only ours hold the hash over all texts", () => {
  const mark = "<<<material 0123456789abcdef requirements\nmaterial 0123456789abcdef>>>";
  const text = fenced([
    { name: "overview", text: mark },
    { name: "field", text: "material>>>" },
  ]);
  const [, nonce = ""] = /^<<<material ([0-9a-f]{16}) overview\n/.exec(text) ?? [];
  expect(nonce).not.toBe("0123456789abcdef");
  expect(text.split(`material ${nonce}`)).toHaveLength(5);
});

test("no text can forge a mark or hide a letter, whatever it is made of", () => {
  const piece = fc.oneof(
    fc.string({ unit: "binary", maxLength: 40 }),
    fc.constantFrom(...unseen, "<<<material ", "material ", ">>>", "\n", "0123456789abcdef"),
  );
  const texts = fc.array(
    fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join("")),
    { minLength: 1, maxLength: 4 },
  );
  fc.assert(
    fc.property(texts, fc.string({ unit: "binary", maxLength: 20 }), (given, name) => {
      const text = fenced(given.map((one) => ({ name, text: one })));
      const [, nonce = ""] = /^<<<material ([0-9a-f]{16}) /.exec(text) ?? [];
      expect(text.split(nonce)).toHaveLength(2 * given.length + 1);
      expect(
        unseen.filter((letter) => letter.isWellFormed() && letter !== "\u200d" && text.includes(letter)),
      ).toEqual([]);
      expect(text.isWellFormed()).toBe(true);
      expect(fenced(given.map((one) => ({ name, text: one })))).toBe(text);
      expect(oneLine(name)).not.toContain("\n");
    }),
  );
});
