// The sections, in the order in which the document has them.
import type { DependencyGraph } from "../../domain/selection.ts";
import { approach } from "./approach.ts";
import { criteria } from "./criteria.ts";
import { objectives } from "./objectives.ts";
import { questions } from "./questions.ts";
import type { Section, SectionPlan } from "./section.ts";

export const sections: readonly Section[] = [objectives, questions, ...criteria, approach];

/** The sections of a plan with a model, each with the roles that it waits for. */
export function sectionGraph(plan: SectionPlan): DependencyGraph {
  return Object.fromEntries(
    sections.flatMap(({ role, leansOn }) => {
      const roles = leansOn(plan);
      return roles === null ? [] : [[role, [...roles]] as const];
    }),
  );
}
