// Where a piece of work stands in the order of building, told from the words of its requirements.
import type { Requirement } from "../brief.ts";

/** What binds everything, what keeps data, what works on it, what people see, what protects it, what explains it. */
export type Layer = "rules" | "data" | "core" | "surface" | "guard" | "docs";

/** In the order of building. */
export const layers: readonly Layer[] = ["rules", "data", "core", "surface", "guard", "docs"];

/** The layer that most of the requirements speak of; `core` when none has half of them. */
export function layerOf(requirements: readonly Requirement[]): Layer {
  if (requirements.every(({ kind }) => kind === "constraint")) return "rules";
  const told = requirements.map(layerOfOne);
  const counts = layers.map((layer) => ({ layer, count: told.filter((other) => other === layer).length }));
  const best = counts.reduce((a, b) => (b.count > a.count ? b : a));
  return best.count * 2 >= requirements.length ? best.layer : "core";
}

const layerWords: readonly { layer: Layer; words: RegExp }[] = [
  { layer: "docs", words: /\b(?:readme|documentation|user guide|user manual|changelog|tutorials?)\b/i },
  {
    layer: "guard",
    words:
      /\b(?:encrypt\w*|tls|rate.?limit\w*|audit (?:log|trail)s?|alerting|metrics|observability|latency|uptime|availability|backups?|deploy\w*|docker\w*|kubernetes|ci\/cd|load tests?|penetration tests?|gdpr|hipaa)\b/i,
  },
  {
    layer: "surface",
    words:
      /\b(?:screens?|pages?|buttons?|clicks?|displays?|displayed|ui|viewport|menus?|dialogs?|modals?|css|html|dashboards?|responsive|icons?|colou?rs?|animations?|keyboard|(?:can|must|should|to) (?:see|view))\b/i,
  },
  {
    layer: "data",
    words:
      /\b(?:schemas?|databases?|migrations?|persist\w*|stored in|sqlite|postgres\w*|mysql|mongo\w*|redis|data models?|entit(?:y|ies))\b/i,
  },
];

function layerOfOne({ text, kind, section }: Requirement): Layer {
  const found = layerWords.find(({ words }) => words.test(text.slice(0, 600)));
  if (found) return found.layer;
  return kind === "quality" || /\bnon.?functional\b/i.test(section ?? "") ? "guard" : "core";
}
