// One plan, from a brief to a PRP.
//
//   analyzing → recalling → selecting → running ⟲ → writing → validating → completed
//                                └ (nobody) ────────────┘ ↖───────┘ └→ awaitingReview → completed | failed
//                                   ↖─────────────────── revising ←───────┘ (answers)
//                                                       at most two rounds           any → cancelled | failed
//
// The chart decides and names its effects; a process carries them out and answers with messages. `plan.resumed` makes
// each state name again what is due, so that a plan goes on after a crash.
import { orchestratorSetup } from "./orchestrator-setup.ts";

export const orchestratorMachine = orchestratorSetup.createMachine({
  id: "orchestrator",
  context: ({ input }) => ({
    ...input,
    graph: {},
    dispatched: {},
    settled: {},
    deadlines: {},
    round: 0,
    firstRound: 0,
    reviewRounds: 0,
    firstAttempt: 1,
    contentHash: "",
    reviewReasons: [],
    reviewExpiresAt: "",
    ending: null,
  }),
  initial: "analyzing",
  on: {
    "phase.failed": { target: ".failed", actions: "recordFailure" },
    "plan.cancel": { target: ".cancelled", actions: "recordCancel" },
  },
  states: {
    analyzing: {
      entry: { type: "runPhase", params: { phase: "analyze-complexity", round: 0 } },
      on: {
        "phase.completed": {
          guard: { type: "isResultOf", params: { phase: "analyze-complexity" } },
          target: "recalling",
        },
        "plan.resumed": { target: "analyzing", reenter: true },
      },
    },
    recalling: {
      entry: { type: "runPhase", params: { phase: "recall-patterns", round: 0 } },
      on: {
        "phase.completed": {
          guard: { type: "isResultOf", params: { phase: "recall-patterns" } },
          target: "selecting",
        },
        "plan.resumed": { target: "recalling", reenter: true },
      },
    },
    selecting: {
      entry: { type: "runPhase", params: { phase: "select-agents", round: 0 } },
      on: {
        "phase.completed": [
          { guard: "nobodyToAsk", target: "writing", actions: "recordTeam" },
          {
            guard: { type: "isResultOf", params: { phase: "select-agents" } },
            target: "running",
            actions: "recordTeam",
          },
        ],
        "plan.resumed": { target: "selecting", reenter: true },
      },
    },
    running: {
      entry: "dispatch",
      on: {
        "agent.completed": [
          { guard: "isOutdated" },
          { guard: "isLastAnswer", target: "writing", actions: "settle" },
          { actions: ["settle", "dispatch"] },
        ],
        "agent.failed": [
          { guard: "isOutdated" },
          { guard: "mayTryAgain", actions: "retry" },
          { guard: "isLastAnswer", target: "writing", actions: "settle" },
          { actions: ["settle", "dispatch"] },
        ],
        "deadline.reached": [
          { guard: "isOutdated" },
          { guard: "isLastAnswer", target: "writing", actions: ["withdraw", "settle"] },
          { actions: ["withdraw", "settle", "dispatch"] },
        ],
        "plan.resumed": { actions: ["askAgain", "dispatch"] },
        "plan.cancel": { target: "cancelled", actions: ["withdrawAll", "recordCancel"] },
      },
    },
    writing: {
      entry: { type: "runPhase", params: ({ context }) => ({ phase: "write-prp", round: context.round }) },
      on: {
        "phase.completed": {
          guard: { type: "isResultOf", params: { phase: "write-prp" } },
          target: "validating",
          actions: "recordDraft",
        },
        "plan.resumed": { target: "writing", reenter: true },
      },
    },
    validating: {
      entry: { type: "runPhase", params: ({ context }) => ({ phase: "validate-prp", round: context.round }) },
      on: {
        "phase.completed": [
          { guard: "hasGapsAndRounds", target: "writing", actions: "countRound" },
          { guard: "needsPerson", target: "awaitingReview", actions: "recordReasons" },
          { guard: { type: "isResultOf", params: { phase: "validate-prp" } }, target: "completed" },
        ],
        "plan.resumed": { target: "validating", reenter: true },
      },
    },
    awaitingReview: {
      entry: [
        {
          type: "askPerson",
          params: ({ context }) => ({
            contentHash: context.contentHash,
            reasons: [...context.reviewReasons],
            expiresAt: context.reviewExpiresAt,
          }),
        },
        { type: "wakeAt", params: ({ context }) => ({ role: "review", at: context.reviewExpiresAt }) },
      ],
      on: {
        "plan.review": [
          { guard: "approvesThisDraft", target: "completed" },
          { guard: "rejectsThisDraft", target: "failed", actions: "recordRejection" },
          { guard: "answersThisDraft", target: "revising", actions: "countReview" },
        ],
        // The draft was written with the defaults: when they hold, it is the PRP.
        "deadline.reached": { guard: "isReviewExpired", target: "completed" },
        "plan.resumed": [
          { guard: "isReviewExpired", target: "completed" },
          { target: "awaitingReview", reenter: true },
        ],
      },
    },
    revising: {
      entry: {
        type: "runPhase",
        params: ({ context }) => ({ phase: "apply-answers", round: context.reviewRounds }),
      },
      on: {
        "phase.completed": [
          { guard: "nobodyToAskAgain", target: "writing", actions: "recordRevision" },
          {
            guard: { type: "isResultOf", params: { phase: "apply-answers" } },
            target: "running",
            actions: "recordRevision",
          },
        ],
        "plan.resumed": { target: "revising", reenter: true },
      },
    },
    completed: { type: "final", entry: { type: "deliver", params: {} } },
    failed: {
      type: "final",
      entry: {
        type: "announceFailure",
        params: ({ context }) => context.ending ?? { reason: "The plan failed.", fix: "" },
      },
    },
    cancelled: {
      type: "final",
      entry: { type: "announceCancel", params: ({ context }) => ({ reason: context.ending?.reason ?? "" }) },
    },
  },
});
