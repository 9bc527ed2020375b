// How one transition or action reads in a picture: `agent.completed [isLastAnswer] / recordOutput`.
import type { ChartTransition, Named, Trigger } from "./chart.ts";

/** The words on an arrow. */
export function transitionLabel({ trigger, guard, actions }: ChartTransition): string {
  const condition = guard === null ? "" : ` [${namedLabel(guard)}]`;
  const effects = actions.length === 0 ? "" : ` / ${actions.map(namedLabel).join(", ")}`;
  return `${triggerLabel(trigger)}${condition}${effects}`;
}

/** An action or guard with its fixed params, such as `runPhase(write-prp)`. */
export function namedLabel({ name, params }: Named): string {
  if (typeof params !== "object" || params === null) return name;
  return `${name}(${Object.values(params).map(String).join(", ")})`;
}

function triggerLabel(trigger: Trigger): string {
  switch (trigger.kind) {
    case "event":
      return trigger.event === "*" ? "any event" : trigger.event;
    case "always":
      return "always";
    case "after":
      return typeof trigger.delay === "number"
        ? `after ${String(trigger.delay)} ms`
        : `after ${trigger.delay}`;
    default:
      return `${trigger.kind} ${trigger.of}`;
  }
}
