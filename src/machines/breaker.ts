// Whether a model at an endpoint is asked at all: no longer when it keeps failing, again when one call has shown that it
// is back.
//
//   closed ──5 failures in a row, or 10 of the last 20, or a key or quota that is refused──▶ open
//   open ──30 s──▶ halfOpen ──one call is admitted: the probe──▶ probing
//   probing ──answered──▶ closed      probing ──failed──▶ open      probing ──withdrawn, or lost──▶ halfOpen
//
// Calls that were admitted before it opened may end in any state; what they tell then changes nothing, unless the probe
// is what everybody waits for. It lives as long as its process and is never restored, so it may wait. Time comes in the
// events.
import { assign, setup } from "xstate";

export type BreakerEvent =
  | { readonly type: "call.admitted" }
  /** The endpoint works, whatever its answer is worth. */
  | { readonly type: "call.answered" }
  | { readonly type: "call.failed"; readonly kind: string; readonly atMs: number }
  /** The call tells nothing of the endpoint: it was aborted, or never made. */
  | { readonly type: "call.withdrawn" };

export interface BreakerInput {
  readonly coolDownMs: number;
}

export interface BreakerContext extends BreakerInput {
  /** The latest calls, oldest first; true for those that failed. */
  readonly latest: readonly boolean[];
  readonly failuresInARow: number;
  readonly openedAtMs: number | null;
}

const mostInARow = 5;
const latestKept = 20;
const mostOfTheLatest = latestKept / 2;
/** After so long nobody will tell how the probe went: no call is given more time. */
const probeMs = 120_000;
/** Asking again at once cannot help. */
const hopeless: readonly string[] = ["auth", "quota"];

const fresh = { latest: [], failuresInARow: 0, openedAtMs: null } as const;

export const breakerMachine = setup({
  types: { context: {} as BreakerContext, events: {} as BreakerEvent, input: {} as BreakerInput },
  guards: {
    isHopeless: ({ event }) => event.type === "call.failed" && hopeless.includes(event.kind),
    isTooManyInARow: ({ context }) => context.failuresInARow + 1 >= mostInARow,
    isHalfOfTheLatest: ({ context }) => isHalf(withLatest(context, true)),
  },
  actions: {
    recordAnswer: assign(({ context }) => ({ latest: withLatest(context, false), failuresInARow: 0 })),
    recordFailure: assign(({ context }) => ({
      latest: withLatest(context, true),
      failuresInARow: context.failuresInARow + 1,
    })),
    noteOpening: assign(({ event }) => ({ openedAtMs: event.type === "call.failed" ? event.atMs : null })),
    forget: assign(fresh),
  },
  delays: { coolDown: ({ context }) => context.coolDownMs, probeTime: probeMs },
}).createMachine({
  id: "breaker",
  context: ({ input }) => ({ ...input, ...fresh }),
  initial: "closed",
  states: {
    closed: {
      on: {
        "call.answered": { actions: "recordAnswer" },
        "call.failed": [
          { guard: "isHopeless", target: "open", actions: "noteOpening" },
          { guard: "isTooManyInARow", target: "open", actions: "noteOpening" },
          { guard: "isHalfOfTheLatest", target: "open", actions: "noteOpening" },
          { actions: "recordFailure" },
        ],
      },
    },
    open: {
      after: { coolDown: "halfOpen" },
    },
    halfOpen: {
      on: { "call.admitted": "probing" },
    },
    probing: {
      on: {
        "call.answered": { target: "closed", actions: "forget" },
        "call.failed": { target: "open", actions: "noteOpening" },
        "call.withdrawn": "halfOpen",
      },
      after: { probeTime: "halfOpen" },
    },
  },
});

function withLatest({ latest }: BreakerContext, failed: boolean): boolean[] {
  return [...latest, failed].slice(-latestKept);
}

function isHalf(latest: readonly boolean[]): boolean {
  return latest.length === latestKept && latest.filter(Boolean).length >= mostOfTheLatest;
}
