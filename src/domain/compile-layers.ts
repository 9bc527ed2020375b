// Where a piece of work stands in the order of building, told from the words of its requirements.
import type { Requirement } from "./brief.ts";

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
  { layer: "docs", words: /\b(?:readme|documentation|user guide|manual|changelog|tutorials?)\b/i },
  {
    layer: "guard",
    words:
      /\b(?:encrypt\w*|tls|rate.?limit\w*|audit\w*|monitor\w*|metrics?|observab\w*|logg(?:ed|ing)|latency|uptime|availability|backups?|deploy\w*|docker\w*|kubernetes|ci|load test\w*|penetration|compliance|gdpr|hipaa)\b/i,
  },
  {
    layer: "surface",
    words:
      /\b(?:screens?|pages?|buttons?|clicks?|displays?|displayed|ui|view(?:s|port)?|menus?|dialogs?|modal|forms?|layout|css|html|browsers?|dashboards?|responsive|icons?|colou?rs?|animations?|keyboard|mobile app|sees?)\b/i,
  },
  {
    layer: "data",
    words:
      /\b(?:schemas?|databases?|tables?|columns?|migrations?|persist\w*|stor(?:ed|age|es)|sqlite|postgres\w*|mysql|mongo\w*|redis|data models?|entit(?:y|ies)|records?|index(?:es)?)\b/i,
  },
];

function layerOfOne({ text, kind, section }: Requirement): Layer {
  const found = layerWords.find(({ words }) => words.test(text.slice(0, 600)));
  if (found) return found.layer;
  return kind === "quality" || /\bnon.?functional\b/i.test(section ?? "") ? "guard" : "core";
}
