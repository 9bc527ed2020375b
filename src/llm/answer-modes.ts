// Which way to ask for JSON an endpoint and model are known to take. Found out once, then remembered.
import { answerModes, type AnswerMode } from "./completion-request.ts";

export interface AnswerModes {
  /** The best way that is not known to be refused. */
  best(origin: string, model: string): AnswerMode;
  /** The server refused this way and took another. */
  refused(origin: string, model: string, mode: AnswerMode): void;
}

/** Remembers as long as the process lives; `known` is what was remembered before, `remember` keeps what is new. */
export function createAnswerModes(
  known: Readonly<Record<string, AnswerMode>> = {},
  remember: (known: Readonly<Record<string, AnswerMode>>) => void = () => undefined,
): AnswerModes {
  const modes = new Map(Object.entries(known));
  return {
    best: (origin, model) => modes.get(keyOf(origin, model)) ?? answerModes[0],
    refused: (origin, model, mode) => {
      const next = answerModes[answerModes.indexOf(mode) + 1];
      const best = modes.get(keyOf(origin, model)) ?? answerModes[0];
      // Another call may have come further meanwhile.
      if (next === undefined || answerModes.indexOf(best) >= answerModes.indexOf(next)) return;
      modes.set(keyOf(origin, model), next);
      remember(Object.fromEntries(modes));
    },
  };
}

function keyOf(origin: string, model: string): string {
  return `${origin} ${model}`;
}
