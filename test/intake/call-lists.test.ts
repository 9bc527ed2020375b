import { expect, test } from "vitest";
import { briefOf } from "./brief-of.ts";

test("a fenced list of described calls asks for each of them", () => {
  const text = [
    "# Notes",
    "",
    "## Requirements",
    "",
    "```",
    "POST   /notes      # Add a note",
    "DELETE /notes/:id  # Удаление заметки",
    "```",
  ].join("\n");
  expect(briefOf(text).requirements.map(({ source }) => [source.startLine, source.quote])).toEqual([
    [6, "POST /notes # Add a note"],
    [7, "DELETE /notes/:id # Удаление заметки"],
  ]);
});

test("code that only shows a call stays code", () => {
  const text =
    "# Notes\n\n## Requirements\n\n- The API must list notes.\n\n```\nGET /notes\nHost: localhost\n```\n";
  expect(briefOf(text).requirements).toHaveLength(1);
});
