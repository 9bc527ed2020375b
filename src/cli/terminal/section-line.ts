// The parts of the document that a model writes, in a few lines under the team: a name and a shape each.
import type { AgentView } from "../../processes/progress-view.ts";
import type { Paint } from "./paint.ts";
import { markOf, stateShape } from "./state-marks.ts";
import { wrap } from "./width.ts";

/** A part with its shape stays on one line; this is no space where a line may break. */
const unbroken = "\u00a0";
const title = "document  ";

/** Such as `document  objectives ✓  questions ●`; none when there are no sections. */
export function sectionLines(sections: readonly AgentView[], columns: number, paint: Paint): string[] {
  if (sections.length === 0) return [];
  const shown = sections.map(
    (section) => `${sectionName(section.role)}${unbroken}${stateShape(markOf(section), paint)}${unbroken}`,
  );
  const lines = wrap(shown.join(" "), columns - title.length);
  return lines.map(
    (line, i) => (i === 0 ? title : " ".repeat(title.length)) + line.replaceAll(unbroken, " ").trimEnd(),
  );
}

/** A section's role as people know it. */
export function sectionName(role: string): string {
  return role.replace(/^section-/, "");
}
