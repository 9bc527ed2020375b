// Every gap that is looked for, in the order of what it costs to find out late.
import { accessGapRules } from "./gap-rules-access.ts";
import { conflictGapRules } from "./gap-rules-conflict.ts";
import { dataGapRules } from "./gap-rules-data.ts";
import { interfaceGapRules } from "./gap-rules-interfaces.ts";
import { machineryGapRules } from "./gap-rules-machinery.ts";
import { qualityGapRules } from "./gap-rules-quality.ts";
import { resultGapRules } from "./gap-rules-results.ts";
import type { GapRule } from "./gap-rule.ts";

export const gapRules: readonly GapRule[] = [
  ...accessGapRules,
  ...interfaceGapRules,
  ...dataGapRules,
  ...conflictGapRules,
  ...machineryGapRules,
  ...resultGapRules,
  ...qualityGapRules,
];
