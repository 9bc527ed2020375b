// Requirements that a finding names and the brief does not have.
import type { Brief } from "../../domain/brief.ts";
import { inShort, partNames, type Fault } from "./fault.ts";
import type { Statement } from "./statements.ts";

export function unknownIds(statements: readonly Statement[], { requirements }: Brief): Fault[] {
  const known = new Set(requirements.map(({ id }) => id));
  return statements.flatMap(({ part, at, ids }): Fault[] => {
    const stray = ids.find((id) => !known.has(id));
    if (stray !== undefined)
      return [
        { part, at, ids, text: `${partNames[part]} names ${inShort(stray)}, which the brief does not have.` },
      ];
    return ids.length > 0 || part === "openQuestions"
      ? []
      : [{ part, at, ids, text: `${partNames[part]} names no requirement.` }];
  });
}
