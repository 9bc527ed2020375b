// Small changes to a PRP, each giving a new one: what the classes of defects are made of.

/** The PRP with one entry of a list replaced by what `change` makes of it. */
export function withEntry(prp, list, entry, change) {
  return { ...prp, [list]: prp[list].map((each) => (each === entry ? { ...each, ...change(each) } : each)) };
}

/** The PRP with one criterion of a requirement changed. */
export function withCriterion(prp, requirement, criterion, change) {
  return withEntry(prp, "requirements", requirement, ({ acceptance }) => ({
    acceptance: acceptance.map((each) => (each === criterion ? { ...each, ...change(each) } : each)),
  }));
}

/** What is to be built. */
export function wanted(prp) {
  return prp.requirements.filter(({ kind }) => kind !== "exclusion");
}

/** All criteria with their requirements. */
export function criteria(prp) {
  return wanted(prp).flatMap((requirement) =>
    requirement.acceptance.map((criterion) => ({ requirement, criterion })),
  );
}

/** The PRP without a requirement and everything that names it. */
export function withoutRequirement(prp, { id, acceptance }) {
  const gone = new Set([id, ...acceptance.map((each) => each.id)]);
  const clean = (ids) => ids.filter((each) => !gone.has(each));
  const swept = (list) =>
    list.map((each) => ({
      ...each,
      requirementIds: clean(each.requirementIds),
      ...(each.acceptanceIds ? { acceptanceIds: clean(each.acceptanceIds) } : {}),
    }));
  const lists = ["objectives", "decisions", "risks", "guidance", "tasks", "tests"];
  return {
    ...prp,
    ...Object.fromEntries(lists.map((list) => [list, swept(prp[list])])),
    requirements: prp.requirements.filter((each) => each.id !== id),
  };
}

/** The PRP with a new requirement, built and tested like the one it is put beside; `change` says what is different. */
export function withRequirementLike(prp, model, change) {
  const number = Math.max(...prp.requirements.map(({ id }) => Number(id.slice(4)))) + 1;
  const id = `REQ-${number}`;
  const acceptance = model.acceptance.map((each, at) => ({ ...each, id: `AC-${number}.${at + 1}` }));
  const ids = acceptance.map((each) => each.id);
  const beside = (list) =>
    list.map((each) =>
      each.requirementIds.includes(model.id)
        ? {
            ...each,
            requirementIds: [...each.requirementIds, id],
            acceptanceIds: [...each.acceptanceIds, ...ids],
          }
        : each,
    );
  const added = { ...model, id, questionIds: [], acceptance, ...change };
  return {
    ...prp,
    requirements: [...prp.requirements, added],
    tasks: beside(prp.tasks),
    tests: beside(prp.tests),
  };
}
