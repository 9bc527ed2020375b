// The person's own pattern memory: where it lies, what it says when a part of it cannot be read, and how it learns that a
// plan used it.
import { join } from "node:path";
import type { Pattern } from "../domain/pattern.ts";
import { userDataFolder } from "../files/user-folders.ts";
import { openPatternStore, type Unreadable } from "../patterns/file-pattern-store.ts";
import type { PatternMemory } from "../patterns/pattern-store.ts";
import { systemClock } from "./clock.ts";

function patternsFile(): string {
  return join(userDataFolder(), "patterns.jsonl");
}

/** The memory of this person; `report` hears one sentence when not all of it can be read. */
export function openPatternMemory(report: (problem: string) => void): PatternMemory {
  return openPatternStore(patternsFile(), {
    now: () => systemClock.now(),
    report: (unreadable) => {
      report(unreadableText(unreadable));
    },
  });
}

/** What a person must know of it. */
export function unreadableText({ path, lines, why }: Unreadable): string {
  if (why !== "") return `patterns: ${path} could not be read and is left alone. ${why}`;
  const [first] = lines;
  const entries = lines.length === 1 ? "1 entry" : `${String(lines.length)} entries`;
  const verb = lines.length === 1 ? "is" : "are";
  return `patterns: ${entries} of ${path} could not be read and ${verb} left alone. Line ${String(first?.line ?? 0)}: ${first?.why ?? ""}`;
}

/** Counts the plan as one use of these patterns, however often it is told. */
export async function countUse(
  memory: PatternMemory,
  use: { readonly ids: readonly string[]; readonly planId: string; readonly time: string },
): Promise<void> {
  if (use.ids.length === 0) return;
  await memory.change((patterns) =>
    patterns.map((pattern) => (isNewUse(pattern, use) ? used(pattern, use) : pattern)),
  );
}

function isNewUse(
  { id, usedIn }: Pattern,
  { ids, planId }: { ids: readonly string[]; planId: string },
): boolean {
  return ids.includes(id) && !usedIn.includes(planId);
}

const mostUsesKept = 100;

function used(pattern: Pattern, { planId, time }: { planId: string; time: string }): Pattern {
  return {
    ...pattern,
    usageCount: pattern.usageCount + 1,
    lastUsed: time,
    usedIn: [...pattern.usedIn, planId].slice(-mostUsesKept),
  };
}
