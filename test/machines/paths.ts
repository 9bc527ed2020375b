// The shortest way to each transition of a chart: what path tests are made from.
import { getShortestPaths } from "@xstate/graph";
import {
  initialTransition,
  transition,
  type AnyMachineSnapshot,
  type AnyStateMachine,
  type EventObject,
} from "xstate";

export interface Trip {
  /** Such as `running —agent.failed [mayTryAgain]→ running`. */
  readonly name: string;
  /** Events that lead from the start to the transition; the last one takes it. */
  readonly events: readonly EventObject[];
  readonly target: string;
}

interface Exploration {
  readonly input: unknown;
  readonly events: readonly EventObject[];
  /** Which differences of context matter to the way. */
  readonly serialize: (snapshot: AnyMachineSnapshot) => string;
}

/** One trip for each transition that some of these events can take, with the shortest way to it. */
export function tripsOf(
  machine: AnyStateMachine,
  { input, events, serialize }: Exploration,
): Map<string, Trip> {
  const trips = new Map<string, Trip>();
  const paths = getShortestPaths(machine, {
    input,
    events: [...events],
    serializeState: (snapshot) => serialize(snapshot as AnyMachineSnapshot),
    stopWhen: ({ status }) => status !== "active",
  });
  for (const { state, steps } of paths.sort((a, b) => a.steps.length - b.steps.length)) {
    if (state.status !== "active") continue;
    const way = steps.map(({ event }) => event).filter(({ type }) => type !== "xstate.init");
    for (const event of events) addTrip(trips, machine, state, [...way, event], event);
  }
  return trips;
}

/** Names of all transitions that the chart holds, taken from its definition. */
export function transitionsOf(machine: AnyStateMachine): string[] {
  const nodes = [machine.root, ...Object.values(machine.root.states)];
  return nodes.flatMap((node) =>
    [...node.transitions.values()].flat().map((definition) => nameOf(node.key, definition)),
  );
}

/** The state after the events, restored from JSON before each of them; the last transition's name beside it. */
export function travel(
  machine: AnyStateMachine,
  input: unknown,
  events: readonly EventObject[],
): AnyMachineSnapshot {
  const [start] = initialTransition(machine, input);
  return events.reduce<AnyMachineSnapshot>((state, event) => {
    const { value, context } = JSON.parse(
      JSON.stringify({ value: state.value, context: state.context }),
    ) as Plain;
    return transition(machine, machine.resolveState({ value, context }), event)[0];
  }, start);
}

interface Plain {
  value: string;
  context: Record<string, unknown>;
}

type Definition = AnyStateMachine["root"]["on"][string][number];

function addTrip(
  trips: Map<string, Trip>,
  machine: AnyStateMachine,
  state: AnyMachineSnapshot,
  events: EventObject[],
  event: EventObject,
): void {
  const [taken] = machine.getTransitionData(state, event);
  if (!taken) return;
  const name = nameOf(taken.source.key, taken);
  if (trips.has(name)) return;
  trips.set(name, { name, events, target: taken.target?.[0]?.key ?? String(state.value) });
}

function nameOf(source: string, { eventType, guard, target }: Definition): string {
  const [goal] = target ?? [];
  return `${source} —${eventType}${guardName(guard)}→ ${goal ? goal.key : "stays"}`;
}

function guardName(guard: unknown): string {
  if (typeof guard === "string") return ` [${guard}]`;
  if (typeof guard === "object" && guard !== null && "type" in guard) return ` [${String(guard.type)}]`;
  return "";
}
