// A statechart as plain data, with every guard, action and actor under its name: what all exports are written from.
import type { AnyStateMachine, AnyStateNode, UnknownAction } from "xstate";

/** An action or a guard. */
export interface Named {
  readonly name: string;
  /** Fixed params; null when there are none, or when they are computed as the chart runs. */
  readonly params: unknown;
}

/** What sets a transition off. */
export type Trigger =
  | { readonly kind: "event"; readonly event: string }
  | { readonly kind: "always" }
  | { readonly kind: "after"; readonly delay: string | number }
  | { readonly kind: "done" | "error" | "snapshot"; readonly of: string };

export interface ChartTransition {
  readonly trigger: Trigger;
  /** Empty when the transition only acts and goes nowhere. */
  readonly targets: readonly string[];
  readonly guard: Named | null;
  readonly actions: readonly Named[];
  readonly reenter: boolean;
}

export interface ChartState {
  /** Unique in the chart: the keys from the root, joined by dots, unless the chart says otherwise. */
  readonly id: string;
  readonly key: string;
  readonly kind: "atomic" | "compound" | "parallel" | "final" | "history";
  readonly initial: string | null;
  readonly history: "shallow" | "deep" | null;
  readonly entry: readonly Named[];
  readonly exit: readonly Named[];
  readonly invokes: readonly { readonly id: string; readonly src: string }[];
  readonly transitions: readonly ChartTransition[];
  readonly states: readonly ChartState[];
}

/** The whole chart, from its root down, in the order in which its states are lived. */
export function describeChart(machine: AnyStateMachine): ChartState {
  return describeState(machine.root);
}

/** Whether the state of this id lies inside the other. */
export function isWithin(id: string, state: ChartState): boolean {
  return state.states.some((child) => child.id === id || isWithin(id, child));
}

function describeState(node: AnyStateNode): ChartState {
  return {
    id: node.id,
    key: node.key,
    kind: node.type,
    initial: node.type === "compound" ? (node.initial.target[0]?.id ?? null) : null,
    history: node.history || null,
    entry: node.entry.filter(isWritten).map(describeNamed),
    exit: node.exit.filter(isWritten).map(describeNamed),
    invokes: node.invoke.map(({ id, src }) => ({ id, src: typeof src === "string" ? src : "inline" })),
    transitions: describeTransitions(node),
    states: Object.values(node.states).map(describeState),
  };
}

function describeTransitions(node: AnyStateNode): ChartTransition[] {
  const delays = new Map(node.after.map(({ eventType, delay }) => [eventType, delay]));
  return [...node.transitions.values(), node.always ?? []].flat().map((transition) => ({
    trigger: describeTrigger(String(transition.eventType), delays.get(transition.eventType)),
    targets: (transition.target ?? []).map(({ id }) => id),
    guard: transition.guard === undefined ? null : describeNamed(transition.guard),
    actions: transition.actions.map(describeNamed),
    reenter: transition.reenter,
  }));
}

function describeTrigger(eventType: string, delay: unknown): Trigger {
  if (eventType === "") return { kind: "always" };
  if (delay !== undefined) {
    return {
      kind: "after",
      delay: typeof delay === "number" || typeof delay === "string" ? delay : "computed",
    };
  }
  const own = /^xstate\.(done|error|snapshot)\.(?:actor|state)?\.?(.+)$/.exec(eventType);
  const kind = own?.[1];
  if (kind === "done" || kind === "error" || kind === "snapshot") return { kind, of: own?.[2] ?? "" };
  return { kind: "event", event: eventType };
}

/** XState adds actions of its own that start and stop the clock of `after`; nobody wrote them. */
function isWritten(action: UnknownAction): boolean {
  const id = typeof action === "function" ? (fieldOf(action, "id") ?? fieldOf(action, "sendId")) : null;
  return !(typeof id === "string" && id.startsWith("xstate.after."));
}

function describeNamed(named: unknown): Named {
  if (typeof named === "string") return { name: named, params: null };
  if (typeof named === "function") return { name: nameCombination(named), params: null };
  if (typeof named !== "object" || named === null) return { name: "inline", params: null };
  const params = fieldOf(named, "params");
  return { name: String(fieldOf(named, "type")), params: isPlain(params) ? params : null };
}

/** `and`, `or` and `not` are functions that carry the guards they combine. */
function nameCombination(named: object): string {
  const parts = fieldOf(named, "guards");
  const name = nameFunction(named);
  if (!Array.isArray(parts)) return name;
  const names = parts.map((part) => describeNamed(part).name);
  return name === "not" ? `not ${names.join(" ")}` : `(${names.join(` ${name} `)})`;
}

function nameFunction(named: object): string {
  const type = fieldOf(named, "type");
  if (typeof type === "string") return type.replace(/^xstate\./, "");
  const name = fieldOf(named, "name");
  return typeof name === "string" && !["", "guard", "actions", "entry", "exit"].includes(name)
    ? name
    : "inline";
}

function fieldOf(value: object, field: string): unknown {
  return Reflect.get(value, field);
}

function isPlain(value: unknown): boolean {
  return value !== undefined && typeof value !== "function";
}
