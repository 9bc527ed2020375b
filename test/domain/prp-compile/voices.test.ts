// Who of the team is heard in a PRP, and what the others have to say.
import { expect, test } from "vitest";
import { unheardAdvice } from "../../../src/domain/prp-compile/voices.ts";
import { anOutput } from "../../phases/plan-facts.ts";

const nothing = { requirements: [], decisions: [], risks: [], guidance: [], tasks: [] };
const risk = {
  text: "Logs hold secrets",
  mitigation: "Mask secrets in every line",
  requirementIds: ["REQ-2"],
};

test("a role that is heard nowhere gives the first advice that nobody gave before it", () => {
  const suggestions = [{ text: "Log each failure", requirementIds: ["REQ-1"] }];
  const guidance = [{ text: "Log each failure.", requirementIds: ["REQ-1"], by: "developer" }];
  const outputs = [
    anOutput("developer", { suggestions }),
    anOutput("security", { suggestions, risks: [risk] }),
  ];
  expect(unheardAdvice({ outputs, team: ["developer", "security"] }, { ...nothing, guidance })).toEqual([
    { text: "Mask secrets in every line.", requirementIds: ["REQ-2"], by: "security" },
  ]);
});

test("a role that found nothing says so, once", () => {
  const silent = anOutput("api", { suggestions: [], risks: [], acceptance: [] });
  expect(unheardAdvice({ outputs: [silent], team: ["api"] }, nothing)).toEqual([
    { text: "For api, no step beyond those that stand here.", requirementIds: [], by: "api" },
  ]);
});

test("a step that names a role is its voice", () => {
  const step = "Hash passwords (security, REQ-5).";
  const task = {
    id: "TASK-1",
    title: "Sign-in",
    requirementIds: ["REQ-5"],
    acceptanceIds: [],
    dependsOn: [],
  };
  const tasks = [{ ...task, files: ["src"], steps: [step], verify: "npm test", size: "S" as const }];
  expect(unheardAdvice({ outputs: [], team: ["security"] }, { ...nothing, tasks })).toEqual([]);
});
