// The numbers in ids, and the highest of each kind that a plan and those before it have used.
import type { Prp } from "./prp.ts";

type Highest = Readonly<Record<string, number>>;

/** 12 for `REQ-12`, 2 for `AC-3.2`. */
export function idNumber(id: string): number {
  return Number(/\d+$/.exec(id)?.[0] ?? 0);
}

/** `REQ` for `REQ-12`, `AC-3` for `AC-3.2`. */
export function idKind(id: string): string {
  return id.replace(/[.-]\d+$/, "");
}

/** The highest number of each kind of id, in this PRP or before it. */
export function highestIds(prp: Prp, before: Highest): Record<string, number> {
  const highest: Record<string, number> = { ...before };
  for (const id of idsIn(prp)) highest[idKind(id)] = Math.max(highest[idKind(id)] ?? 0, idNumber(id));
  return highest;
}

function idsIn(prp: Prp): string[] {
  const { questions, assumptions, requirements, decisions, risks, tasks, tests } = prp;
  const things = [questions, assumptions, requirements, decisions, risks, tasks, tests].flat();
  return [...things, ...requirements.flatMap(({ acceptance }) => acceptance)].map(({ id }) => id);
}
