// A form is a kind of document that we know by its headings; it says what each of its parts means.
import type { Block } from "../block.ts";
import { sliceOf } from "../mapped-text.ts";
import type { SectionRole } from "../section-names.ts";
import { roleOfTitle, type PlacedBlock } from "../sections.ts";

export interface Form {
  /** Whether a document is of this form, told by its headings in lower case. */
  readonly fits: (headings: readonly string[]) => boolean;
  /** What a section means, by its heading in lower case. */
  readonly sections: readonly (readonly [RegExp, SectionRole])[];
  /** What a single block means, by its first words, whatever section it stands in. */
  readonly blocks?: readonly (readonly [RegExp, SectionRole])[];
  /** Headings that only divide a section and give it no name. */
  readonly dividers?: RegExp;
  /** A label before the words that matter, such as "User Story:". */
  readonly label?: RegExp;
  /** Blocks that tell in other words what the items of their section list. */
  readonly restated?: RegExp;
  /** Sections that speak to the author of the document, not of the product, by their headings in lower case. */
  readonly notes?: RegExp;
  /** The title of the whole; null where the form has none of its own. */
  readonly title?: (blocks: readonly Block[], path: string | null) => string | null;
}

interface OpenSection {
  readonly depth: number;
  /** Null where the form says nothing. */
  readonly role: SectionRole | null;
  readonly name: string;
  readonly isNote: boolean;
}

/** The headings of a document, in lower case and without numbers in front. */
export function headingsOf(blocks: readonly Block[]): string[] {
  return blocks.filter(({ kind }) => kind === "heading").map(plainHeading);
}

/** The blocks with the section and the meaning that the form gives them. */
export function shapedBy(form: Form, blocks: readonly PlacedBlock[]): PlacedBlock[] {
  const open: OpenSection[] = [];
  const shaped = blocks.flatMap((block) => {
    if (block.kind === "heading") openSection(block, form, open);
    const here = open.at(-1);
    if (open.some(({ isNote }) => isNote)) return [];
    const role = roleOfBlock(block, form) ?? here?.role ?? block.role;
    return [{ ...block, section: here?.name ?? block.section, role }];
  });
  return withoutRestated(shaped, form).map((block) => withoutLabel(block, form));
}

function withoutRestated(blocks: readonly PlacedBlock[], { restated }: Form): PlacedBlock[] {
  const listed = new Set(blocks.filter(lists).map(({ section }) => section));
  return blocks.map((block) => {
    const isRestated = restated?.test(block.content.text) === true && listed.has(block.section);
    return isRestated ? { ...block, role: "reference" } : block;
  });
}

function lists({ kind, role }: PlacedBlock): boolean {
  return kind === "item" && role === "requirements";
}

function openSection(block: PlacedBlock, form: Form, open: OpenSection[]): void {
  while ((open.at(-1)?.depth ?? 0) >= block.depth) open.pop();
  const outer = open.at(-1);
  const title = plainHeading(block);
  const role =
    form.sections.find(([pattern]) => pattern.test(title))?.[1] ??
    ownRole(title, outer) ??
    outer?.role ??
    null;
  const divides = outer !== undefined && form.dividers?.test(title) === true;
  const name = divides ? outer.name : block.content.text;
  open.push({ depth: block.depth, role, name, isNote: form.notes?.test(title) === true });
}

// In a part that only tells, a heading may still announce what is asked for.
function ownRole(title: string, outer: OpenSection | undefined): SectionRole | null {
  const role = outer?.role === "introduction" ? roleOfTitle(title) : "unknown";
  return asked.has(role) ? role : null;
}

const asked: ReadonlySet<SectionRole> = new Set(["requirements", "constraints", "out", "questions"]);

function roleOfBlock({ kind, content: { text } }: PlacedBlock, { blocks = [] }: Form): SectionRole | null {
  if (kind === "heading") return null;
  return blocks.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

function withoutLabel(block: PlacedBlock, { label }: Form): PlacedBlock {
  const found = block.kind === "heading" ? null : label?.exec(block.content.text);
  if (!found || found[0].length === block.content.text.length) return block;
  return { ...block, content: sliceOf(block.content, found[0].length, block.content.text.length) };
}

function plainHeading({ content: { text } }: Block): string {
  return text
    .toLowerCase()
    .replace(/^[^\p{L}]+/u, "")
    .slice(0, 200);
}
