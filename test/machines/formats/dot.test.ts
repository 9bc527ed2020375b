import { expect, test } from "vitest";
import { toDot } from "../../../src/machines/formats/dot.ts";
import { exampleMachine } from "./example-machine.ts";

test("the graph has a cluster for each nested state and an arrow for each transition", () => {
  expect(toDot(exampleMachine)).toMatchInlineSnapshot(`
    "digraph "tea" {
      compound=true;
      node [shape=box, style=rounded, fontname="sans-serif"];
      edge [fontname="sans-serif", fontsize=10];
      subgraph "cluster_tea" {
        label="tea";
        "tea#start" [shape=point, label=""];
        "tea.cold" [label="cold\\nentry / publish(fill: the \\"kettle\\"; now)"];
        subgraph "cluster_tea.hot" {
          label="hot";
          "tea.hot#start" [shape=point, label=""];
          subgraph "cluster_tea.hot.water" {
            label="water";
            "tea.hot.water#start" [shape=point, label=""];
            "tea.hot.water.boils" [label="boils\\nexit / note"];
            "tea.hot.water.still" [label="still", peripheries=2];
            "tea.hot.water#start" -> "tea.hot.water.boils";
          }
          subgraph "cluster_tea.hot.leaf" {
            label="leaf";
            "tea.hot.leaf#start" [shape=point, label=""];
            "tea.hot.leaf.dry" [label="dry"];
            "tea.hot.leaf.wet" [label="wet", peripheries=2];
            "tea.hot.leaf#start" -> "tea.hot.leaf.dry";
          }
        }
        "tea.drunk" [label="drunk", peripheries=2];
        "tea.spilt" [label="spilt", peripheries=2];
        "tea#start" -> "tea.cold";
      }
      "tea#start" -> "tea.spilt" [label="tea.spill", ltail="cluster_tea"];
      "tea.cold" -> "tea.hot#start" [label="kettle.on [isLast(qa)] / record, note", lhead="cluster_tea.hot"];
      "tea.cold" -> "tea.cold" [label="kettle.on [(isLate and not isLast)] / note"];
      "tea.hot#start" -> "tea.hot#start" [label="stir", ltail="cluster_tea.hot", lhead="cluster_tea.hot"];
      "tea.hot#start" -> "tea.hot.leaf.wet" [label="drop", ltail="cluster_tea.hot"];
      "tea.hot#start" -> "tea.drunk" [label="done tea.hot", ltail="cluster_tea.hot"];
      "tea.hot#start" -> "tea.cold" [label="after 1000 ms", ltail="cluster_tea.hot"];
      "tea.hot.water.boils" -> "tea.hot.water.still" [label="cool"];
      "tea.hot.leaf.dry" -> "tea.hot.leaf.wet" [label="wet"];
    }
    "
  `);
});
