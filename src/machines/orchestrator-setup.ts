// The vocabulary of a plan's chart: the effects it may ask for, what it writes down, and its guards.
import { setup } from "xstate";
import { dueRoles, openRoles } from "../domain/dependency-graph.ts";
import type { PhaseName, ResultOf } from "../domain/phase-result.ts";
import type { DependencyGraph } from "../domain/selection.ts";
import { isLastAnswer, isOutdated, mayTryAgain } from "./orchestrator-answers.ts";
import type { OrchestratorContext, OrchestratorInput } from "./orchestrator-context.ts";
import type { EffectParams } from "./orchestrator-effects.ts";
import { resultOf, type OrchestratorMessage } from "./orchestrator-messages.ts";

/** A draft with gaps goes back at most this often. */
const enhancementRounds = 2;
/** A person is asked at most this often about one plan. */
const reviewRounds = 2;

const withEffects = setup({
  types: {
    context: {} as OrchestratorContext,
    events: {} as OrchestratorMessage,
    input: {} as OrchestratorInput,
  },
  actions: {
    runPhase: (_, _params: EffectParams["runPhase"]) => undefined,
    publishTasks: (_, _params: EffectParams["publishTasks"]) => undefined,
    wakeAt: (_, _params: EffectParams["wakeAt"]) => undefined,
    withdrawTasks: (_, _params: EffectParams["withdrawTasks"]) => undefined,
    askPerson: (_, _params: EffectParams["askPerson"]) => undefined,
    deliver: (_, _params: EffectParams["deliver"]) => undefined,
    announceFailure: (_, _params: EffectParams["announceFailure"]) => undefined,
    announceCancel: (_, _params: EffectParams["announceCancel"]) => undefined,
  },
  guards: {
    isResultOf: ({ event }, { phase }: { phase: PhaseName }) => resultOf(event, phase) !== null,
    nobodyToAsk: ({ event }) => {
      const team = resultOf(event, "select-agents");
      return team !== null && isAll(Object.keys(graphOf(team)), team.reused);
    },
    nobodyToAskAgain: ({ context, event }) => {
      const revision = resultOf(event, "apply-answers");
      return revision !== null && isAll(Object.keys(context.graph), revision.reused);
    },
    isOutdated: ({ context, event }) => isOutdated(context, event),
    isLastAnswer: ({ context, event }) => isLastAnswer(context, event),
    mayTryAgain: ({ context, event }) => mayTryAgain(context, event),
    hasGapsAndRounds: ({ context, event }) => {
      const result = resultOf(event, "validate-prp");
      return (
        result !== null && result.report.errors > 0 && context.round - context.firstRound < enhancementRounds
      );
    },
    needsPerson: ({ context, event }) => {
      const review = resultOf(event, "validate-prp")?.review;
      if (!context.waitForReview || review?.required !== true) return false;
      // A second time a person is only bothered with questions that they were not asked before.
      return (
        context.reviewRounds === 0 || (context.reviewRounds < reviewRounds && review.questions.length > 0)
      );
    },
    approvesThisDraft: ({ context, event }) => isReview(event, "approve", context.contentHash),
    rejectsThisDraft: ({ context, event }) => isReview(event, "reject", context.contentHash),
    answersThisDraft: ({ context, event }) => isReview(event, "answer", context.contentHash),
    isReviewExpired: ({ context, event }) => {
      if (event.type === "plan.resumed") return Date.parse(event.time) >= Date.parse(context.reviewExpiresAt);
      if (event.type !== "deadline.reached") return false;
      return event.data.role === "review" && event.data.round === context.reviewRounds;
    },
  },
});

