// Passages: everything that may serve as evidence, with its lines and its scope.
import type { Passage } from "../domain/brief.ts";
import type { LineIndex } from "./line-index.ts";
import type { Scope, ScopedBlock, ScopedSentence } from "./scope.ts";

/** The passages of a brief; a block whose sentences differ in scope gives one passage for each run of one scope. */
export function passagesOf(blocks: readonly ScopedBlock[], lines: LineIndex): Passage[] {
  return blocks.flatMap((block) =>
    runsOfOneScope(block.sentences).map((run) => passageOf(run, block, lines)),
  );
}

interface Run {
  readonly scope: Scope;
  readonly sentences: ScopedSentence[];
}

function runsOfOneScope(sentences: readonly ScopedSentence[]): Run[] {
  const runs: Run[] = [];
  for (const sentence of sentences) {
    const last = runs.at(-1);
    if (last?.scope === sentence.scope) last.sentences.push(sentence);
    else runs.push({ scope: sentence.scope, sentences: [sentence] });
  }
  return runs;
}

function passageOf({ scope, sentences }: Run, { kind }: ScopedBlock, lines: LineIndex): Passage {
  const start = sentences[0]?.at[0] ?? 0;
  const end = sentences.at(-1)?.at.at(-1) ?? start;
  return {
    text: sentences.map(({ text }) => text).join(" "),
    startLine: lines.lineAt(start),
    endLine: lines.lineAt(end),
    kind,
    scope,
  };
}
