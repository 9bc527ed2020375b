// Tests that long texts are cut into the same sentences as short ones.
import fc from "fast-check";
import { expect, test } from "vitest";
import { segmentsOf, sentencesOf } from "../../src/intake/sentences.ts";

const segmenter = new Intl.Segmenter("en", { granularity: "sentence" });

test("a long text always has the segments that it has when it is cut as a whole", () => {
  const piece = fc.constantFrom(
    ...'a|B|1|. |.|! |? |。|\n|\u2029|) |"|é|文|, |(|e.g. |3.5|\u0301|😀|ߵ'.split("|"),
    "word ".repeat(2000),
    "12 ".repeat(4000),
    " ".repeat(9000),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), fc.nat(40), (pieces, times) => {
      const text = pieces.join("").repeat(times).slice(0, 60_000);
      expect([...segmentsOf(text)]).toEqual(Array.from(segmenter.segment(text), ({ segment }) => segment));
    }),
  );
});

test("a full stop inside brackets that close soon ends nothing", () => {
  const cut = (text: string) =>
    sentencesOf({ text, at: Array.from({ length: text.length }, (_, i) => i) }).map((one) => one.text);
  expect(cut("It must reply (with 200. If not, with 404) at once. It ends.")).toEqual([
    "It must reply (with 200. If not, with 404) at once.",
    "It ends.",
  ]);
  expect(cut("It must reply (at once. It ends.")).toEqual(["It must reply (at once.", "It ends."]);
});

test("a paragraph of a megabyte is cut window by window", () => {
  const sentence = "The user can log in and see the page. ";
  const segments = [...segmentsOf(sentence.repeat(26_000))];
  expect(segments).toHaveLength(26_000);
  expect(new Set(segments)).toEqual(new Set([sentence]));
});
