// The list of rules, in the order in which their findings are told.
import { badCommand, foreignCommand, undecidableDone } from "./commands.ts";
import {
  emptySection,
  incompleteCriterion,
  noAcceptance,
  noDecision,
  unansweredRisk,
} from "./completeness.ts";
import { inventedTechnology, lostNumber, missingRequirement, missingTechnology } from "./fidelity.ts";
import { duplicateId, strayCriterion, unknownReference } from "./ids.ts";
import { rivalTechnology } from "./rivals.ts";
import type { LintRule } from "./rule.ts";
import { incompleteTask, longTask, taskCycle, taskOrder } from "./tasks.ts";
import { orphanTask, orphanTest, unbuiltRequirement } from "./trace.ts";
import { untestedCriterion, untestedRequirement, untestedTask } from "./trace.ts";
import { chatter, hiddenCharacter, injection, placeholder } from "./wording.ts";
import { repeatedSentence, secret, unaskedPlaceholder, vagueWord } from "./wording.ts";

export const lintRules: readonly LintRule[] = [
  emptySection,
  noDecision,
  placeholder,
  unaskedPlaceholder,
  duplicateId,
  unknownReference,
  strayCriterion,
  vagueWord,
  noAcceptance,
  incompleteCriterion,
  unbuiltRequirement,
  untestedRequirement,
  untestedCriterion,
  orphanTask,
  untestedTask,
  orphanTest,
  taskOrder,
  taskCycle,
  incompleteTask,
  longTask,
  badCommand,
  foreignCommand,
  missingRequirement,
  lostNumber,
  missingTechnology,
  inventedTechnology,
  rivalTechnology,
  unansweredRisk,
  chatter,
  repeatedSentence,
  undecidableDone,
  secret,
  injection,
  hiddenCharacter,
];
