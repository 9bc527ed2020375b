import { describe, expect, test } from "vitest";
import type { AnyMachineSnapshot, AnyStateMachine, EventObject } from "xstate";
import { agentMachine } from "../../src/machines/agent.ts";
import { breakerMachine } from "../../src/machines/breaker.ts";
import type { machines } from "../../src/machines/index.ts";
import { orchestratorMachine } from "../../src/machines/orchestrator.ts";
import {
  analyzed,
  anOutput,
  broken,
  cancelled,
  completed,
  failed,
  planId,
  recalled,
  resumed,
  reviewed,
  revised,
  selected,
  timeUp,
  validated,
  written,
} from "./a-plan.ts";
import { travel, transitionsOf, tripsOf } from "./paths.ts";

interface Exploration {
  machine: AnyStateMachine;
  input: unknown;
  events: EventObject[];
  serialize: (snapshot: AnyMachineSnapshot) => string;
}

const explorations: Record<keyof typeof machines, Exploration> = {
  orchestrator: {
    machine: orchestratorMachine,
    input: {
      planId,
      concurrency: 2,
      taskDeadlineMs: 1000,
      attempts: 2,
      waitForReview: true,
      reviewExpiryMs: 1000,
    },
    events: [
      analyzed,
      recalled,
      selected({}),
      selected({ architect: [], qa: ["architect"] }),
      selected({ architect: [], qa: ["architect"] }, ["architect"]),
      selected({ architect: [], qa: ["architect"] }, ["architect", "qa"]),
      completed("architect"),
      completed("qa"),
      failed("architect", { retryable: true }),
      failed("architect", { attempt: 2, retryable: true }),
      failed("qa"),
      timeUp("architect"),
      timeUp("qa"),
      written(),
      validated(),
      validated({ errors: 1 }),
      validated({ lowConfidence: true }),
      reviewed("approve"),
      reviewed("reject"),
      reviewed("answer"),
      revised([]),
      revised(["architect", "qa"]),
      timeUp("review"),
      broken("write-prp"),
      resumed(),
      resumed(2, "2026-02-01T00:00:00.000Z"),
      cancelled(),
    ],
    serialize: ({ value, context }) => {
      const { dispatched, settled, round } = context as Record<string, unknown>;
      return JSON.stringify([value, dispatched, settled, round]);
    },
  },
  agent: {
    machine: agentMachine,
    input: { task: { remainingMs: 1000 } },
    events: [
      { type: "xstate.done.actor.analyst", output: anOutput("qa") } as EventObject,
      { type: "xstate.error.actor.analyst", error: new Error("No.") } as EventObject,
      { type: "xstate.after.taskDeadline.agent.working" },
      { type: "agent.withdrawn" },
    ],
    serialize: ({ value }) => JSON.stringify(value),
  },
  breaker: {
    machine: breakerMachine,
    input: { coolDownMs: 1000 },
    events: [
      { type: "call.answered" },
      { type: "call.failed", kind: "server", atMs: 0 } as EventObject,
      { type: "call.failed", kind: "auth", atMs: 0 } as EventObject,
      { type: "call.admitted" },
      { type: "call.withdrawn" },
      { type: "xstate.after.coolDown.breaker.open" },
      { type: "xstate.after.probeTime.breaker.probing" },
    ],
    serialize: ({ value, context }) => {
      const { latest, failuresInARow } = context as { latest: boolean[]; failuresInARow: number };
      return JSON.stringify([value, latest.length, latest.filter(Boolean).length, failuresInARow]);
    },
  },
};

for (const [name, exploration] of Object.entries(explorations)) {
  describe(`the ${name} chart`, () => {
    const { machine, input } = exploration;
    const trips = tripsOf(machine, exploration);

    test("has a way to every one of its transitions", () => {
      expect([...trips.keys()].sort()).toEqual([...new Set(transitionsOf(machine))].sort());
    });

    for (const trip of trips.values()) {
      test(`takes ${trip.name}, restored from JSON before each step`, () => {
        expect(String(travel(machine, input, trip.events).value)).toBe(trip.target);
      });
    }
  });
}
