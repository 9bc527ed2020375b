// Features tied together: which requirements each holds, which others it waits for, and what could not be found.
import type { Feature, OpenPoint, Requirement, Technology } from "../domain/brief.ts";
import { nearestName } from "../domain/nearest-name.ts";
import type { FeatureDraft } from "./feature-blocks.ts";
import type { MappedText } from "./mapped-text.ts";
import { quoteBetween, type Original } from "./quote.ts";

export interface LinkedFeatures {
  readonly features: Feature[];
  /** All requirements; those of a feature name it and its priority as their section. */
  readonly requirements: Requirement[];
  /** Priorities that we do not know, features that are not there, circles. */
  readonly openPoints: OpenPoint[];
}

interface Given {
  readonly requirements: readonly Requirement[];
  readonly technologies: readonly Technology[];
  readonly original: Original;
}

interface Known extends Given {
  /** The features by their names, whatever the case; the first of two that are called the same. */
  readonly byKey: ReadonlyMap<string, FeatureDraft>;
  /** The names of the technologies. */
  readonly names: ReadonlySet<string>;
}

/** The features with their requirements and dependencies; what a brief names and does not hold becomes an open point. */
export function linkFeatures(drafts: readonly FeatureDraft[], given: Given): LinkedFeatures {
  const known = {
    ...given,
    byKey: byKey(drafts),
    names: new Set(given.technologies.map(({ name }) => keyOf(name))),
  };
  const openPoints: OpenPoint[] = [];
  const features = drafts.map((draft): Feature => {
    return {
      name: draft.name,
      priority: draft.priority,
      dependsOn: linkedNames(draft, known, openPoints),
      requirementIds: requirementsIn(draft, known),
    };
  });
  for (const { name, unknownPriority } of drafts) {
    if (unknownPriority === null) continue;
    const text = `Which priority has "${name}"? "${unknownPriority.text}" is none that is known: high, medium, low.`;
    openPoints.push(pointAt(text, unknownPriority, known));
  }
  openPoints.push(...openedCircles(features, known));
  return { features, openPoints, requirements: inFeatures(features, given.requirements) };
}

function byKey(drafts: readonly FeatureDraft[]): Map<string, FeatureDraft> {
  return new Map([...drafts].reverse().map((draft) => [keyOf(draft.name), draft]));
}

function inFeatures(features: readonly Feature[], requirements: readonly Requirement[]): Requirement[] {
  const sections = new Map(
    features.flatMap(({ name, priority, requirementIds }) =>
      requirementIds.map((id) => [id, priority === null ? name : `${name} (${priority} priority)`]),
    ),
  );
  return requirements.map((requirement) => {
    return { ...requirement, section: sections.get(requirement.id) ?? requirement.section };
  });
}

function linkedNames(draft: FeatureDraft, known: Known, openPoints: OpenPoint[]): string[] {
  const names = draft.dependsOn.flatMap((given) => {
    const found = known.byKey.get(keyOf(given.text));
    if (found !== undefined) return found === draft ? [] : [found.name];
    if (!known.names.has(keyOf(given.text))) openPoints.push(missing(draft, given, known));
    return [];
  });
  return [...new Set(names)];
}

function missing({ name }: FeatureDraft, given: MappedText, known: Known): OpenPoint {
  const near = known.byKey.get(nearestName(keyOf(given.text), [...known.byKey.keys()].slice(0, 200)) ?? "");
  const guess = near === undefined ? "Who provides it?" : `Is "${near.name}" meant?`;
  return pointAt(`"${name}" depends on "${given.text}", and no feature is called so. ${guess}`, given, known);
}

function requirementsIn(
  { start, end }: FeatureDraft,
  { requirements, original: { lines } }: Known,
): string[] {
  const [first, last] = [lines.lineAt(start), lines.lineAt(end)];
  return requirements
    .filter(({ source: { startLine } }) => startLine >= first && startLine <= last)
    .map(({ id }) => id);
}

/** Takes the last tie out of every circle, so that the rest can be ordered, and says so. */
function openedCircles(features: readonly Feature[], known: Known): OpenPoint[] {
  const byName = new Map(features.map((feature) => [feature.name, feature]));
  const done = new Set<string>();
  return features.flatMap((feature) =>
    done.has(feature.name) ? [] : circlesFrom(feature, byName, done, known),
  );
}

// Walked with a path of our own: a chain may be longer than the stack is deep.
function circlesFrom(
  first: Feature,
  byName: ReadonlyMap<string, Feature>,
  done: Set<string>,
  known: Known,
): OpenPoint[] {
  const points: OpenPoint[] = [];
  const path = [{ feature: first, waits: [...first.dependsOn] }];
  const onPath = new Set([first.name]);
  for (let here = path.at(-1); here !== undefined; here = path.at(-1)) {
    const { feature } = here;
    const name = here.waits.shift();
    const next = byName.get(name ?? "");
    if (name === undefined) {
      done.add(feature.name);
      onPath.delete(feature.name);
      path.pop();
    } else if (onPath.has(name)) {
      feature.dependsOn.splice(feature.dependsOn.indexOf(name), 1);
      const names = path.map((step) => step.feature.name);
      points.push(circle([...names.slice(names.indexOf(name)), name], feature, known));
    } else if (next !== undefined && !done.has(name)) {
      path.push({ feature: next, waits: [...next.dependsOn] });
      onPath.add(name);
    }
  }
  return points;
}

function circle(names: readonly string[], { name }: Feature, known: Known): OpenPoint {
  const key = keyOf(names.at(-1) ?? "");
  const given = known.byKey.get(keyOf(name))?.dependsOn.find(({ text }) => keyOf(text) === key);
  const text = `These features wait for one another: ${shown(names).join(" → ")}. Which comes first?`;
  return pointAt(text, given ?? { text: "", at: [] }, known);
}

const mostShown = 8;

function shown(names: readonly string[]): string[] {
  return names.length <= mostShown ? [...names] : [...names.slice(0, mostShown - 2), "…", ...names.slice(-1)];
}

function pointAt(text: string, { at }: MappedText, { original }: Known): OpenPoint {
  const start = at[0] ?? 0;
  return { text, source: quoteBetween(original, start, (at.at(-1) ?? start) + 1) };
}

/** Names are the same whatever their case and marks, and with or without "feature" in front. */
function keyOf(name: string): string {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/^\P{L}*(?:feature|user story)\s*(?:#?\d+\s*)?[:：–—-]\s*/u, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
