// What the brief is called.
import type { ScopedBlock } from "./scope.ts";
import { documentTitle, roleOfTitle } from "./sections.ts";
import { cutAtWord } from "./quote.ts";

const maxLength = 120;

/** The title: given, else the outermost heading, a first line that reads like one, or the file's name. */
export function titleOf(given: string | null, blocks: readonly ScopedBlock[], path: string | null): string {
  const title =
    given ??
    headingTitle(blocks) ??
    firstLine(blocks) ??
    nameOf(path) ??
    blocks[0]?.content.text ??
    "Untitled brief";
  return cutAtWord(title.trim(), maxLength);
}

// A brief that opens with a section such as "Introduction" has no title of its own.
function headingTitle(blocks: readonly ScopedBlock[]): string | null {
  const whole = documentTitle(blocks);
  if (whole !== null) return whole.content.text;
  const opening = blocks.slice(0, 2).find((block) => block.kind === "heading");
  const text = opening?.content.text ?? null;
  return text !== null && roleOfTitle(text) === "unknown" ? text : null;
}

function firstLine([first]: readonly ScopedBlock[]): string | null {
  const text = first?.content.text ?? "";
  const isTitle =
    first?.kind !== "item" && first?.kind !== "row" && text.length <= 80 && !/[.!?:;,。：]$/u.test(text);
  return text !== "" && isTitle && (text.split(" ").length > 2 || roleOfTitle(text) === "unknown")
    ? text
    : null;
}

function nameOf(path: string | null): string | null {
  const file =
    path
      ?.split(/[\\/]/)
      .at(-1)
      ?.replace(/\.[^.]+$/, "") ?? "";
  const words = file.replace(/[-_]+/g, " ").trim();
  return words === "" ? null : words.charAt(0).toUpperCase() + words.slice(1);
}
