// Drops references that lead nowhere.
import type { Prp } from "../prp.ts";
import type { Mend } from "./mend.ts";

export const dropUnknown: Mend = {
  codes: ["prp/unknown-reference"],
  mend: (prp) => {
    const requirements = idsOf(prp.requirements);
    const criteria = idsOf(prp.requirements.flatMap(({ acceptance }) => acceptance));
    const questions = idsOf(prp.questions);
    const tasks = idsOf(prp.tasks);
    const about = <Thing extends { requirementIds: string[] }>(things: readonly Thing[]): Thing[] =>
      things.map((thing) => ({ ...thing, requirementIds: known(thing.requirementIds, requirements) }));
    return {
      ...prp,
      assumptions: prp.assumptions.map((one) =>
        one.questionId === null || questions.has(one.questionId) ? one : { ...one, questionId: null },
      ),
      objectives: about(prp.objectives),
      requirements: prp.requirements.map((one) => ({
        ...one,
        questionIds: known(one.questionIds, questions),
      })),
      decisions: about(prp.decisions),
      risks: about(prp.risks),
      guidance: about(prp.guidance),
      avoid: about(prp.avoid),
      tasks: about(prp.tasks).map((task) => ({
        ...task,
        acceptanceIds: known(task.acceptanceIds, criteria),
        dependsOn: known(task.dependsOn, tasks),
      })),
      tests: about(prp.tests).map((test) => ({
        ...test,
        acceptanceIds: known(test.acceptanceIds, criteria),
      })),
    } satisfies Prp;
  },
};

function known(ids: readonly string[], those: ReadonlySet<string>): string[] {
  return ids.filter((id) => those.has(id));
}

function idsOf(things: readonly { readonly id: string }[]): Set<string> {
  return new Set(things.map(({ id }) => id));
}
