// Where a piece of work stands in the order of building, told from the words of its requirements.
import type { Requirement } from "../brief.ts";
import { layerWords, optionalHeading } from "./layer-words.ts";

/**
 * What binds everything, what keeps data, who may come in, what works on the data, what people see, what protects it,
 * what explains it, what may come later.
 */
export type Layer = "rules" | "data" | "entry" | "core" | "surface" | "guard" | "docs" | "later";

/** In the order of building. */
export const layers: readonly Layer[] = [
  "rules",
  "data",
  "entry",
  "core",
  "surface",
  "guard",
  "docs",
  "later",
];

/** The layer that most of the requirements speak of; `core` when none has half of them. */
export function layerOf(requirements: readonly Requirement[]): Layer {
  if (requirements.every(({ kind }) => kind === "constraint")) return "rules";
  const told = requirements.map(layerOfOne);
  const counts = layers.map((layer) => ({ layer, count: told.filter((other) => other === layer).length }));
  const best = counts.reduce((a, b) => (b.count > a.count ? b : a));
  return best.count * 2 >= requirements.length ? best.layer : "core";
}

/** The layer of one requirement; constraints are told by their words as well. */
export function layerOfOne({ text, kind, section }: Requirement): Layer {
  if (optionalHeading.test((section ?? "").slice(0, 200))) return "later";
  const found = layerWords.find(({ words }) => words.test(text.slice(0, 600)));
  if (found) return found.layer;
  return kind === "quality" || /\bnon.?functional\b/i.test(section ?? "") ? "guard" : "core";
}

const composition =
  /^(?:an?|each|every|the) [\p{L} -]{2,40} (?:has|have|holds?|contains?|consists? of|includes?) [^.;]{3,200}(?:,| and )/iu;

/** "A link has an address, a title and a note": what a thing is made of, whatever else the words speak of. */
export function describesData({ text }: Pick<Requirement, "text">): boolean {
  return composition.test(text.slice(0, 400));
}

/** "link: an address, a title and a note": the thing and all its parts; null for what describes no data. */
export function partsOfData(requirement: Pick<Requirement, "text">): string | null {
  if (!describesData(requirement)) return null;
  const [, thing = "", parts = ""] =
    /^(?:an?|each|every|the) ([\p{L} -]{2,40}?) (?:has|have|holds?|contains?|consists? of|includes?) ([^.;]{3,300})/iu.exec(
      requirement.text,
    ) ?? [];
  return `${thing}: ${parts.trim()}`;
}
