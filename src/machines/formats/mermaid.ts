// A statechart as a Mermaid `stateDiagram-v2`, which GitHub and most Markdown viewers draw.
import type { AnyStateMachine } from "xstate";
import { type ChartState, type ChartTransition, describeChart, isWithin } from "./chart.ts";
import { namedLabel, transitionLabel } from "./label.ts";

/** The chart as Mermaid text. An arrow from a state to its own inside is drawn from a node "any of …" within it. */
export function toMermaid(machine: AnyStateMachine): string {
  const root = describeChart(machine);
  return `${["stateDiagram-v2", ...inside(root).map(indent)].join("\n")}\n`;
}

function inside(state: ChartState): string[] {
  const regions = state.states.map(declare);
  const body =
    state.kind === "parallel"
      ? regions.flatMap((lines, i) => (i === 0 ? lines : ["--", ...lines]))
      : regions.flat();
  return [
    ...(state.initial === null ? [] : [`[*] --> ${mermaidId(state.initial)}`]),
    ...body,
    ...arrowsInward(state),
    ...state.states.flatMap((child) => arrowsOutward(child)),
  ];
}

function declare(state: ChartState): string[] {
  const id = mermaidId(state.id);
  const nested = state.states.length === 0 ? [] : [`state ${id} {`, ...inside(state).map(indent), "}"];
  return [
    `state "${escape(state.key)}" as ${id}`,
    ...nested,
    ...notes(state).map((note) => `${id} : ${escape(note)}`),
  ];
}

/** What happens in a state without leaving it. */
function notes(state: ChartState): string[] {
  return [
    ...state.entry.map((action) => `entry / ${namedLabel(action)}`),
    ...state.invokes.map(({ src }) => `do / ${src}`),
    ...state.exit.map((action) => `exit / ${namedLabel(action)}`),
    ...state.transitions.filter(({ targets }) => targets.length === 0).map(transitionLabel),
  ];
}

function arrowsOutward(state: ChartState): string[] {
  const from = mermaidId(state.id);
  const arrows = state.transitions.flatMap((transition) =>
    transition.targets
      .filter((target) => !isWithin(target, state))
      .map((target) => arrow(from, target, transition)),
  );
  return state.kind === "final" ? [...arrows, `${from} --> [*]`] : arrows;
}

function arrowsInward(state: ChartState): string[] {
  const any = `any_of_${mermaidId(state.id)}`;
  const arrows = state.transitions.flatMap((transition) =>
    transition.targets
      .filter((target) => isWithin(target, state))
      .map((target) => arrow(any, target, transition)),
  );
  return arrows.length === 0 ? [] : [`state "any of ${escape(state.key)}" as ${any}`, ...arrows];
}

function arrow(from: string, target: string, transition: ChartTransition): string {
  return `${from} --> ${mermaidId(target)} : ${escape(transitionLabel(transition))}`;
}

/** Mermaid takes letters, digits and `_` only; every other character becomes its code, so that ids stay unique. */
function mermaidId(id: string): string {
  return id.replace(/[^A-Za-z0-9]/g, (mark) =>
    mark === "." ? "_" : `_${(mark.codePointAt(0) ?? 0).toString(16)}_`,
  );
}

/** Marks that end a label or open something else are written as entity codes. */
function escape(label: string): string {
  return label.replace(/[:;#"<>{}\n]/g, (mark) => `#${String(mark.codePointAt(0) ?? 0)};`);
}

function indent(line: string): string {
  return `  ${line}`;
}
