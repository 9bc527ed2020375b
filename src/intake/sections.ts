// Which section each block stands in, and what that section means for it.
import type { Block } from "./block.ts";
import { sectionNames, type SectionRole } from "./section-names.ts";

export interface PlacedBlock extends Block {
  /** The nearest heading above; null before the first. */
  readonly section: string | null;
  readonly role: SectionRole;
}

interface OpenSection {
  readonly depth: number;
  readonly title: string;
  readonly role: SectionRole;
}

/** The blocks, each with its section. A section without a name we know means what the section around it means. */
export function placeInSections(blocks: readonly Block[]): PlacedBlock[] {
  const titleBlock = documentTitle(blocks);
  const open: OpenSection[] = [];
  return blocks.map((block) => {
    if (block.kind === "heading") {
      while ((open.at(-1)?.depth ?? 0) >= block.depth) open.pop();
      const title = block.content.text;
      const role = block === titleBlock ? "unknown" : roleWithin(open.at(-1)?.role ?? "unknown", title);
      open.push({ depth: block.depth, title, role });
    }
    const nearest = open.at(-1);
    return { ...block, section: nearest?.title ?? null, role: nearest?.role ?? "unknown" };
  });
}

/** What a heading says about its section, by its own words alone; what stands in brackets counts last. */
export function roleOfTitle(title: string): SectionRole {
  const words = title
    .toLowerCase()
    .replace(/^[^\p{L}]+/u, "")
    .slice(0, 200);
  if (namesBoth.test(words)) return "requirements";
  const bare = words.replace(/[(（][^()（）]*[)）]/gu, " ");
  if (putsOff.test(words) && firstRole(words, "out") === "out") return "later";
  return firstRole(words, "out") ?? firstRole(bare) ?? firstRole(words) ?? "unknown";
}

// "Out of scope (for later)": wishes that are put off.
const putsOff =
  /[(（:–—-][^()（）]*(?:\b(?:later|future|post[ -](?:mvp|launch|release|v1)|v2|phase (?:2|ii|two)|backlog)\b|spätere?|plus tard|más adelante|futuro|将来|未来|今後)/u;

// "Goals and non-goals" holds both; its parts say which is which.
const namesBoth =
  /\b(?:goals?|scope|ziele|objectives?|included?)\b.{0,12}(?:\band\b|\bund\b|\bvs\.?|&|\/|,).{0,8}(?:non|nicht|anti|out|excluded|exclusions)/u;

function firstRole(words: string, only?: SectionRole): SectionRole | undefined {
  return sectionNames.find(
    ([role, pattern]) => (only === undefined || role === only) && pattern.test(words),
  )?.[0];
}

// What is out stays out, and reference matter stays so, whatever their parts are called.
function roleWithin(outer: SectionRole, title: string): SectionRole {
  if (outer === "out" || outer === "later") return outer;
  const own = roleOfTitle(title);
  if (outer === "requirements" && isSubject(own, title)) return outer;
  if ((outer === "reference" || outer === "plan") && own !== "out" && !isPlainlyAsked(title)) return outer;
  return own === "unknown" ? outer : own;
}

// In an appendix or an example only a heading that says so in so many words begins requirements.
function isPlainlyAsked(title: string): boolean {
  return plainlyAsked.test(title) && roleOfTitle(title) === "requirements";
}

const plainlyAsked =
  /requirement|must[- ]haves?|acceptance|criteri|features?\b|user stor|use[- ]cases?|deliverables?|\bscope\b|anforderung|abnahme|kriteri|exigence|livrables?|requisito|critério|historias|требовани|критери|要件|機能|要求|受け入れ|需求|功能|验收|الزامات|نیازمندی|معیار/iu;

// Among requirements a single word such as "Links" or "History" names a part of the product.
function isSubject(own: SectionRole, title: string): boolean {
  if (own !== "reference" && own !== "plan" && own !== "introduction") return false;
  return /^[^\p{L}]*\p{L}+\W*$/u.test(title) && !alwaysReference.test(title);
}

const alwaysReference =
  /(?:examples?|glossar\w*|references?|rationale|appendix|background|introduction|overview|summary|motivation|purpose|begriffe|beispiele?)\W*$/iu;

// "Requirements" or "Introduction" alone names a section even where it is the only heading of its depth; a brief that
// opens with "Links" or "Roadmap" and has all else below it is called so.
function isPlainRole(title: string): boolean {
  const role = roleOfTitle(title);
  const canBeName = role === "unknown" || role === "reference" || role === "plan" || role === "later";
  return /^\P{L}*\p{L}+\W*$/u.test(title) && !canBeName;
}

/** The one outermost heading that opens a brief names the whole, not a section of it. */
export function documentTitle(blocks: readonly Block[]): Block | null {
  const headings = blocks.filter((block) => block.kind === "heading");
  const [first] = headings;
  if (first === undefined || blocks.indexOf(first) > 1 || isPlainRole(first.content.text)) return null;
  return headings.slice(1).every((heading) => heading.depth > first.depth) ? first : null;
}
