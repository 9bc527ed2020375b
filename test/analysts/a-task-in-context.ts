// A task as an agent gets it: with the layers of its brief, fitted to a window.
import type { AnalystTask } from "../../src/analysts/analyst.ts";
import type { Brief } from "../../src/domain/brief.ts";
import { buildLayers, constraintLines } from "../../src/domain/build-layers.ts";
import { countTokens } from "../../src/domain/count-tokens.ts";
import { fitContext } from "../../src/domain/fit-context.ts";
import type { RecalledPattern } from "../../src/domain/pattern.ts";
import { aTask } from "./a-task.ts";

export function aTaskInContext(
  role: string,
  brief: Brief,
  { window = 8000, patterns = [] }: { window?: number; patterns?: readonly RecalledPattern[] } = {},
  overrides: Partial<AnalystTask> = {},
): AnalystTask {
  const task = aTask(role, brief, overrides);
  const layers = buildLayers(brief, task.profile, patterns, "2026-01-02T03:04:05.000Z");
  return { ...task, context: fitContext(layers, window, countTokens, constraintLines(brief), () => "0") };
}
