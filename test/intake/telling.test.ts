// What a brief tells about itself: title, summary, language, open points.
import { expect, test } from "vitest";
import { briefOf } from "./brief-of.ts";

test.each([
  ["---\ntitle: From the front\n---\n\n# Other\n\nIt must work.\n", "brief.md", "From the front"],
  ["# My shop\n\nIt must work.\n\n## Part\n", "brief.md", "My shop"],
  ["# Introduction\n\nIt must work.\n\n# Goals\n", "docs/web-shop.md", "Web shop"],
  ["It must work.\n", null, "It must work."],
])(
  "the title comes from front matter, the first heading, the file or the first line",
  (text, path, title) => {
    expect(briefOf(text, path).title).toBe(title);
  },
);

test("the summary is the first sentences that say what the project is", () => {
  const { summary } = briefOf(
    "# Shop\n\nLinks grow old, and nobody looks at them again.\n\nThis project is a shop for farms. It must sell. It must ship. It must scale.\n",
  );
  expect(summary).toBe("This project is a shop for farms. It must sell. It must ship.");
});

test("a brief without prose has an empty summary", () => {
  expect(briefOf("- Users can buy\n").summary).toBe("");
});

test("a text too short to tell has no language", () => {
  expect(briefOf("1. OK!\n\n## Requirements\n\n- PDF/A\n").language).toBe("und");
});

test("open points are the items under open questions and whatever is still to be decided", () => {
  const { openPoints, requirements } = briefOf(
    "# Shop\n\n- The shop must accept cards; the provider is TBD\n\n## Open questions\n\n- Which currency?\n- Tax abroad\n",
  );
  expect(openPoints.map(({ text, source }) => [text, source.startLine])).toEqual([
    ["The shop must accept cards; the provider is TBD", 3],
    ["Which currency?", 7],
    ["Tax abroad", 8],
  ]);
  expect(requirements).toHaveLength(1);
});
