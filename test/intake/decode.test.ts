import { expect, test } from "vitest";
import { briefOf, faultsOf } from "./brief-of.ts";

const sentence = "Der Nutzer muss seine Übersicht ändern können.";

test.each([
  ["UTF-8", Buffer.from(sentence)],
  ["UTF-8 with a mark", Buffer.from(`\uFEFF${sentence}`)],
  ["UTF-16, little end first", Buffer.from(`\uFEFF${sentence}`, "utf16le")],
  ["UTF-16, big end first", Buffer.from(`\uFEFF${sentence}`, "utf16le").swap16()],
  ["Windows-1252", Buffer.from(sentence, "latin1")],
])("a brief in %s is read with its letters intact", (_, bytes) => {
  const brief = briefOf(bytes, "brief.txt");
  expect(brief.requirements.map(({ text }) => text)).toEqual([sentence]);
  expect(brief.bytes).toBe(bytes.length);
});

test("line numbers count CRLF, CR and LF alike", () => {
  const { requirements } = briefOf("# Shop\r\n\r\n- Users can buy\r- Users can pay\n- Users can return\r\n");
  expect(requirements.map(({ source }) => source.startLine)).toEqual([3, 4, 5]);
});

test("tabs between a list mark and its words do not matter", () => {
  const { requirements } = briefOf("-\tUsers can buy\n\t-\tUsers can buy with one click\n");
  expect(requirements.map(({ text, source }) => [text, source.startLine])).toEqual([
    ["Users can buy", 1],
    ["Users can buy with one click", 2],
  ]);
});

test.each([
  ["an empty brief", "", "brief/empty", 0, 0],
  ["a brief of white space", " \n\t\r\n", "brief/empty", 0, 0],
  ["a brief with a NUL character", "Users can buy\nand\0pay", "brief/not-text", 2, 4],
  ["half a surrogate pair", "Users can buy \uD800", "brief/not-text", 1, 15],
  ["quotations in quotations without end", `${"> ".repeat(500)}Users can buy`, "brief/too-deep", 1, 1],
])("%s is refused with its place", (_, text, code, line, column) => {
  expect(faultsOf(text)).toMatchObject([{ severity: "error", code, file: "brief.md", line, column }]);
});

test("a picture is refused as no text", () => {
  const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13);
  expect(faultsOf(png, "brief.png")).toMatchObject([{ code: "brief/not-text" }]);
});

test("a brief of more than 16 MB is refused before it is read", () => {
  expect(faultsOf(new Uint8Array(16 * 1024 * 1024 + 1))).toMatchObject([{ code: "brief/too-large" }]);
});

test("a brief that asks for nothing is refused with an example of what to write", () => {
  const [fault] = faultsOf("Nice weather today.");
  expect(fault?.code).toBe("brief/no-requirements");
  expect(fault?.fix).toContain("Users can sign in");
});

test.each([
  ["a PDF file", "brief.md", "%PDF-1.7\n1 0 obj"],
  ["a word processor's file", "brief.docx", "PK\u0003\u0004\u0014\u0000"],
  ["an RTF file", "brief.txt", "{\\rtf1\\ansi Users can buy.}"],
  ["a web page", "brief.html", "<h1>Shop</h1><p>Users can buy.</p>"],
  ["a web page", "brief.md", "\n<!DOCTYPE html>\n<html><body><p>Users can buy.</p></body></html>"],
])("%s is refused by its name, with what to do", (what, path, text) => {
  const [fault] = faultsOf(text, path);
  expect(fault).toMatchObject({ code: "brief/not-text", file: path, line: 1, column: 1 });
  expect(fault?.message).toContain(what);
});

test("pieces of HTML inside Markdown are read", () => {
  const { requirements } = briefOf(
    "# Shop\n\n<div>Users must be able to buy.</div>\n\n- Users can <b>pay</b>\n",
  );
  expect(requirements.map(({ text }) => text)).toEqual(["Users must be able to buy.", "Users can pay"]);
});
