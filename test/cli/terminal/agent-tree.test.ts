import fc from "fast-check";
import { expect, test } from "vitest";
import { agentTree } from "../../../src/cli/terminal/agent-tree.ts";
import type { AgentView } from "../../../src/processes/progress-view.ts";

function team(graph: Record<string, string[]>): AgentView[] {
  return Object.entries(graph).map(([role, dependsOn]) => ({
    role,
    dependsOn,
    state: "waits",
    attempt: 0,
    confidence: null,
    tokens: 0,
    startedAt: null,
    endedAt: null,
    reason: null,
    call: null,
  }));
}

test("each agent stands under the one with the longest way before it", () => {
  const graph = {
    ux: [],
    architect: [],
    security: ["architect"],
    api: ["architect"],
    compliance: ["security"],
    qa: ["ux", "compliance"],
  };

  expect(agentTree(team(graph)).map(({ agent, stem }) => stem + agent.role)).toEqual([
    "ux",
    "architect",
    "├ security",
    "│ └ compliance",
    "│   └ qa",
    "└ api",
  ]);
});

test("an agent that leans on somebody outside the team is a root", () => {
  expect(agentTree(team({ security: ["architect"] }))).toMatchObject([{ stem: "" }]);
});

test("every agent appears exactly once", () => {
  const graphs = fc
    .array(fc.array(fc.nat(20), { maxLength: 4 }), { maxLength: 20 })
    .map((rows) =>
      Object.fromEntries(
        rows.map((row, i) => [`r${String(i)}`, row.filter((one) => one < i).map((one) => `r${String(one)}`)]),
      ),
    );
  fc.assert(
    fc.property(graphs, (graph) => {
      const shown = agentTree(team(graph)).map(({ agent }) => agent.role);
      expect([...shown].sort()).toEqual(Object.keys(graph).sort());
    }),
  );
});
