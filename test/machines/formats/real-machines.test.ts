import { createMachine } from "xstate";
import { expect, test } from "vitest";
import { describeChart } from "../../../src/machines/formats/chart.ts";
import { toDot } from "../../../src/machines/formats/dot.ts";
import { toJson } from "../../../src/machines/formats/json.ts";
import { toMermaid } from "../../../src/machines/formats/mermaid.ts";
import { toScxml } from "../../../src/machines/formats/scxml.ts";
import { machines } from "../../../src/machines/index.ts";

test.each(Object.entries(machines))(
  "the %s chart read back from its JSON is the same chart",
  (_, machine) => {
    expect(describeChart(createMachine(JSON.parse(toJson(machine))))).toEqual(describeChart(machine));
  },
);

test.each(Object.entries(machines))(
  "every state and every event of the %s chart is in every format",
  (_, machine) => {
    const states = Object.keys(machine.states);
    const events = machine.events.filter((event) => !event.startsWith("xstate."));
    for (const write of [toMermaid, toDot, toScxml, toJson])
      expect([...states, ...events].filter((name) => !write(machine).includes(name))).toEqual([]);
  },
);
