// Technologies that the brief names, each at the first place where it does.
import type { Technology } from "../domain/brief.ts";
import { technologiesIn } from "../domain/technologies-in.ts";
import type { TechnologyName } from "../domain/technology-names.ts";
import type { LineIndex } from "./line-index.ts";
import { cutAtWord } from "./quote.ts";
import type { ScopedBlock, ScopedSentence } from "./scope.ts";

/** Every known technology that the brief names as its own, in order of appearance. */
export function technologiesOf(blocks: readonly ScopedBlock[], lines: LineIndex): Technology[] {
  const found = new Map<string, Technology>();
  for (const sentence of blocks.flatMap((block) => block.sentences)) {
    if (sentence.scope === "out") continue;
    for (const { entry, index } of technologiesIn(sentence.text)) {
      if (!found.has(entry.name)) found.set(entry.name, technologyAt(entry, sentence, index, lines));
    }
  }
  return [...found.values()];
}

/** Whether the text names a technology that we know, as one that is used. */
export function namesTechnology(text: string): boolean {
  return technologiesIn(text).length > 0;
}

function technologyAt(
  { name, kind }: TechnologyName,
  sentence: ScopedSentence,
  index: number,
  lines: LineIndex,
) {
  return { name, kind, line: lines.lineAt(sentence.at[index] ?? 0), quote: cutAtWord(sentence.text, 200) };
}
