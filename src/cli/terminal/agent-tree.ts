// The team as a tree: each agent stands under the one that keeps it waiting longest.
import type { AgentView } from "../../processes/progress-view.ts";

export interface Branch {
  readonly agent: AgentView;
  /** Such as `│ ├ `; empty for agents that wait for nobody. */
  readonly stem: string;
}

/** Every agent once, each below what it leans on. */
export function agentTree(agents: readonly AgentView[]): Branch[] {
  const parents = new Map(agents.map((agent) => [agent.role, parentOf(agent, agents)]));
  const childrenOf = (role: string | null): AgentView[] =>
    agents.filter((agent) => parents.get(agent.role) === role);
  const below = (agent: AgentView, indent: string): Branch[] => {
    const children = childrenOf(agent.role);
    return children.flatMap((child, i) => {
      const isLast = i === children.length - 1;
      const branch = { agent: child, stem: `${indent}${isLast ? "└ " : "├ "}` };
      return [branch, ...below(child, `${indent}${isLast ? "  " : "│ "}`)];
    });
  };
  return childrenOf(null).flatMap((root) => [{ agent: root, stem: "" }, ...below(root, "")]);
}

/** Of the agents that it leans on, the one with the longest way before it; null when it leans on nobody. */
function parentOf(agent: AgentView, agents: readonly AgentView[]): string | null {
  const team = new Map(agents.map((one) => [one.role, one]));
  const ranked = agent.dependsOn
    .filter((role) => team.has(role))
    .map((role) => ({ role, depth: depthOf(role, team) }))
    .sort((a, b) => b.depth - a.depth);
  return ranked[0]?.role ?? null;
}

// A team's graph has no cycles; it was refused before the first task otherwise.
function depthOf(role: string, team: ReadonlyMap<string, AgentView>): number {
  const depths = (team.get(role)?.dependsOn ?? []).map((one) => depthOf(one, team));
  return depths.length === 0 ? 0 : 1 + Math.max(...depths);
}