export const orchestratorSetup = withEffects.extend({
  actions: {
    recordTeam: withEffects.assign(({ event }) => {
      const team = resultOf(event, "select-agents");
      return {
        graph: team === null ? {} : graphOf(team),
        settled: valueForEach(Object.keys(team?.reused ?? {}), "completed" as const),
      };
    }),
    dispatch: withEffects.enqueueActions(({ context, event, enqueue }) => {
      const roles = dueRoles({ ...context, limit: context.concurrency });
      if (roles.length === 0) return;
      const at = deadlineAfter(event.time, context.taskDeadlineMs);
      const attempt = context.firstAttempt;
      const tasks = roles.map((role) => ({ role, attempt, deadline: at }));
      enqueue({ type: "publishTasks", params: { tasks } });
      for (const role of roles) enqueue({ type: "wakeAt", params: { role, at } });
      enqueue.assign({
        dispatched: { ...context.dispatched, ...valueForEach(roles, attempt) },
        deadlines: { ...context.deadlines, ...valueForEach(roles, at) },
      });
    }),
    askAgain: withEffects.enqueueActions(({ context, event, enqueue }) => {
      const roles = openRoles(context);
      if (roles.length === 0) return;
      const at = deadlineAfter(event.time, context.taskDeadlineMs);
      const tasks = roles.map((role) => ({ role, attempt: context.dispatched[role] ?? 1, deadline: at }));
      enqueue({ type: "publishTasks", params: { tasks } });
      for (const role of roles) enqueue({ type: "wakeAt", params: { role, at } });
      enqueue.assign({ deadlines: { ...context.deadlines, ...valueForEach(roles, at) } });
    }),
    retry: withEffects.enqueueActions(({ context, event, enqueue }) => {
      if (event.type !== "agent.failed") return;
      const { role } = event.data;
      const attempt = event.data.attempt + 1;
      const deadline = context.deadlines[role] ?? event.time;
      enqueue({ type: "publishTasks", params: { tasks: [{ role, attempt, deadline }] } });
      enqueue.assign({ dispatched: { ...context.dispatched, [role]: attempt } });
    }),
    settle: withEffects.assign(({ context, event }) => {
      const outcome = outcomes[event.type];
      if (!outcome || !("role" in event.data)) return {};
      return { settled: { ...context.settled, [event.data.role]: outcome } };
    }),
    withdraw: withEffects.enqueueActions(({ event, enqueue }) => {
      if (event.type === "deadline.reached")
        enqueue({ type: "withdrawTasks", params: { roles: [event.data.role] } });
    }),
    withdrawAll: withEffects.enqueueActions(({ context, enqueue }) => {
      const roles = openRoles(context);
      if (roles.length > 0) enqueue({ type: "withdrawTasks", params: { roles } });
    }),
    countRound: withEffects.assign(({ context }) => ({ round: context.round + 1 })),
    recordDraft: withEffects.assign(({ event }) =>
      event.type === "phase.completed" ? { contentHash: event.data.contentHash } : {},
    ),
    recordReasons: withEffects.assign(({ context, event }) => ({
      reviewReasons: resultOf(event, "validate-prp")?.review.reasons ?? [],
      reviewExpiresAt: deadlineAfter(event.time, context.reviewExpiryMs),
    })),
    countReview: withEffects.assign(({ context }) => ({ reviewRounds: context.reviewRounds + 1 })),
    recordRevision: withEffects.assign(({ context, event }) => ({
      settled: valueForEach(
        Object.keys(resultOf(event, "apply-answers")?.reused ?? {}),
        "completed" as const,
      ),
      dispatched: {},
      deadlines: {},
      firstAttempt: context.firstAttempt + context.attempts,
      round: context.round + 1,
      firstRound: context.round + 1,
    })),
    recordFailure: withEffects.assign(({ event }) =>
      event.type === "phase.failed" ? { ending: { reason: event.data.reason, fix: event.data.fix } } : {},
    ),
    recordRejection: withEffects.assign({
      ending: { reason: "A person rejected the draft.", fix: "Change the brief and plan it again." },
    }),
    recordCancel: withEffects.assign(({ event }) =>
      event.type === "plan.cancel" ? { ending: { reason: event.data.reason, fix: "" } } : {},
    ),
  },
});

const outcomes: Partial<Record<OrchestratorMessage["type"], "completed" | "failed" | "timed-out">> = {
  "agent.completed": "completed",
  "agent.failed": "failed",
  "deadline.reached": "timed-out",
};

/** Who waits for whom: the team, and the parts of the document that a model writes beside it. */
function graphOf({ selection, sections }: ResultOf<"select-agents">): DependencyGraph {
  return { ...selection.graph, ...sections };
}

function isAll(roles: readonly string[], among: Readonly<Record<string, unknown>>): boolean {
  return roles.every((role) => Object.hasOwn(among, role));
}

function isReview(
  message: OrchestratorMessage,
  decision: "approve" | "reject" | "answer",
  contentHash: string,
): boolean {
  return (
    message.type === "plan.review" &&
    message.data.decision === decision &&
    message.data.contentHash === contentHash
  );
}

function deadlineAfter(time: string, ms: number): string {
  return new Date(Date.parse(time) + ms).toISOString();
}

function valueForEach<Value>(roles: readonly string[], value: Value): Record<string, Value> {
  return Object.fromEntries(roles.map((role) => [role, value]));
}
