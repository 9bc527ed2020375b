// Real briefs that other people wrote, measured against labels; they stand beside the checkout, not in it.
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { z } from "zod";
import { readBrief } from "../../src/intake/read-brief.ts";

const folder = fileURLToPath(new URL("../../../shared/briefs/", import.meta.url));
const isThere = existsSync(`${folder}labels.jsonl`);

const Label = z.object({
  file: z.string(),
  labels: z.object({
    explicit_requirements: z.number(),
    must_cover: z.array(z.object({ quote: z.string() })),
  }),
});

const squash = (text: string) =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

function measured() {
  const lines = readFileSync(`${folder}labels.jsonl`, "utf8").trim().split("\n");
  return lines.map((line) => {
    const { file, labels } = Label.parse(JSON.parse(line));
    const { requirements } = readBrief({ text: readFileSync(folder + file), path: file, sha256: "" });
    const quotes = requirements.map(({ source }) => squash(source.quote)).join("\n");
    const covered = labels.must_cover.filter(({ quote }) => quotes.includes(squash(quote))).length;
    return {
      covered,
      mustCover: labels.must_cover.length,
      ratio: requirements.length / labels.explicit_requirements,
    };
  });
}

test.skipIf(!isThere)(
  "real briefs: most labelled quotes are covered, and counts are near the labels (needs ../shared/briefs)",
  () => {
    const rows = measured();
    const sum = (key: "covered" | "mustCover") => rows.reduce((total, row) => total + row[key], 0);
    const inRange = rows.filter(({ ratio }) => ratio >= 0.6 && ratio <= 1.6).length;
    expect(sum("covered") / sum("mustCover")).toBeGreaterThan(0.85);
    expect(inRange / rows.length).toBeGreaterThan(0.65);
  },
  60_000,
);
