// Rules about the ids of a specification, such as FR-001: each is defined once, and a reference finds its definition.
import type { SpecFinding, SpecPassage, SpecRule } from "./spec-rule.ts";

export const duplicateId: SpecRule = {
  code: "spec/duplicate-id",
  criterion: 3,
  group: "consistency",
  severity: "error",
  reason: "Evidence is traced by id; two things with one id cannot be told apart.",
  fix: "Give one of them a new id.",
  bad: "- **FR-002**: … - **FR-002**: …",
  good: "- **FR-002**: … - **FR-003**: …",
  check: ({ passages }) => {
    const seen = new Map<string, SpecPassage>();
    return passages.flatMap((passage): SpecFinding[] => {
      const id = definedIn(passage);
      if (id === null) return [];
      const first = seen.get(id);
      if (first === undefined) seen.set(id, passage);
      // A heading, a list and a table may each name the same thing once.
      if (first === undefined || first.kind !== passage.kind || first.text === passage.text) return [];
      return [{ line: passage.line, phrase: id, message: `${id} is defined on line ${first.line} already.` }];
    });
  },
};

export const unknownReference: SpecRule = {
  code: "spec/unknown-reference",
  criterion: 3,
  group: "traceability",
  severity: "warning",
  reason: "A reference to nothing sends its reader searching.",
  fix: "Name an id of this document, or the document that has it.",
  bad: "See FR-012. (The last one is FR-009.)",
  good: "See FR-009.",
  check: ({ passages }) => {
    const defined = new Set(passages.flatMap((passage) => definedIn(passage) ?? []));
    const families = familiesOf(defined);
    return passages
      .filter(({ kind }) => kind !== "code")
      .flatMap(({ text, line }) =>
        [...new Set(text.match(anyId) ?? [])]
          .filter((id) => !defined.has(id) && (families.get(familyOf(id)) ?? 0) >= enough)
          .map((id) => ({ line, phrase: id, message: `${id} is not defined here.` })),
      );
  },
};

/** Of fewer ids of a family, the text may be speaking of another document's. */
const enough = 3;
const anyId = /(?<![\p{L}\p{N}_/.-])[A-Z]{1,6}-\d{1,4}(?:\.\d{1,3})?(?![\p{L}\p{N}_/-]|\.\d)/gu;
const definition =
  /^\s*(?:\[[ x]\]\s*)?([A-Z]{1,6}-\d{1,4}(?:\.\d{1,3})?)(?:\s*(?:\[[^\]]{1,20}\]|\([^)]{1,40}\)))?\s*(?:[:.–—|-]|$)/;

function definedIn({ text, kind }: SpecPassage): string | null {
  return kind === "code" ? null : (definition.exec(text)?.[1] ?? null);
}

function familiesOf(ids: ReadonlySet<string>): Map<string, number> {
  const families = new Map<string, number>();
  for (const id of ids) families.set(familyOf(id), (families.get(familyOf(id)) ?? 0) + 1);
  return families;
}

/** FR-001 and FR-12 are no family: one of them is another document's. */
function familyOf(id: string): string {
  const [name = "", number = ""] = id.split("-");
  return `${name} ${number.startsWith("0") ? String(number.length) : ""}`;
}
