// The lines of a feature that speak about it: its priority, what it depends on, its description.
import type { Block } from "./block.ts";
import { sliceOf, type MappedText } from "./mapped-text.ts";

/** What a line says; `plain` for one that speaks of the product itself. */
export type LineKind = "priority" | "dependencies" | "description" | "plain";

export interface FeatureLine {
  readonly kind: LineKind;
  /** The line as a block; for a description without its label. */
  readonly block: Block;
  /** What follows the label, or the priority's word. */
  readonly value: MappedText;
}

const labels: readonly (readonly [LineKind, RegExp])[] = [
  [
    "priority",
    /^(?:priority(?: level)?|priorität|priorité|prioridad|prioridade|приоритет|優先度|优先级)\s*[:：|]\s*/iu,
  ],
  [
    "dependencies",
    /^(?:dependenc(?:y|ies)|depends on|blocked by|abhängigkeiten|dépendances|dependencias|dependências|зависимости|依存関係|依赖)\s*[:：|]\s*/iu,
  ],
  [
    "description",
    /^(?:description|summary|beschreibung|descripción|descrição|описание|説明|描述)\s*[:：]\s*/iu,
  ],
];

// "HIGH PRIORITY" alone on its line; in capitals also before other words.
const priorityAlone = /^\P{L}*([\p{L}\d]+)[ -]+(?:priority|PRIORITY)\W*$/iu;

/** The lines of a block: one that only speaks of the product stays whole. */
export function featureLines(block: Block, source: string): FeatureLine[] {
  if (block.kind === "heading" || block.kind === "row") return [lineOf(block)];
  const cuts = cutsIn(block.content, source);
  return cuts.map((start, i) => {
    const content = sliceOf(block.content, start, cuts[i + 1] ?? block.content.text.length);
    return lineOf(i === 0 ? { ...block, content } : { ...block, content, codeEnd: null, isParent: false });
  });
}

/** What a heading inside a feature announces, such as "### Dependencies". */
export function kindAnnounced(heading: string): LineKind {
  return labels.find(([, label]) => label.test(`${heading.trim().replace(/[:：]$/u, "")}:`))?.[0] ?? "plain";
}

function lineOf(block: Block): FeatureLine {
  const { content } = block;
  const found = labels
    .map(([kind, label]) => ({ kind, match: label.exec(content.text) }))
    .find(({ match }) => match);
  if (found?.match) {
    const value = sliceOf(content, found.match[0].length, content.text.length);
    const keepsLabel = found.kind !== "description" || value.text === "";
    return { kind: found.kind, block: keepsLabel ? block : { ...block, content: value }, value };
  }
  const alone = priorityAlone.exec(content.text);
  if (alone?.[1] === undefined) return { kind: "plain", block, value: content };
  const start = alone[0].indexOf(alone[1]);
  return { kind: "priority", block, value: sliceOf(content, start, start + alone[1].length) };
}

// A line is set apart when it speaks about the feature, or follows one that does.
function cutsIn(content: MappedText, source: string): number[] {
  const starts = lineStarts(content, source);
  const speaks = starts.map((start, i) => speaksAbout(content.text.slice(start, starts[i + 1]).trim()));
  return starts.filter((_, i) => i === 0 || speaks[i] === true || speaks[i - 1] === true);
}

function speaksAbout(text: string): boolean {
  return priorityAlone.test(text) || labels.some(([, label]) => label.test(text));
}

/** Where the lines of a block begin, in its own text. */
function lineStarts({ text, at }: MappedText, source: string): number[] {
  const starts = [0];
  for (let i = text.indexOf(" "); i >= 0; i = text.indexOf(" ", i + 1)) {
    if (/[\r\n]/.test(source.slice((at[i - 1] ?? 0) + 1, at[i + 1]))) starts.push(i + 1);
  }
  return starts;
}
