import { createMachine } from "xstate";
import { expect, test } from "vitest";
import { describeChart } from "../../../src/machines/formats/chart.ts";
import { toJson } from "../../../src/machines/formats/json.ts";
import { exampleMachine } from "./example-machine.ts";

test("XState reads the exported JSON back as the same chart", () => {
  const readBack = createMachine(JSON.parse(toJson(exampleMachine)));

  expect(describeChart(readBack)).toEqual(describeChart(exampleMachine));
});

test("guards and actions are exported under their names, fixed params with them", () => {
  const { states } = JSON.parse(toJson(exampleMachine));

  expect(states.cold).toEqual({
    entry: [{ type: "publish", params: { phase: 'fill: the "kettle"; now' } }],
    on: {
      "kettle.on": [
        {
          target: ["#tea.hot"],
          guard: { type: "isLast", params: { role: "qa" } },
          actions: [{ type: "record" }, { type: "note" }],
        },
        { guard: "(isLate and not isLast)", actions: [{ type: "note" }] },
      ],
    },
  });
});
