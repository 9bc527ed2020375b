import { expect, test } from "vitest";
import { showsUnicode, toAscii } from "../../../src/cli/terminal/glyphs.ts";

test("a terminal shows our signs when its locale says UTF-8, and LC_ALL has the last word", () => {
  expect(showsUnicode({ LANG: "en_US.UTF-8" }, "linux")).toBe(true);
  expect(showsUnicode({ LANG: "en_US.UTF-8", LC_ALL: "C" }, "linux")).toBe(false);
  expect(showsUnicode({}, "linux")).toBe(false);
  expect(showsUnicode({ LANG: "C.utf8", TERM: "linux" }, "linux")).toBe(false);
  expect(showsUnicode({ WT_SESSION: "1" }, "win32")).toBe(true);
});

test("every state keeps a shape of its own in ASCII", () => {
  const shapes = ["○", "●", "↻", "✓", "✗", "–", "?"].map(toAscii);

  expect(shapes).toEqual(["o", "*", "~", "+", "x", "-", "?"]);
});

test("what others wrote stays as it is", () => {
  expect(toAscii("✓ Grüße 你好")).toBe("+ Grüße 你好");
});
