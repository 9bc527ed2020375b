// Rules about length: what is too long is not read to its end.
import { byIdIn, type ById } from "../by-id.ts";
import type { PrpRequirement, PrpTask } from "../prp.ts";
import { prpTexts } from "./prp-texts.ts";
import type { LintRule } from "./rule.ts";

export const longTask: LintRule = {
  code: "prp/long-task",
  criterion: 30,
  group: "economy",
  severity: "warning",
  reason: "A packet that is too long is not read to its end.",
  fix: "Split the task.",
  bad: "TASK-1 with forty requirements and 3,000 tokens.",
  good: "TASK-1 with four requirements and 900 tokens.",
  check: (prp, { countTokens = estimate }) => {
    const requirementsOf = byIdIn(prp.requirements);
    return prp.tasks.flatMap((task) => {
      const tokens = countTokens(packetOf(task, requirementsOf));
      return tokens > packetAlarm
        ? [{ at: task.id, message: `${task.id} with its requirements has ${tokens} tokens.` }]
        : [];
    });
  },
};

const packetAlarm = 1600;

export const longPrp: LintRule = {
  code: "prp/long-prp",
  criterion: 30,
  group: "economy",
  severity: "warning",
  reason: "What does not fit into the window of the builder is forgotten while it builds.",
  fix: "Split the brief into parts that are built one after the other.",
  bad: "A PRP of 300,000 tokens.",
  good: "Three PRPs of 40,000 tokens, each for one part.",
  check: (prp, { countTokens = estimate, window = usualWindow }) => {
    const tokens = prpTexts(prp).reduce((sum, { text }) => sum + countTokens(text), 0);
    return tokens > window
      ? [
          {
            at: "title",
            message: `The PRP has about ${tokens} tokens, more than the ${window} that a builder reads.`,
          },
        ]
      : [];
  },
};

/** Tokens; models of today read about twice as much, and need room for the code. */
const usualWindow = 100_000;

function packetOf(task: PrpTask, requirementsOf: ById<PrpRequirement>): string {
  const served = requirementsOf(task.requirementIds);
  const criteria = served.flatMap(({ acceptance }) =>
    acceptance.filter(({ id }) => task.acceptanceIds.includes(id)),
  );
  return [
    task.title,
    ...task.steps,
    ...task.files,
    ...served.map(({ text }) => text),
    ...criteria.map(({ given, when, then }) => `${given} ${when} ${then}`),
  ].join("\n");
}

/** About four characters a token, where nobody gave a counter. */
function estimate(text: string): number {
  return Math.ceil(text.length / 4);
}
