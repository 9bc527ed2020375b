// The outline of a PRP document: the headings that it has, in their order, and nothing else.

/** The six sections; each stands as `## n. Title`. */
export const sectionTitles = [
  "Objectives",
  "Technical requirements and constraints",
  "Architecture decisions",
  "Implementation approach",
  "Testing requirements",
  "Success criteria",
] as const;

export const outOfScopeTitle = "Out of scope";
export const existingCodeTitle = "Existing code";

/** What a section says that has nothing to say. */
export const nothingHere = "None.";
