// Parts of a section that rules things out: each heading with prose below it is one thing that is not to be, and the
// prose says why ("Rejected ideas", then an idea a heading).
import { foundIn, longestWhole, type Found } from "./found.ts";
import type { ScopedBlock } from "./scope.ts";

export interface RuledOut {
  readonly topics: readonly Found[];
  /** The blocks that only explain a topic. */
  readonly explanations: ReadonlySet<ScopedBlock>;
}

/** The topics that a brief rules out by their headings. */
export function ruledOutTopics(blocks: readonly ScopedBlock[]): RuledOut {
  const topics: Found[] = [];
  const explanations = new Set<ScopedBlock>();
  for (let i = 0, depth = Infinity; i < blocks.length; i += 1) {
    const heading = blocks[i];
    if (heading?.kind !== "heading") continue;
    if (heading.role !== "out") depth = Infinity;
    else if (heading.depth <= depth) depth = heading.depth;
    else {
      const body = bodyOf(blocks, i);
      if (body.length === 0 || body[0]?.kind !== "prose") continue;
      topics.push(topicOf(heading, body));
      for (const block of body) explanations.add(block);
    }
  }
  return { topics, explanations };
}

function bodyOf(blocks: readonly ScopedBlock[], heading: number): ScopedBlock[] {
  let end = heading + 1;
  while (end < blocks.length && blocks[end]?.kind !== "heading") end += 1;
  return blocks.slice(heading + 1, end);
}

function topicOf(heading: ScopedBlock, [first]: readonly ScopedBlock[]): Found {
  const named = foundIn(heading.content, heading, true);
  const why = first?.sentences[0];
  if (first === undefined || why === undefined) return named;
  const { text, end } = foundIn(why, first, true);
  return end - named.start <= longestWhole ? { ...named, text: `${named.text}: ${text}`, end } : named;
}
