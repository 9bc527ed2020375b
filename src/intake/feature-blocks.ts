// Features that a brief sets apart under headings such as "FEATURE: Search": which blocks belong to each, with its
// priority and what it depends on. What a feature says about itself is no requirement.
import type { Block } from "./block.ts";
import { featureLines, kindAnnounced, type LineKind } from "./feature-lines.ts";
import { featureNamedBy, priorityOf, type Priority } from "./forms/feature-names.ts";
import { sliceOf, type MappedText } from "./mapped-text.ts";
import type { SectionRole } from "./section-names.ts";
import { documentTitle, roleOfTitle, type PlacedBlock } from "./sections.ts";

/** A feature on its way; names of others are as the brief gives them, each at its place. */
export interface FeatureDraft {
  readonly name: string;
  priority: Priority | null;
  /** What stands for a priority and is none. */
  unknownPriority: MappedText | null;
  readonly dependsOn: MappedText[];
  readonly start: number;
  end: number;
}

export interface FeatureReading {
  readonly blocks: PlacedBlock[];
  readonly features: FeatureDraft[];
}

interface Open {
  readonly depth: number;
  readonly feature: FeatureDraft;
  /** What holds for the whole feature, because of what stands around it; null where nothing does. */
  readonly around: SectionRole | null;
  /** What the nearest heading inside the feature announces and means. */
  under: LineKind;
  role: SectionRole;
}

/**
 * The blocks, with those of features named after them, and the features; a brief without any keeps its blocks. `isShaped`
 * says that a form has given the blocks their meaning already.
 */
export function readFeatures(
  blocks: readonly PlacedBlock[],
  source: string,
  isShaped: boolean,
): FeatureReading {
  const title = wholeTitle(blocks);
  const features: FeatureDraft[] = [];
  const outer: PlacedBlock[] = [];
  let open: Open | null = null;
  const read = blocks.flatMap((block) => {
    if (block.kind === "heading") {
      if (open !== null && block.depth <= open.depth) open = null;
      if (open !== null) goUnder(block, open);
      else if (block !== title) open = opened(block, outer, features);
    }
    if (open === null) return [block];
    open.feature.end = block.content.at.at(-1) ?? open.feature.end;
    return blocksOf({ ...block, role: isShaped ? block.role : open.role }, open, source);
  });
  return { blocks: read, features };
}

// "# Feature: Search" above all else names the whole; "## FEATURE: Search" is a block even where it is the only one.
function wholeTitle(blocks: readonly PlacedBlock[]): Block | null {
  const title = documentTitle(blocks);
  return title?.depth === 1 ? title : null;
}

function opened(block: PlacedBlock, outer: PlacedBlock[], features: FeatureDraft[]): Open | null {
  while ((outer.at(-1)?.depth ?? 0) >= block.depth) outer.pop();
  const role = outer.at(-1)?.role;
  outer.push(block);
  const named = featureNamedBy(block.content.text);
  if (named === null) return null;
  const start = block.content.at[0] ?? 0;
  const feature = { ...named, unknownPriority: null, dependsOn: [], start, end: start };
  features.push(feature);
  const around = role === "out" || role === "later" || role === "reference" ? role : null;
  return { depth: block.depth, feature, around, under: "plain", role: around ?? "requirements" };
}

function goUnder({ content: { text } }: PlacedBlock, open: Open): void {
  const role = roleOfTitle(text);
  open.under = kindAnnounced(text);
  open.role = open.around ?? (role === "unknown" || open.under !== "plain" ? "requirements" : role);
}

function blocksOf(block: PlacedBlock, open: Open, source: string): PlacedBlock[] {
  const placed = { ...block, section: open.feature.name };
  if (block.kind === "heading") return [placed];
  return featureLines(placed, source).map(({ kind, block: line, value }) => {
    const said = kind === "plain" ? kindOfPlain(block, open) : kind;
    if (said === "priority") setPriority(open.feature, value);
    if (said === "dependencies") open.feature.dependsOn.push(...namesIn(value));
    return { ...placed, ...line, ...(said === "priority" || said === "dependencies" ? about : {}) };
  });
}

const about = { role: "reference", isParent: false } as const;

// An item below "Dependencies:" or a heading of that name.
function kindOfPlain({ leadIn, kind }: Block, { under }: Open): LineKind {
  if (leadIn !== null && kindAnnounced(leadIn) !== "plain") return kindAnnounced(leadIn);
  return kind === "row" || under === "description" ? "plain" : under;
}

function setPriority(feature: FeatureDraft, value: MappedText): void {
  const [word = ""] = value.text.split(/[\s(（,;–—]/u);
  const priority = priorityOf(value.text) ?? priorityOf(word);
  if (priority !== null) feature.priority ??= priority;
  else if (value.text !== "" && !isNothing(value.text)) feature.unknownPriority ??= value;
}

// Names separated by commas or semicolons; "none" names nothing.
function namesIn(value: MappedText): MappedText[] {
  if (isNothing(value.text)) return [];
  const names: MappedText[] = [];
  for (const { index, 0: words } of value.text.matchAll(/[^,;、，；]+/gu)) {
    const name = sliceOf(value, index, index + words.length);
    if (/[\p{L}\p{N}]/u.test(name.text)) names.push(name);
  }
  return names;
}

function isNothing(text: string): boolean {
  return /^(?:none|n\/?a|no|nothing|nil|keine|aucune|ninguna|nenhuma|нет|なし|无|無|\P{L}*)\.?$/iu.test(
    text.trim(),
  );
}
