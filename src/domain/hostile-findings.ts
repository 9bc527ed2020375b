// Which findings say that a text may speak to the builder instead of for the person: no plan with them passes unseen.
import type { Diagnostic } from "./diagnostic.ts";
import { enumerate } from "./prp-compile/text.ts";

/** One sentence with the places of such texts; null when there are none. */
export function hostileTextIn(findings: readonly Diagnostic[]): string | null {
  const hits = findings.filter(({ code }) => codes.has(code));
  if (hits.length === 0) return null;
  const places = [...new Set(hits.map(placeOf))];
  const shown = places.slice(0, mostPlaces);
  const more = places.length > mostPlaces ? [`${places.length - mostPlaces} more places`] : [];
  return `Text that gives orders or addresses of its own stands in ${enumerate([...shown, ...more])}: read it before you approve.`;
}

const codes = new Set([
  "prp/order-to-reader",
  "prp/quoted-order",
  "prp/hidden-character",
  "prp/foreign-address",
  "prp/fetch-and-run",
]);

const mostPlaces = 8;

/** Messages of these rules begin with the place. */
function placeOf({ message }: Diagnostic): string {
  const at = message.slice(0, Math.max(0, message.indexOf(": ")));
  if (at === "title") return "the head of the plan";
  return at.replace(/^section-(\d)$/, "section $1");
}
