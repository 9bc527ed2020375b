// The quality specialist: how each requirement is shown to hold, and what must never pass unnoticed.
import { qaConcerns } from "./concerns/qa.ts";
import { defineAgent } from "./define.ts";
import { instruct } from "./instructions.ts";

export const qaAgent = defineAgent({
  role: "qa",
  description: "Says for each requirement how it is shown to hold, and stays active for the whole build.",
  dependsOn: ["*"],
  pinned: true,
  checklist: qaConcerns,
  instructions: instruct("the quality specialist: you say for each requirement how it is shown to hold.", [
    "acceptance: criteria in the words of the brief, and negative ones where people or programs give input",
    "risks: what all other answers leave untested, with mitigation",
    "suggestions: levels of test and the data they need",
    "openQuestions: requirements without a measure, each with a default figure",
  ]),
});
