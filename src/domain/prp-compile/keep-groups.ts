// A plan that is made upon an earlier one keeps its cut into tasks: a new requirement goes to its neighbours, and what
// stands elsewhere is built in the same task as before.
import type { Requirement } from "../brief.ts";
import type { PlanBase } from "../plan-base.ts";

export type Run = readonly [Requirement, ...Requirement[]];

/** How the earlier plan cut its work, by ids of requirements. */
export interface EarlierCut {
  /** What its brief asked for. */
  readonly known: ReadonlySet<string>;
  /** Which of its tasks built a requirement; none for what was met while the project was set up. */
  readonly taskOf: ReadonlyMap<string, string>;
}

/** Null for a plan that is made afresh. */
export function earlierCut(base: Pick<PlanBase, "brief" | "prp"> | null): EarlierCut | null {
  if (base === null) return null;
  // The first task sets up and the last one walks through the whole; those between build.
  const built = base.prp.tasks.slice(1, -1);
  return {
    known: new Set(base.brief.requirements.map(({ id }) => id)),
    taskOf: new Map(built.flatMap(({ id, requirementIds }) => requirementIds.map((own) => [own, id]))),
  };
}

/** With less than this share in common, the earlier cut says nothing about this brief. */
const leastKnown = 0.6;

/** The fresh runs, cut as the earlier plan cut them. */
export function keptRuns(runs: readonly Run[], { known, taskOf }: EarlierCut): Run[] {
  const wanted = runs.flat();
  if (wanted.filter(({ id }) => known.has(id)).length < leastKnown * wanted.length) return [...runs];
  const labels = runs.flatMap((run, at) =>
    run.map(({ id }) => taskOf.get(id) ?? (known.has(id) ? `run ${String(at)}` : null)),
  );
  const settled = withNeighbours(wanted, labels);
  const kept: [Requirement, ...Requirement[]][] = [];
  for (const [at, requirement] of wanted.entries()) {
    const run = kept.at(-1);
    if (run && settled[at] === settled[at - 1]) run.push(requirement);
    else kept.push([requirement]);
  }
  return kept;
}

/** What is new goes with what stands before it under the same heading, else with what follows, else by itself. */
function withNeighbours(wanted: readonly Requirement[], labels: readonly (string | null)[]): string[] {
  const settled: string[] = [];
  for (const [at, requirement] of wanted.entries()) {
    const before = isLike(requirement, wanted[at - 1]) ? settled[at - 1] : undefined;
    const after = isLike(requirement, wanted[at + 1]) ? labels[at + 1] : undefined;
    settled.push(labels[at] ?? before ?? after ?? `new ${requirement.id}`);
  }
  return settled;
}

function isLike(a: Requirement, b: Requirement | undefined): boolean {
  return a.section === b?.section && (a.kind === "constraint") === (b.kind === "constraint");
}
