// A statechart as JSON in the form of an XState config: it opens in Stately Studio, and XState reads it back.
import type { AnyStateMachine } from "xstate";
import { type Named, type ChartState, type ChartTransition, describeChart, type Trigger } from "./chart.ts";

/** The chart as JSON text; guards, actions and actors are names, to be given an implementation by whoever runs it. */
export function toJson(machine: AnyStateMachine): string {
  return `${JSON.stringify({ id: machine.id, ...writeState(describeChart(machine), machine.id) }, null, 2)}\n`;
}

function writeState(state: ChartState, expectedId: string): object {
  return {
    ...(state.id === expectedId ? {} : { id: state.id }),
    ...(state.kind === "atomic" || state.kind === "compound" ? {} : { type: state.kind }),
    ...(state.history === null ? {} : { history: state.history }),
    ...(state.initial === null ? {} : { initial: keyOf(state, state.initial) }),
    ...listed("entry", state.entry.map(writeNamed)),
    ...listed("exit", state.exit.map(writeNamed)),
    ...listed(
      "invoke",
      state.invokes.map((invoke) => ({ ...invoke, ...writeInvoke(state, invoke.id) })),
    ),
    ...listed("always", transitionsOf(state, "always")),
    ...grouped(
      "after",
      state.transitions.filter(({ trigger }) => trigger.kind === "after"),
    ),
    ...grouped(
      "on",
      state.transitions.filter(({ trigger }) => trigger.kind === "event"),
    ),
    ...listed(
      "onDone",
      state.transitions.filter(({ trigger }) => isDoneOf(trigger, state.id)).map(writeTransition),
    ),
    ...(state.states.length === 0
      ? {}
      : {
          states: Object.fromEntries(
            state.states.map((child) => [child.key, writeState(child, `${expectedId}.${child.key}`)]),
          ),
        }),
  };
}

function writeInvoke(state: ChartState, id: string): object {
  const answers = state.transitions.filter(({ trigger }) => "of" in trigger && trigger.of === id);
  const of = (kind: Trigger["kind"]) =>
    answers.filter(({ trigger }) => trigger.kind === kind).map(writeTransition);
  return {
    ...listed("onDone", of("done")),
    ...listed("onError", of("error")),
    ...listed("onSnapshot", of("snapshot")),
  };
}

function transitionsOf(state: ChartState, kind: Trigger["kind"]): object[] {
  return state.transitions.filter(({ trigger }) => trigger.kind === kind).map(writeTransition);
}

function writeTransition({ targets, guard, actions, reenter }: ChartTransition): object {
  return {
    ...listed(
      "target",
      targets.map((target) => `#${target}`),
    ),
    ...(guard === null ? {} : { guard: guard.params === null ? guard.name : writeNamed(guard) }),
    ...listed("actions", actions.map(writeNamed)),
    ...(reenter ? { reenter } : {}),
  };
}

function writeNamed({ name, params }: Named): object {
  return params === null ? { type: name } : { type: name, params };
}

/** Transitions by what sets them off; those with the same trigger stay in the order in which their guards are tried. */
function grouped(name: "on" | "after", transitions: readonly ChartTransition[]): object {
  const triggers = [...new Set(transitions.map(triggerKey))];
  if (triggers.length === 0) return {};
  const of = (key: string): object[] =>
    transitions.filter((one) => triggerKey(one) === key).map(writeTransition);
  return { [name]: Object.fromEntries(triggers.map((key) => [key, of(key)] as const)) };
}

function triggerKey({ trigger }: ChartTransition): string {
  if (trigger.kind === "event") return trigger.event;
  return trigger.kind === "after" ? String(trigger.delay) : trigger.kind;
}

function isDoneOf(trigger: Trigger, stateId: string): boolean {
  return trigger.kind === "done" && trigger.of === stateId;
}

function keyOf(state: ChartState, childId: string): string {
  return state.states.find(({ id }) => id === childId)?.key ?? childId;
}

function listed(name: string, values: readonly unknown[]): object {
  return values.length === 0 ? {} : { [name]: values };
}
