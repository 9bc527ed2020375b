// How each state looks: a shape, a word and a colour, so that none of them is needed to understand the others.
import type { AgentState, StepView } from "../../processes/progress-view.ts";
import type { Paint, Style } from "./paint.ts";

const marks: Readonly<Record<AgentState | StepView["state"] | "asks", { shape: string; style: Style }>> = {
  waits: { shape: "○", style: "dim" },
  works: { shape: "●", style: "busy" },
  retries: { shape: "↻", style: "warn" },
  asks: { shape: "?", style: "warn" },
  done: { shape: "✓", style: "good" },
  failed: { shape: "✗", style: "bad" },
  skipped: { shape: "–", style: "dim" },
};

/** The shape alone, such as `✓`, for where the word is said otherwise. */
export function stateShape(state: keyof typeof marks, paint: Paint): string {
  return paint(marks[state].style, marks[state].shape);
}

/** Such as `✓ done   `, always nine columns wide. */
export function stateMark(state: keyof typeof marks, paint: Paint): string {
  const { shape, style } = marks[state];
  return paint(style, `${shape} ${state.padEnd(7)}`);
}
