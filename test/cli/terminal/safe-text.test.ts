import fc from "fast-check";
import { expect, test } from "vitest";
import { safeJson, safeLine, safeText } from "../../../src/cli/terminal/safe-text.ts";

test("escapes that could move the cursor or change a colour are spelled out", () => {
  expect(safeText("a\u001b[2Jb\u009b31mc\u0007")).toBe("a⟦U+001B⟧[2Jb⟦U+009B⟧31mc⟦U+0007⟧");
});

test("marks that turn the direction of writing and characters that nobody sees are spelled out", () => {
  expect(safeText("admin\u202etxt.exe \u2066x \u200bhidden \u{e0041}tag \ufeff")).toBe(
    "admin⟦U+202E⟧txt.exe ⟦U+2066⟧x ⟦U+200B⟧hidden ⟦U+E0041⟧tag ⟦U+FEFF⟧",
  );
});

test("a carriage return cannot write over what stands before it", () => {
  expect(safeText("deny\rallow\r\nnext")).toBe("deny⟦U+000D⟧allow\nnext");
});

test("ordinary text of any script, emoji and line breaks stay as they are", () => {
  const text = "Grüße 你好 नमस्ते 👩‍💻\n\tindented";
  expect(safeText(text)).toBe(text);
  expect(safeLine(text)).toBe("Grüße 你好 नमस्ते 👩‍💻  indented");
});

const anyText = fc.string({ unit: "binary", maxLength: 200 });

test("no text keeps a control character other than tab and line feed", () => {
  fc.assert(
    fc.property(
      anyText,
      (text) => !/(?![\t\n])[\p{Cc}\p{Cs}]|[\u202a-\u202e\u2066-\u2069]/u.test(safeText(text)),
    ),
  );
});

test("what was made safe stays as it is", () => {
  fc.assert(fc.property(anyText, (text) => safeText(safeText(text)) === safeText(text)));
});

test("a safe JSON document reads as the value it was made from", () => {
  fc.assert(
    fc.property(
      fc.dictionary(anyText, anyText),
      (value) => JSON.stringify(JSON.parse(safeJson(value))) === JSON.stringify(value),
    ),
  );
  expect(safeJson({ a: "\u202e\u{e0041}" })).toBe('{"a":"\\u202e\\udb40\\udc41"}');
});
