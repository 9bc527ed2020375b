// A statechart as a Graphviz digraph: states are boxes, nested states are clusters.
import type { AnyStateMachine } from "xstate";
import { type ChartState, describeChart } from "./chart.ts";
import { namedLabel, transitionLabel } from "./label.ts";

/** The chart as DOT text, for `dot -Tsvg`. */
export function toDot(machine: AnyStateMachine): string {
  const root = describeChart(machine);
  const states = indexStates(root);
  const lines = [
    `digraph ${quote(root.id)} {`,
    "  compound=true;",
    '  node [shape=box, style=rounded, fontname="sans-serif"];',
    '  edge [fontname="sans-serif", fontsize=10];',
    ...draw(root).map((line) => `  ${line}`),
    ...[...states.values()].flatMap((state) => drawArrows(state, states)).map((line) => `  ${line}`),
    "}",
  ];
  return `${lines.join("\n")}\n`;
}

function indexStates(state: ChartState): Map<string, ChartState> {
  const below = state.states.flatMap((child) => [...indexStates(child)]);
  return new Map([[state.id, state], ...below]);
}

function draw(state: ChartState): string[] {
  if (state.states.length === 0) return [drawLeaf(state)];
  return [
    `subgraph ${quote(`cluster_${state.id}`)} {`,
    `  label=${quote(title(state))};`,
    // Graphviz cannot end an arrow at a cluster; this point stands in for it and also marks where the state begins.
    `  ${quote(anchorOf(state))} [shape=point, label=""];`,
    ...state.states.flatMap(draw).map((line) => `  ${line}`),
    ...drawInitial(state).map((line) => `  ${line}`),
    "}",
  ];
}

function drawInitial(state: ChartState): string[] {
  const initial = state.states.find(({ id }) => id === state.initial);
  return initial === undefined ? [] : [`${quote(anchorOf(state))} -> ${quote(nodeOf(initial))};`];
}

function drawLeaf(state: ChartState): string {
  const shape = state.kind === "final" ? ", peripheries=2" : state.kind === "history" ? ", shape=circle" : "";
  return `${quote(state.id)} [label=${quote(title(state))}${shape}];`;
}

function title(state: ChartState): string {
  const effects = [
    ...state.entry.map((action) => `entry / ${namedLabel(action)}`),
    ...state.invokes.map(({ src }) => `do / ${src}`),
    ...state.exit.map((action) => `exit / ${namedLabel(action)}`),
  ];
  return [state.key, ...effects].join("\n");
}

function drawArrows(state: ChartState, states: ReadonlyMap<string, ChartState>): string[] {
  return state.transitions.flatMap((transition) => {
    // A transition without a target stays where it is.
    const targets = transition.targets.length === 0 ? [state.id] : transition.targets;
    return targets.map((target) =>
      drawArrow(state, states.get(target) ?? state, transitionLabel(transition)),
    );
  });
}

function drawArrow(from: ChartState, to: ChartState, label: string): string {
  const ends = [
    `label=${quote(label)}`,
    ...(from.states.length > 0 ? [`ltail=${quote(`cluster_${from.id}`)}`] : []),
    ...(to.states.length > 0 ? [`lhead=${quote(`cluster_${to.id}`)}`] : []),
  ];
  return `${quote(nodeOf(from))} -> ${quote(nodeOf(to))} [${ends.join(", ")}];`;
}

function nodeOf(state: ChartState): string {
  return state.states.length === 0 ? state.id : anchorOf(state);
}

function anchorOf(state: ChartState): string {
  return `${state.id}#start`;
}

function quote(text: string): string {
  return `"${text.replace(/[\\"]/g, "\\$&").replace(/\n/g, "\\n")}"`;
}
