// Code in reStructuredText is nobody's obligation.
import fc from "fast-check";
import { expect, test } from "vitest";
import { withoutLiteralBlocks } from "../../src/intake/literal-blocks.ts";

test("what stands indented below a double colon is blank, the rest untouched", () => {
  const text = "Call it so::\n\n    the code must go\n\n    and this\n\nThe gate must stay.\n";
  expect(withoutLiteralBlocks(text)).toBe(
    `Call it so::\n\n${" ".repeat(20)}\n\n${" ".repeat(12)}\n\nThe gate must stay.\n`,
  );
});

test("an indented list below a double colon is a list", () => {
  const text = "The gate must::\n\n    - open\n    - close\n";
  expect(withoutLiteralBlocks(text)).toBe(text);
});

test("every character keeps its place", () => {
  const line = fc.constantFrom(
    "Call::",
    "",
    "    code",
    "  more",
    "Plain words.",
    ".. code-block:: py",
    "\ttab",
    "x::\r",
  );
  fc.assert(
    fc.property(fc.array(line), (lines) => {
      const text = lines.join("\n");
      const blanked = withoutLiteralBlocks(text);
      expect(blanked).toHaveLength(text.length);
      for (let i = 0; i < text.length; i += 1) expect([text[i], " "]).toContain(blanked[i]);
    }),
  );
});
