import fc from "fast-check";
import { expect, test } from "vitest";
import type { DependencyGraph } from "../../src/domain/selection.ts";
import type { OrchestratorEffect, TaskOrder } from "../../src/machines/orchestrator-effects.ts";
import { planChart, type PlanFact } from "../../src/processes/plan-chart.ts";
import { analyzed, completed, failed, plan, recalled, resumed, selected, timeUp } from "./a-plan.ts";

type Fate = "answers" | "fails" | "tries again" | "runs out of time" | "answers twice";

const fates: Fate[] = ["answers", "fails", "tries again", "runs out of time", "answers twice"];

// A role leans only on roles before it, so that every graph is one that selection would let through.
const graphs: fc.Arbitrary<DependencyGraph> = fc
  .integer({ min: 1, max: 14 })
  .chain((size) =>
    fc
      .tuple(
        ...Array.from({ length: size }, (_, i) =>
          fc.subarray(Array.from({ length: i }, (__, j) => `role-${String(j)}`)),
        ),
      )
      .map((inputs) => Object.fromEntries(inputs.map((input, i) => [`role-${String(i)}`, input]))),
  );

test("every random graph finishes, with each agent asked once an attempt, only after its inputs settled, and never when its answer is taken over", () => {
  fc.assert(
    fc.property(
      graphs,
      fc.integer({ min: 1, max: 5 }),
      fc.infiniteStream(fc.constantFrom(...fates)),
      fc.infiniteStream(fc.nat()),
      fc.infiniteStream(fc.boolean()),
      (graph, concurrency, fateOf, choice, isKept) => {
        const kept = Object.keys(graph).filter(() => isKept.next().value === true);
        expect(live(graph, kept, concurrency, fateOf, choice)).toEqual("writing");
      },
    ),
    { numRuns: 1000 },
  );
}, 30_000);

/** Lives a plan through with these fates; gives the state in which nobody is asked any more. */
function live(
  graph: DependencyGraph,
  kept: readonly string[],
  concurrency: number,
  fateOf: Iterator<Fate>,
  choice: Iterator<number>,
): string {
  let [state, effects] = plan({ concurrency }, analyzed, recalled, selected(graph, kept));
  const asked = new Set<string>();
  const settled = new Set<string>(kept);
  let open: TaskOrder[] = [];
  let resumptions = 0;
  const ask = (orders: readonly TaskOrder[]): void => {
    for (const { role, attempt } of orders) {
      expect(kept).not.toContain(role);
      const key = `${role}.${String(attempt)}`;
      expect(asked.has(key), `${key} asked twice`).toBe(false);
      expect(
        graph[role]?.filter((input) => !settled.has(input)),
        `inputs that ${role} did not wait for`,
      ).toEqual([]);
      asked.add(key);
    }
    open = [...open, ...orders];
    expect(new Set(open.map(({ role }) => role)).size).toBeLessThanOrEqual(concurrency);
  };
  ask(tasksIn(effects));
  while (open.length > 0) {
    const next = open.splice((choice.next().value ?? 0) % open.length, 1)[0] as TaskOrder;
    const fate = fateOf.next().value ?? "answers";
    const mayTryAgain = fate === "tries again" && next.attempt < 3;
    if (!mayTryAgain) settled.add(next.role);
    for (const message of messagesFor(next, fate)) {
      [state, effects] = planChart.next(state, message);
      ask(tasksIn(effects));
    }
    if (fate === "answers twice" && open.length > 0) {
      [state, effects] = planChart.next(state, resumed((resumptions += 1)));
      expect(
        tasksIn(effects)
          .map(({ role }) => role)
          .sort(),
      ).toEqual(open.map(({ role }) => role).sort());
    }
  }
  return planChart.name(state);
}

function messagesFor({ role, attempt }: TaskOrder, fate: Fate): PlanFact[] {
  switch (fate) {
    case "answers":
      return [completed(role, attempt)];
    case "answers twice":
      return [completed(role, attempt), completed(role, attempt)];
    case "fails":
      return [failed(role, { attempt })];
    case "tries again":
      return [failed(role, { attempt, retryable: true })];
    case "runs out of time":
      return [timeUp(role), completed(role, attempt)];
  }
}

function tasksIn(effects: readonly OrchestratorEffect[]): TaskOrder[] {
  return effects.flatMap((effect) => (effect.type === "publishTasks" ? effect.params.tasks : []));
}
