// Requirements: one for each obligation of the brief, once, in order of appearance.
import type { Requirement } from "../domain/brief.ts";
import { Announcements } from "./announced.ts";
import { bareWishes } from "./bare-wishes.ts";
import { obligationsOf } from "./block-obligations.ts";
import { describedList } from "./described-lists.ts";
import { describedCall } from "./endpoints.ts";
import type { Found } from "./found.ts";
import { keyedHeadings } from "./keyed-headings.ts";
import { laterSections } from "./later-sections.ts";
import { notesAsItems } from "./loose-notes.ts";
import { withoutOpening } from "./openings.ts";
import { judgeOf, type Judge } from "./obligations.ts";
import { cutAtWord, quoteBetween, type Original } from "./quote.ts";
import { recordAt, recordsIn } from "./records.ts";
import { kindOf } from "./requirement-kind.ts";
import { ruledOutTopics } from "./ruled-out-topics.ts";
import { scenarioAt } from "./scenarios.ts";
import type { ScopedBlock } from "./scope.ts";
import { isKeyed } from "./table-rows.ts";

const longestText = 1000;

/** Every obligation of the brief, in its own words, at its own lines. */
export function requirementsOf(
  blocks: readonly ScopedBlock[],
  original: Original,
  language: string,
): Requirement[] {
  const seen = new Set<string>();
  const { topics, explanations } = ruledOutTopics(blocks);
  const stated = statedIn(
    blocks.filter((block) => !explanations.has(block)),
    language,
  );
  const found = stated.every(({ excluded }) => excluded)
    ? [...bareWishes(blocks, language), ...stated]
    : stated;
  const all = [...found, ...keyedHeadings(blocks, found), ...laterSections(blocks), ...topics];
  return inOrder(all)
    .filter(({ text }) => isNew(text, seen))
    .map((found, i) => ({
      id: `REQ-${i + 1}`,
      text: cutAtWord(found.text, longestText),
      kind:
        found.block.givenKind ??
        (found.excluded ? "exclusion" : kindOf(found.text, found.block.section, found.block.role)),
      section: found.block.section,
      source: quoteBetween(original, found.start, found.end),
    }));
}

function statedIn(blocks: readonly ScopedBlock[], language: string): Found[] {
  const judge = judgeOf(language);
  return withoutOpening(withoutRepetition(collect(notesAsItems(blocks), judge)), blocks, judge);
}

function collect(blocks: readonly ScopedBlock[], judge: Judge): Found[] {
  const records = recordsIn(blocks);
  const announcements = new Announcements(judge);
  const found: Found[] = [];
  for (let i = 0; i < blocks.length;) {
    const block = blocks[i];
    if (block === undefined) break;
    const described =
      describedCall(blocks, i) ??
      scenarioAt(blocks, i) ??
      recordAt(blocks, i, records, judge) ??
      describedList(blocks, i, judge);
    const stated = announcements.complete(described?.found ?? obligationsOf(block, judge), block);
    found.push(...stated);
    const next = described?.next ?? i + 1;
    for (; i < next; i += 1) announcements.pass(blocks[i] ?? block, stated.length > 0);
  }
  return found;
}

// Where a brief gives its requirements keys, its prose only introduces them; and a plan of the work repeats what the
// brief asked for before, unless the plan is where it asks.
function withoutRepetition(found: readonly Found[]): Found[] {
  const keyed = found.filter(({ block }) => isKeyed(block));
  const keyedSections = new Set(keyed.map(({ block }) => block.section));
  const isRegister = keyed.length >= 8;
  const asked = found.filter(({ block }) => block.role !== "plan").length;
  return found.filter(({ block, excluded }) => {
    if (block.role === "plan") return asked < 8;
    if (!isRegister || isKeyed(block) || excluded) return true;
    return (
      !keyedSections.has(block.section) && (block.role === "requirements" || block.role === "constraints")
    );
  });
}

function inOrder(found: readonly Found[]): Found[] {
  return [...found].sort((a, b) => a.start - b.start);
}

function isNew(text: string, seen: Set<string>): boolean {
  const key = text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
  if (key === "" || seen.has(key)) return false;
  seen.add(key);
  return true;
}
