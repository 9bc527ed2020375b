// Listens to an answer as it comes: how much there is of it, and how it ends so far.
import { countTokens } from "../domain/count-tokens.ts";
import type { CallProgress } from "./llm.ts";

export interface Hearing {
  readonly hear: (piece: string) => void;
  /** An estimate of what has come. */
  readonly tokens: () => number;
}

/** People are told with the first piece and then once in so many. */
const piecesPerWord = 20;
const tailLength = 80;

/** `tell` hears how the answer grows. The text itself is not kept, for it may have no end. */
export function hearText(tell: (progress: CallProgress) => void): Hearing {
  let counted = 0;
  let pieces = 0;
  let fresh = "";
  let tail = "";
  const tokens = (): number => counted + countTokens(fresh);
  const tellNow = (): void => {
    counted = tokens();
    tail = (tail + fresh).slice(-tailLength);
    fresh = "";
    tell({ state: "streaming", outputTokens: counted, tail });
  };
  return {
    tokens,
    hear: (piece) => {
      fresh += piece;
      if (pieces % piecesPerWord === 0) tellNow();
      pieces += 1;
    },
  };
}
