// One text → its title, its blocks with what each means, the features it sets apart, and what else it says of itself.
import { withClarification } from "./clarifications.ts";
import { readFeatures, type FeatureDraft } from "./feature-blocks.ts";
import { formatOf } from "./formats.ts";
import { priorityNames } from "./forms/feature-names.ts";
import { headingsOf, shapedBy } from "./forms/form.ts";
import { forms } from "./forms/index.ts";
import { frontMatterOf } from "./front-matter.ts";
import { invalidBrief, type Fault } from "./invalid-brief.ts";
import { lineIndex } from "./line-index.ts";
import { withoutLiteralBlocks } from "./literal-blocks.ts";
import { withoutLoneTags } from "./lone-tags.ts";
import { recogniseHeadings } from "./pseudo-headings.ts";
import { readMarkdown } from "./read-markdown.ts";
import { readStructured } from "./read-structured.ts";
import { placeInSections, type PlacedBlock } from "./sections.ts";
import { knownKeys } from "./structured-keys.ts";

export interface DocumentReading {
  readonly title: string | null;
  readonly blocks: PlacedBlock[];
  readonly context: Record<string, string>;
  readonly features: FeatureDraft[];
}

/** A document, read in the format it is in. Throws InvalidInputError for what is broken. */
export function readDocument(text: string, path: string | null): DocumentReading {
  const format = formatOf(path, text, knownKeys);
  if (format === "yaml" || format === "json") return { ...readStructured(text, path, format), features: [] };
  const { title, blocks: found } = readMarkdown(
    withoutLoneTags(format === "plain" ? withoutLiteralBlocks(text) : text),
    {
      indentedCode: format === "markdown",
    },
  );
  const placed = placeInSections(recogniseHeadings(found.map(withClarification)));
  const headings = headingsOf(placed);
  const form = forms.find(({ fits }) => fits(headings));
  const shaped = form === undefined ? placed : shapedBy(form, placed);
  const { blocks, features } = readFeatures(shaped, text, form !== undefined);
  const context = features.length === 0 ? null : frontMatterOf(text, path);
  if (context !== null) refuseUnknownPriorities(features, text, path);
  return { title: title ?? form?.title?.(placed, path) ?? null, blocks, context: context ?? {}, features };
}

// Who writes front matter and feature blocks writes for a program, and wants to hear of a slip. In a text for people
// "Priority: soon" is an open point.
function refuseUnknownPriorities(features: readonly FeatureDraft[], text: string, path: string | null): void {
  const lines = lineIndex(text);
  const faults = features.flatMap(({ name, unknownPriority }): Fault[] => {
    if (unknownPriority === null) return [];
    return [
      {
        code: "brief/unknown-priority",
        message: `"${unknownPriority.text.slice(0, 80)}" is no priority of the feature "${name}".`,
        fix: `Write one of ${priorityNames.join(", ")}, such as "HIGH PRIORITY".`,
        ...lines.placeOf(unknownPriority.at[0] ?? 0),
      },
    ];
  });
  const [first, ...rest] = faults;
  if (first !== undefined) throw invalidBrief(path, [first, ...rest]);
}
