// All mends, in their order: first what is missing, then what points nowhere, then words.
import { fillCriteria, giveAcceptance, moveStrayCriteria } from "./acceptance.ts";
import { answerRisks, decideDone, replaceCommands } from "./checks.ts";
import type { Mend } from "./mend.ts";
import { askForControls, askForMeasures } from "./questions.ts";
import { dropUnknown } from "./references.ts";
import { buildUnbuilt, dropForwardWaits, serveRequirements } from "./tasks.ts";
import { homeTests, testUntested } from "./tests.ts";
import { cleanWords, dropChatter } from "./words.ts";

export const mends: readonly Mend[] = [
  cleanWords,
  dropChatter,
  moveStrayCriteria,
  giveAcceptance,
  fillCriteria,
  serveRequirements,
  homeTests,
  dropUnknown,
  buildUnbuilt,
  dropForwardWaits,
  testUntested,
  answerRisks,
  decideDone,
  replaceCommands,
  askForControls,
  askForMeasures,
];
