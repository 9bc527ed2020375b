// A small chart with one of everything an export has to draw.
import { and, assign, not, setup } from "xstate";

export const exampleMachine = setup({
  actions: {
    publish: (_: unknown, _params: { phase: string }) => undefined,
    note: () => undefined,
    record: assign({}),
  },
  guards: { isLast: (_: unknown, _params: { role: string }) => true, isLate: () => false },
  actors: {},
}).createMachine({
  id: "tea",
  initial: "cold",
  context: {},
  on: { "tea.spill": { target: ".spilt" } },
  states: {
    cold: {
      entry: { type: "publish", params: { phase: 'fill: the "kettle"; now' } },
      on: {
        "kettle.on": [
          { guard: { type: "isLast", params: { role: "qa" } }, target: "hot", actions: ["record", "note"] },
          { guard: and(["isLate", not({ type: "isLast", params: { role: "qa" } })]), actions: "note" },
        ],
      },
    },
    hot: {
      type: "parallel",
      after: { 1000: "cold" },
      onDone: "drunk",
      on: { stir: { target: "hot", reenter: true }, drop: ".leaf.wet" },
      states: {
        water: {
          initial: "boils",
          states: { boils: { on: { cool: "still" }, exit: "note" }, still: { type: "final" } },
        },
        leaf: { initial: "dry", states: { dry: { on: { wet: "wet" } }, wet: { type: "final" } } },
      },
    },
    drunk: { type: "final" },
    spilt: { type: "final" },
  },
});
