// Which agents wait for which, and whose turn it is.
import type { DependencyGraph } from "./selection.ts";

export interface Progress {
  readonly graph: DependencyGraph;
  /**
   * Roles that have given an answer or given up. A failed role is settled too: the others go on without it. So is one
   * whose answer is taken over from an earlier plan; it is never asked.
   */
  readonly settled: Readonly<Record<string, unknown>>;
  /** Roles that were asked before. */
  readonly dispatched: Readonly<Record<string, unknown>>;
  /** How many may work at the same time. */
  readonly limit: number;
}

/** Roles that can work now: every input is settled, they were not asked before, and there is room under the limit. */
export function dueRoles({ graph, settled, dispatched, limit }: Progress): string[] {
  const open = Object.keys(graph).filter((role) => !Object.hasOwn(settled, role));
  const waiting = open.filter((role) => !Object.hasOwn(dispatched, role));
  const working = open.length - waiting.length;
  return waiting
    .filter((role) => graph[role]?.every((input) => Object.hasOwn(settled, input)))
    .slice(0, Math.max(0, limit - working));
}

/** Roles that were asked and have not answered. */
export function openRoles({ settled, dispatched }: Pick<Progress, "settled" | "dispatched">): string[] {
  return Object.keys(dispatched).filter((role) => !Object.hasOwn(settled, role));
}
