// What an edit has done to a brief whose requirements kept their ids.
import type { Brief, Requirement } from "./brief.ts";
import type { BriefChanges } from "./plan-base.ts";

type Requirements = Pick<Brief, "requirements">;

/** Requirements that say something else, or under another heading, than before; new ones; and those that are gone. */
export function changesBetween(before: Requirements, after: Requirements): BriefChanges {
  const old = new Map(before.requirements.map((requirement) => [requirement.id, requirement]));
  const kept = new Set(after.requirements.map(({ id }) => id));
  const isChanged = (requirement: Requirement): boolean => {
    const known = old.get(requirement.id);
    return known !== undefined && !saysTheSame(known, requirement);
  };
  return {
    changed: after.requirements.filter(isChanged).map(({ id }) => id),
    added: after.requirements.filter(({ id }) => !old.has(id)).map(({ id }) => id),
    removed: before.requirements.filter(({ id }) => !kept.has(id)).map(({ id }) => id),
  };
}

/** Its place in the text is no part of what it says. */
function saysTheSame(a: Requirement, b: Requirement): boolean {
  return a.text === b.text && a.kind === b.kind && a.section === b.section;
}
