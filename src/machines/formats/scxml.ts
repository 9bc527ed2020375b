// A statechart as W3C SCXML. Effects stand in an own namespace, because SCXML has no word for work done elsewhere.
import type { AnyStateMachine } from "xstate";
import { type ChartState, type ChartTransition, describeChart, isWithin, type Named } from "./chart.ts";
import { namedLabel } from "./label.ts";

/** The chart as an SCXML document. Guards are written as names in `cond`. */
export function toScxml(machine: AnyStateMachine): string {
  const root = describeChart(machine);
  const top = element("scxml", {
    xmlns: "http://www.w3.org/2005/07/scxml",
    "xmlns:effect": "urn:baco:effect",
    version: "1.0",
    name: root.id,
    initial: root.transitions.length > 0 || root.kind === "parallel" ? root.id : root.initial,
  });
  // SCXML's root takes no transitions of its own, so a chart that has some is wrapped in one state.
  const body =
    root.transitions.length > 0 || root.kind === "parallel"
      ? writeState(root)
      : root.states.flatMap(writeState);
  return `${['<?xml version="1.0" encoding="UTF-8"?>', ...wrap(top, body)].join("\n")}\n`;
}

function writeState(state: ChartState): string[] {
  const tags = {
    atomic: "state",
    compound: "state",
    parallel: "parallel",
    final: "final",
    history: "history",
  };
  const opening = element(tags[state.kind], { id: state.id, initial: state.initial, type: state.history });
  return wrap(opening, [
    ...writeActions("onentry", state.entry, delaysOf(state, "send")),
    ...writeActions("onexit", state.exit, delaysOf(state, "cancel")),
    ...state.invokes.map(({ id, src }) => close(element("invoke", { id, src }))),
    ...state.transitions.flatMap((transition) => writeTransition(transition, state)),
    ...state.states.flatMap(writeState),
  ]);
}

function writeTransition(transition: ChartTransition, state: ChartState): string[] {
  const opening = element("transition", {
    event: eventOf(transition, state),
    cond: transition.guard === null ? null : namedLabel(transition.guard),
    target: transition.targets.length === 0 ? null : transition.targets.join(" "),
    type:
      !transition.reenter && transition.targets.some((target) => isWithin(target, state)) ? "internal" : null,
  });
  return wrap(opening, transition.actions.map(writeAction));
}

function writeActions(tag: string, actions: readonly Named[], before: readonly string[]): string[] {
  const lines = [...before, ...actions.map(writeAction)];
  return lines.length === 0 ? [] : wrap(element(tag, {}), lines);
}

function writeAction({ name, params }: Named): string {
  return close(element("effect:run", { name, params: params === null ? null : JSON.stringify(params) }));
}

/** A delayed transition is, in SCXML, an event that the state sends to itself and takes back when it is left. */
function delaysOf(state: ChartState, tag: "send" | "cancel"): string[] {
  return state.transitions.flatMap((transition) => {
    const { trigger } = transition;
    if (trigger.kind !== "after") return [];
    const event = eventOf(transition, state);
    const delay = typeof trigger.delay === "number" ? `${String(trigger.delay)}ms` : trigger.delay;
    return [close(element(tag, tag === "send" ? { id: event, event, delay } : { sendid: event }))];
  });
}

function eventOf({ trigger }: ChartTransition, state: ChartState): string | null {
  switch (trigger.kind) {
    case "event":
      return trigger.event;
    case "always":
      return null;
    case "after":
      return `after.${String(trigger.delay)}.${state.id}`;
    default:
      return `${trigger.kind}.${trigger.of === state.id ? "state" : "invoke"}.${trigger.of}`;
  }
}

function element(tag: string, attributes: Record<string, string | null>): string {
  const written = Object.entries(attributes).flatMap(([name, value]) =>
    value === null ? [] : [` ${name}="${escape(value)}"`],
  );
  return `<${tag}${written.join("")}>`;
}

function close(opening: string): string {
  return `${opening.slice(0, -1)}/>`;
}

function wrap(opening: string, lines: readonly string[]): string[] {
  if (lines.length === 0) return [close(opening)];
  return [opening, ...lines.map((line) => `  ${line}`), `</${/^<([\w:]+)/.exec(opening)?.[1] ?? ""}>`];
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (mark) => `&#${String(mark.codePointAt(0) ?? 0)};`);
}
