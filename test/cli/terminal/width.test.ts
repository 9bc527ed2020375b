import fc from "fast-check";
import { expect, test } from "vitest";
import { createPaint } from "../../../src/cli/terminal/paint.ts";
import { clip, displayWidth, pad, wrap } from "../../../src/cli/terminal/width.ts";

const paint = createPaint(true);

test("colours take no columns, wide characters take two, combined marks none", () => {
  expect(displayWidth(paint("bad", "abc"))).toBe(3);
  expect(displayWidth("你好")).toBe(4);
  expect(displayWidth("👩‍💻 e\u0301")).toBe(4);
});

test("a text that is too long ends in an ellipsis, and its colour still ends", () => {
  expect(clip("abcdef", 4)).toBe("abc…");
  expect(clip("你好吗", 4)).toBe("你…");
  expect(clip(`${paint("bad", "abcdef")}!`, 4)).toBe("\u001b[31mabc…\u001b[39m");
  expect(clip("abc", 3)).toBe("abc");
});

test("a clipped text is never wider than it may be", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "grapheme" }),
      fc.nat(40),
      (text, columns) => displayWidth(clip(text, columns)) <= columns,
    ),
  );
});

test("padding fills up to the column and never cuts", () => {
  expect(pad("你", 4)).toBe("你  ");
  expect(pad("abcdef", 4)).toBe("abcdef");
});

test("a text is broken between words, and a word that fits nowhere is cut", () => {
  expect(wrap("one two three", 7)).toEqual(["one two", "three"]);
  expect(wrap("a verylongword b", 5)).toEqual(["a", "very…", "b"]);
  expect(wrap("", 5)).toEqual([""]);
});
