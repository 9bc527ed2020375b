// Defects of structure: ids, and the way from a requirement to its proof.
import { criteria, wanted, withCriterion, withEntry, withoutRequirement } from "./edits.mjs";
import { pick } from "./random.mjs";

const sweepCriteria = (prp, ids) => {
  const clean = (list) =>
    list.map((each) => ({ ...each, acceptanceIds: each.acceptanceIds.filter((id) => !ids.has(id)) }));
  return { ...prp, tasks: clean(prp.tasks), tests: clean(prp.tests) };
};

export const traceClasses = [
  {
    name: "drop the criteria of a requirement",
    finds: ["prp/no-acceptance"],
    plant: (prp, random) => {
      const requirement = pick(wanted(prp), random);
      const ids = new Set(requirement.acceptance.map(({ id }) => id));
      return sweepCriteria(
        withEntry(prp, "requirements", requirement, () => ({ acceptance: [] })),
        ids,
      );
    },
  },
  {
    name: "empty the outcome of a criterion",
    finds: ["prp/incomplete-criterion"],
    plant: (prp, random) => {
      const { requirement, criterion } = pick(criteria(prp), random);
      return withCriterion(prp, requirement, criterion, () => ({ then: " " }));
    },
  },
  {
    name: "orphan a task",
    finds: ["prp/orphan-task", "prp/unbuilt-requirement"],
    plant: (prp, random) => withEntry(prp, "tasks", pick(prp.tasks, random), () => ({ requirementIds: [] })),
  },
  {
    name: "orphan a test",
    finds: ["prp/orphan-test", "prp/untested-requirement", "prp/untested-task"],
    plant: (prp, random) => withEntry(prp, "tests", pick(prp.tests, random), () => ({ requirementIds: [] })),
  },
  {
    name: "take a criterion from its test",
    finds: ["prp/untested-criterion"],
    plant: (prp, random) => {
      const { criterion } = pick(criteria(prp), random);
      return {
        ...prp,
        tests: prp.tests.map((each) => ({
          ...each,
          acceptanceIds: each.acceptanceIds.filter((id) => id !== criterion.id),
        })),
      };
    },
  },
  {
    name: "dangling reference",
    finds: ["prp/unknown-reference"],
    plant: (prp, random) => {
      const list = pick(["tasks", "tests", "objectives"], random);
      return withEntry(prp, list, pick(prp[list], random), ({ requirementIds }) => ({
        requirementIds: [...requirementIds, "REQ-99999"],
      }));
    },
  },
  {
    name: "duplicate id",
    finds: ["prp/duplicate-id"],
    plant: (prp, random) => {
      const list = pick(
        ["tasks", "tests"].filter((name) => prp[name].length > 1),
        random,
      );
      if (list === undefined) return null;
      const entry = pick(prp[list].slice(1), random);
      return withEntry(prp, list, entry, () => ({ id: prp[list][0].id }));
    },
  },
  {
    name: "tasks in a circle",
    finds: ["prp/task-cycle", "prp/task-order"],
    plant: (prp, random) => {
      if (prp.tasks.length < 2) return null;
      const second = pick(prp.tasks.slice(1), random);
      const first = prp.tasks[0];
      const linked = withEntry(prp, "tasks", second, ({ dependsOn }) => ({
        dependsOn: [...new Set([...dependsOn, first.id])],
      }));
      return withEntry(linked, "tasks", linked.tasks[0], ({ dependsOn }) => ({
        dependsOn: [...dependsOn, second.id],
      }));
    },
  },
  {
    name: "drop a requirement of the brief",
    needsBrief: true,
    finds: ["prp/missing-requirement"],
    plant: (prp, random) => withoutRequirement(prp, pick(wanted(prp), random)),
  },
  {
    name: "drop a mitigation",
    finds: ["prp/unanswered-risk"],
    plant: (prp, random) =>
      prp.risks.length === 0
        ? null
        : withEntry(prp, "risks", pick(prp.risks, random), () => ({ mitigation: " " })),
  },
  {
    name: "decision without reason or rivals",
    finds: ["prp/bare-decision"],
    plant: (prp, random) =>
      prp.decisions.length === 0
        ? null
        : withEntry(prp, "decisions", pick(prp.decisions, random), ({ status }) =>
            status === "decided" && random() < 0.5 ? { rejected: [] } : { rationale: " " },
          ),
  },
  {
    name: "assumption without a question",
    finds: ["prp/loose-assumption"],
    plant: (prp, random) => {
      const number = prp.assumptions.length + 1;
      const texts = ["One currency is enough.", "Everybody has a smartphone.", "The old data is of no use."];
      const assumption = { id: `ASM-${number}`, text: pick(texts, random), questionId: null };
      return { ...prp, assumptions: [...prp.assumptions, assumption] };
    },
  },
  {
    name: "empty a section",
    finds: ["prp/empty-section"],
    plant: (prp, random) => ({ ...prp, [pick(["tasks", "tests"], random)]: [] }),
  },
  {
    name: "agent that is not heard",
    finds: ["prp/silent-agent"],
    plant: (prp, random) => ({
      ...prp,
      agents: [...prp.agents, pick(["mobile", "embedded", "librarian", "legal"], random)],
    }),
  },
];
