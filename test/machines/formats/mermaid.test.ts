import { expect, test } from "vitest";
import { toMermaid } from "../../../src/machines/formats/mermaid.ts";
import { exampleMachine } from "./example-machine.ts";

const text = toMermaid(exampleMachine);

test("the diagram shows nested states, regions, effects, and an arrow for each transition", () => {
  expect(text).toMatchInlineSnapshot(`
    "stateDiagram-v2
      [*] --> tea_cold
      state "cold" as tea_cold
      tea_cold : entry / publish(fill#58; the #34;kettle#34;#59; now)
      tea_cold : kettle.on [(isLate and not isLast)] / note
      state "hot" as tea_hot
      state tea_hot {
        state "water" as tea_hot_water
        state tea_hot_water {
          [*] --> tea_hot_water_boils
          state "boils" as tea_hot_water_boils
          tea_hot_water_boils : exit / note
          state "still" as tea_hot_water_still
          tea_hot_water_boils --> tea_hot_water_still : cool
          tea_hot_water_still --> [*]
        }
        --
        state "leaf" as tea_hot_leaf
        state tea_hot_leaf {
          [*] --> tea_hot_leaf_dry
          state "dry" as tea_hot_leaf_dry
          state "wet" as tea_hot_leaf_wet
          tea_hot_leaf_dry --> tea_hot_leaf_wet : wet
          tea_hot_leaf_wet --> [*]
        }
        state "any of hot" as any_of_tea_hot
        any_of_tea_hot --> tea_hot_leaf_wet : drop
      }
      state "drunk" as tea_drunk
      state "spilt" as tea_spilt
      state "any of tea" as any_of_tea
      any_of_tea --> tea_spilt : tea.spill
      tea_cold --> tea_hot : kettle.on [isLast(qa)] / record, note
      tea_hot --> tea_hot : stir
      tea_hot --> tea_drunk : done tea.hot
      tea_hot --> tea_cold : after 1000 ms
      tea_drunk --> [*]
      tea_spilt --> [*]
    "
  `);
});

test("every line is one that Mermaid's state diagram knows", () => {
  const known = [
    /^stateDiagram-v2$/,
    /^\s+\[\*\] --> \w+$/,
    /^\s+\w+ --> \[\*\]$/,
    /^\s+\w+ --> \w+ : [^:;"<>{}]*(#\d+;[^:;"<>{}]*)*$/,
    /^\s+\w+ : [^:;"<>{}]*(#\d+;[^:;"<>{}]*)*$/,
    /^\s+state "[^":;]+" as \w+$/,
    /^\s+state \w+ \{$/,
    /^\s+\}$/,
    /^\s+--$/,
  ];

  const strange = text
    .trimEnd()
    .split("\n")
    .filter((line) => !known.some((form) => form.test(line)));

  expect(strange).toEqual([]);
});

test("every brace that opens is closed", () => {
  expect(text.match(/\{$/gm)?.length).toBe(text.match(/\}$/gm)?.length);
});
