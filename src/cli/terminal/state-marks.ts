// How each state looks: a shape, a word and a colour, so that none of them is needed to understand the others.
import type { AgentState, AgentView, CallView, StepView } from "../../processes/progress-view.ts";
import type { Paint, Style } from "./paint.ts";
import { pad } from "./width.ts";

type Mark = AgentState | StepView["state"] | CallView["state"] | "asks";

const marks: Readonly<Record<Mark, { shape: string; word: string; style: Style }>> = {
  waits: { shape: "○", word: "waits", style: "dim" },
  works: { shape: "●", word: "works", style: "busy" },
  retries: { shape: "↻", word: "retries", style: "warn" },
  asks: { shape: "?", word: "asks", style: "warn" },
  done: { shape: "✓", word: "done", style: "good" },
  failed: { shape: "✗", word: "failed", style: "bad" },
  skipped: { shape: "–", word: "skipped", style: "dim" },
  queued: { shape: "○", word: "queued", style: "dim" },
  asking: { shape: "●", word: "asking", style: "busy" },
  streaming: { shape: "●", word: "writing", style: "busy" },
  waiting: { shape: "⏳", word: "waits", style: "warn" },
  repairing: { shape: "↻", word: "repairs", style: "warn" },
};

/** What an agent is at: while it asks a model, how that gets on. */
export function markOf({ state, call }: Pick<AgentView, "state" | "call">): Mark {
  return state === "works" && call !== null ? call.state : state;
}

/** The shape alone, such as `✓`, for where the word is said otherwise. */
export function stateShape(state: Mark, paint: Paint): string {
  return paint(marks[state].style, marks[state].shape);
}

/** Such as `✓ done   `, always nine columns wide. */
export function stateMark(state: Mark, paint: Paint): string {
  const { shape, word, style } = marks[state];
  return paint(style, pad(`${shape} ${word}`, 9));
}
