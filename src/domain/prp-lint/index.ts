// The list of rules, in the order in which their findings are told.
import { badCommand, foreignCommand, undecidableDone } from "./commands.ts";
import {
  emptySection,
  incompleteCriterion,
  noAcceptance,
  noDecision,
  unansweredRisk,
} from "./completeness.ts";
import { uncontrolledCompliance } from "./compliance.ts";
import { contradictingCriterion, contradiction, duplicateRequirement } from "./contradictions.ts";
import { bareDecision, floatingVersion, looseAssumption } from "./decisions.ts";
import { earsShare } from "./ears.ts";
import { brokenExample, noRefusal, silentInterface } from "./edge-cases.ts";
import { inventedTechnology, lostNumber, missingRequirement, missingTechnology } from "./fidelity.ts";
import { duplicateId, strayCriterion, unknownReference } from "./ids.ts";
import {
  compoundRequirement,
  escapeClause,
  negativeRequirement,
  pronounSubject,
  severalImperatives,
  weakImperative,
} from "./imperatives.ts";
import { unmeasuredQuality } from "./measures.ts";
import { unrequestedRequirement } from "./provenance.ts";
import { fetchAndRun, foreignAddress, quotedOrder } from "./hostile-text.ts";
import { missingFile, vaguePointer } from "./references.ts";
import { rivalTechnology } from "./rivals.ts";
import type { LintRule } from "./rule.ts";
import { longPrp, longTask } from "./size.ts";
import { incompleteTask, taskCycle, taskOrder } from "./tasks.ts";
import { silentAgent } from "./team.ts";
import { twoSpellings } from "./terminology.ts";
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
  severalImperatives,
  weakImperative,
  compoundRequirement,
  earsShare,
  vagueWord,
  escapeClause,
  negativeRequirement,
  pronounSubject,
  unmeasuredQuality,
  noAcceptance,
  incompleteCriterion,
  noRefusal,
  silentInterface,
  brokenExample,
  unbuiltRequirement,
  untestedRequirement,
  untestedCriterion,
  orphanTask,
  untestedTask,
  orphanTest,
  taskOrder,
  taskCycle,
  incompleteTask,
  badCommand,
  foreignCommand,
  missingRequirement,
  lostNumber,
  missingTechnology,
  unrequestedRequirement,
  inventedTechnology,
  rivalTechnology,
  contradiction,
  contradictingCriterion,
  twoSpellings,
  duplicateRequirement,
  bareDecision,
  looseAssumption,
  unansweredRisk,
  silentAgent,
  floatingVersion,
  vaguePointer,
  missingFile,
  longTask,
  longPrp,
  chatter,
  repeatedSentence,
  undecidableDone,
  uncontrolledCompliance,
  secret,
  injection,
  quotedOrder,
  hiddenCharacter,
  foreignAddress,
  fetchAndRun,
];
