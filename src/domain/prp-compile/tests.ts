// The tests of a PRP: for every task what has to work, what has to be refused, and what only a person can see.
import { byIdIn, type ById } from "../by-id.ts";
import type { Layer } from "./layers.ts";
import type { Planned } from "./tasks.ts";
import { numberIn } from "./text.ts";
import type { AcceptanceCriterion, PrpRequirement, PrpTask, PrpTest } from "../prp.ts";
import { testLevel, testTitle } from "./test-title.ts";

/** Tests in the order of their tasks; together they hold every criterion. `byHand` has the steps of manual checks. */
export function compileTests(
  planned: readonly Planned[],
  requirements: readonly PrpRequirement[],
  byHand: ReadonlyMap<string, string>,
): PrpTest[] {
  const criteria = new Map(requirements.flatMap(({ acceptance }) => acceptance.map((one) => [one.id, one])));
  const requirementsOf = byIdIn(requirements);
  return planned
    .flatMap(({ task, layer }) => {
      const own = task.acceptanceIds.flatMap((id) => criteria.get(id) ?? []);
      const isWhole = layer === null && task.dependsOn.length > 0;
      return isWhole ? [wholeTest(task)] : testsOf(task, levelOf(task, layer, requirementsOf), own, byHand);
    })
    .map((test, index) => ({ ...test, id: `TEST-${String(index + 1)}` }));
}

function wholeTest(task: PrpTask): PrpTest {
  const { id, requirementIds, acceptanceIds, verify } = task;
  const title = "The whole product, from a clean checkout";
  return {
    id: "TEST-0",
    title,
    level: "end-to-end",
    taskId: id,
    requirementIds,
    acceptanceIds,
    command: verify,
  };
}

function testsOf(
  task: PrpTask,
  level: PrpTest["level"],
  criteria: readonly AcceptanceCriterion[],
  byHand: ReadonlyMap<string, string>,
): PrpTest[] {
  const seen = criteria.filter(({ id }) => byHand.has(id));
  const run = criteria.filter((criterion) => !seen.includes(criterion));
  const steps = [...new Set(seen.map(({ id }) => byHand.get(id)))].join("; ");
  const tests = [
    ...[false, true].map((refusal) => {
      const part = run.filter(({ negative }) => negative === refusal);
      return testOf(task, part, level, task.verify);
    }),
    testOf(task, seen, "manual", `manual: ${steps}`),
  ].filter(({ acceptanceIds }) => acceptanceIds.length > 0);
  return tests.length > 0 ? tests : [emptyTest(task, level)];
}

function levelOf(
  { requirementIds, verify }: PrpTask,
  layer: Layer | null,
  requirementsOf: ById<PrpRequirement>,
): PrpTest["level"] {
  if (layer === "docs" || verify.startsWith("manual:")) return "manual";
  const level = testLevel(requirementsOf(requirementIds).map(({ text }) => text));
  // What protects the whole is never seen in one unit.
  return layer === "guard" && level === "unit" ? "integration" : level;
}

/** A task without criteria of its own still has a test: that its command runs at all. */
function emptyTest({ id, requirementIds, verify }: PrpTask, level: PrpTest["level"]): PrpTest {
  const title = "The test command runs, and can fail";
  return { id: "TEST-0", title, level, taskId: id, requirementIds, acceptanceIds: [], command: verify };
}

function testOf(
  task: PrpTask,
  criteria: readonly AcceptanceCriterion[],
  level: PrpTest["level"],
  command: string,
): PrpTest {
  const acceptanceIds = criteria.map(({ id }) => id);
  const numbers = new Set(acceptanceIds.map(numberIn));
  const requirementIds = task.requirementIds.filter((id) => numbers.has(numberIn(id)));
  const title = testTitle(requirementIds, criteria);
  return { id: "TEST-0", title, level, taskId: task.id, requirementIds, acceptanceIds, command };
}
