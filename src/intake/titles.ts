// What the brief is called.
import type { ScopedBlock } from "./scope.ts";
import { documentTitle } from "./sections.ts";
import { cutAtWord } from "./quote.ts";

const maxLength = 120;

/** The title: given, else the first outermost heading, the first line, or the file's name. */
export function titleOf(given: string | null, blocks: readonly ScopedBlock[], path: string | null): string {
  const title = given ?? headingTitle(blocks) ?? nameOf(path) ?? blocks[0]?.content.text ?? "Untitled brief";
  return cutAtWord(title.trim(), maxLength);
}

// A brief that opens with a section such as "Introduction" has no title of its own.
function headingTitle(blocks: readonly ScopedBlock[]): string | null {
  const title = documentTitle(blocks) ?? blocks.find((block) => block.kind === "heading" && block.depth === 1);
  const isFirst = title !== undefined && title !== null && blocks.indexOf(title as ScopedBlock) <= 1;
  return isFirst ? title.content.text : null;
}

function nameOf(path: string | null): string | null {
  const file = path?.split(/[\\/]/).at(-1)?.replace(/\.[^.]+$/, "") ?? "";
  const words = file.replace(/[-_]+/g, " ").trim();
  return words === "" ? null : words[0]?.toUpperCase() + words.slice(1);
}
