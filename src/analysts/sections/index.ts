// The sections, in the order in which the document has them.
import type { DependencyGraph } from "../../domain/selection.ts";
import type { Section } from "./section.ts";

export const sections: readonly Section[] = [];

/** The sections of a plan with a model, each with the roles that it waits for. */
export function sectionGraph(plan: Parameters<Section["leansOn"]>[0]): DependencyGraph {
  return Object.fromEntries(
    sections.flatMap(({ role, leansOn }) => {
      const roles = leansOn(plan);
      return roles === null ? [] : [[role, [...roles]] as const];
    }),
  );
}
