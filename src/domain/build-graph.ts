// From "who leans on whom" to a graph that can be worked through: no unknown names, no circles.
import { BacoError, exitCodes } from "./errors.ts";
import type { DependencyGraph } from "./selection.ts";

/** For every agent of the registry, the roles it leans on; `*` stands for everyone else on the team. */
export type Dependencies = Readonly<Record<string, readonly string[]>>;

/** An agent leans on a role that no agent has. */
export class UnknownDependencyError extends BacoError {
  override readonly name = "UnknownDependencyError";
  override readonly exitCode = exitCodes.usage;
  constructor(
    readonly role: string,
    readonly missing: string,
  ) {
    super(
      `The agent ${role} depends on ${missing}, and there is no such agent.`,
      "Its dependsOn names a role that is not in the registry.",
      `Correct dependsOn of ${role}, or add an agent ${missing}; \`baco agents\` lists the roles.`,
    );
  }
}

/** Agents wait for one another in a circle; `path` begins and ends with the same role. */
export class CyclicDependencyError extends BacoError {
  override readonly name = "CyclicDependencyError";
  override readonly exitCode = exitCodes.usage;
  constructor(readonly path: readonly string[]) {
    super(
      `Agents wait for one another: ${path.join(" → ")}.`,
      "Each of them would wait for an output that never comes.",
      "Remove one of these names from a dependsOn.",
    );
  }
}

/** For each role of the team, the members it waits for. Who is not on the team is waited for by nobody. */
export function buildGraph(team: readonly string[], dependsOnOf: Dependencies): DependencyGraph {
  for (const role of team) refuseUnknown(role, dependsOnOf);
  const graph = Object.fromEntries(team.map((role) => [role, inputsOf(role, team, dependsOnOf)]));
  const circle = circleIn(graph);
  if (circle !== null) throw new CyclicDependencyError(circle);
  return graph;
}

function refuseUnknown(role: string, dependsOnOf: Dependencies): void {
  const missing = leansOn(role, dependsOnOf).find(
    (name) => name !== "*" && !Object.hasOwn(dependsOnOf, name),
  );
  if (missing !== undefined) throw new UnknownDependencyError(role, missing);
}

function inputsOf(role: string, team: readonly string[], dependsOnOf: Dependencies): string[] {
  const names = leansOn(role, dependsOnOf);
  return team.filter((member) => names.includes(member) || (names.includes("*") && member !== role));
}

function leansOn(role: string, dependsOnOf: Dependencies): readonly string[] {
  return Object.hasOwn(dependsOnOf, role) ? (dependsOnOf[role] ?? []) : [];
}

function circleIn(graph: DependencyGraph): string[] | null {
  const cleared = new Set<string>();
  for (const role of Object.keys(graph)) {
    const circle = circleFrom(role, graph, [], cleared);
    if (circle !== null) return circle;
  }
  return null;
}

function circleFrom(
  role: string,
  graph: DependencyGraph,
  path: string[],
  cleared: Set<string>,
): string[] | null {
  if (path.includes(role)) return [...path.slice(path.indexOf(role)), role];
  if (cleared.has(role)) return null;
  for (const input of graph[role] ?? []) {
    const circle = circleFrom(input, graph, [...path, role], cleared);
    if (circle !== null) return circle;
  }
  cleared.add(role);
  return null;
}
