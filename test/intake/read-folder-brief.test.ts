import { expect, test } from "vitest";
import { InvalidInputError } from "../../src/domain/errors.ts";
import { briefFiles } from "../../src/intake/brief-files.ts";
import { joinDocuments, type BriefDocument } from "../../src/intake/join-documents.ts";
import { readFolderBrief } from "../../src/intake/read-brief.ts";

const documents: BriefDocument[] = [
  { path: "00-base.md", text: "# Lockers\n\n## Doors\n\n- Doors must open by code" },
  { path: "parts/10-notices.md", text: "# Notices\r\n\r\n- Tenants get an e-mail\r\n" },
  { path: "parts/20-more.yaml", text: "requirements:\n  - The caretaker must see free doors.\n" },
];

function planned(given: readonly BriefDocument[]) {
  return readFolderBrief({ path: "specs", documents: given, sha256: "0".repeat(64) });
}

test("the documents of a folder are one brief: each requirement names its file and its line in the joined text", () => {
  const brief = planned(documents);
  const lines = joinDocuments(documents).text.split(/\r?\n/);
  expect(brief.title).toBe("Lockers");
  expect(brief.path).toBe("specs");
  expect(
    brief.requirements.map(({ section, text, source }) => [section, text, lines[source.startLine - 1]]),
  ).toEqual([
    ["00-base.md: Doors", "Doors must open by code", "- Doors must open by code"],
    ["parts/10-notices.md: Notices", "Tenants get an e-mail", "- Tenants get an e-mail"],
    [
      "parts/20-more.yaml: requirements",
      "The caretaker must see free doors.",
      "  - The caretaker must see free doors.",
    ],
  ]);
});

test("a feature may depend on one of another file", () => {
  const { features, openPoints } = planned([
    { path: "a.md", text: "# A\n\n## FEATURE: Pay\n\nUsers can pay.\n\nDependencies: Buy\n" },
    { path: "b.md", text: "# B\n\n## FEATURE: Buy\n\nUsers can buy.\n" },
  ]);
  expect(features).toEqual([
    { name: "Pay", priority: null, dependsOn: ["Buy"], requirementIds: ["REQ-1"] },
    { name: "Buy", priority: null, dependsOn: [], requirementIds: ["REQ-2"] },
  ]);
  expect(openPoints).toEqual([]);
});

test("a fault is told with the file and the line in that file", () => {
  const broken = [...documents, { path: "z.json", text: '{\n  "requirments": []\n}\n' }];
  const refusal = (): unknown => planned(broken);
  expect(refusal).toThrow(InvalidInputError);
  expect(refusal).toThrow(/specs\/z\.json:2:3: Unknown key "requirments"/);
});

test("settings, lock files and blank files of a folder are left out, and named", () => {
  const files = [
    { path: "a.md", bytes: Buffer.from("- Users can buy\n") },
    { path: "b.txt", bytes: Buffer.from(" \n") },
    { path: "brief.yaml", bytes: Buffer.from("title: Shop\nrequirements: [Users can pay]\n") },
    { path: "package.json", bytes: Buffer.from('{ "name": "shop", "description": "x" }') },
  ];
  const { documents: read, leftOut } = briefFiles(files, "specs");
  expect([read.map(({ path }) => path), leftOut]).toEqual([
    ["a.md", "brief.yaml"],
    ["b.txt", "package.json"],
  ]);
});

test("a file of a folder that is no text is refused by its name", () => {
  const files = [{ path: "a.txt", bytes: Buffer.from("buy\n\0") }];
  expect(() => briefFiles(files, "specs")).toThrow(/specs\/a\.txt:2:1: The brief is not plain text/);
});
