// One agent at one task, from taking it up to its answer.
//
//   working → answered | failed | withdrawn
//
// Lives as long as the task and is never restored, so it may invoke and wait: a task that is lost with its process is
// given out again by the bus.
import { assign, fromPromise, setup } from "xstate";
import type { agentTask } from "../bus/messages/agent.ts";
import type { MessageOf } from "../bus/message.ts";
import type { AgentOutput } from "../domain/agent-output.ts";

export type AgentTask = MessageOf<typeof agentTask>["data"];

export interface AgentContext {
  readonly task: AgentTask;
  readonly output: AgentOutput | null;
  readonly failure: { readonly reason: string; readonly retryable: boolean } | null;
}

export const agentMachine = setup({
  types: {
    context: {} as AgentContext,
    events: {} as { type: "agent.withdrawn" },
    input: {} as { task: AgentTask },
    output: {} as Pick<AgentContext, "output" | "failure">,
  },
  actors: {
    // The process puts an analyst in here; a chart alone has nobody who thinks.
    analyst: fromPromise<AgentOutput, AgentTask>(() => Promise.reject(new Error("no analyst was provided"))),
  },
  actions: {
    recordOutput: assign((_, { output }: { output: AgentOutput }) => ({ output })),
    recordError: assign((_, { error }: { error: unknown }) => ({
      failure: { reason: reasonOf(error), retryable: true },
    })),
    recordTimeout: assign({ failure: { reason: "It took longer than the task allows.", retryable: false } }),
  },
  delays: { taskDeadline: ({ context }) => context.task.remainingMs },
}).createMachine({
  id: "agent",
  context: ({ input }) => ({ ...input, output: null, failure: null }),
  output: ({ context }) => ({ output: context.output, failure: context.failure }),
  initial: "working",
  states: {
    working: {
      invoke: {
        id: "analyst",
        src: "analyst",
        input: ({ context }) => context.task,
        onDone: { target: "answered", actions: { type: "recordOutput", params: ({ event }) => event } },
        onError: {
          target: "failed",
          actions: { type: "recordError", params: ({ event }) => event },
        },
      },
      after: { taskDeadline: { target: "failed", actions: "recordTimeout" } },
      on: { "agent.withdrawn": "withdrawn" },
    },
    answered: { type: "final" },
    failed: { type: "final" },
    withdrawn: { type: "final" },
  },
});

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
