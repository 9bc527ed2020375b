// One finding of `baco doctor`: what was looked at, how it is, and what to do about it.
import { BacoError } from "../domain/errors.ts";

export interface Finding {
  readonly name: string;
  /** `note`: not there, and not needed either. */
  readonly state: "ok" | "note" | "failed";
  readonly text: string;
  /** What to do; null where nothing is wrong. */
  readonly fix: string | null;
}

export function fine(name: string, text: string): Finding {
  return { name, state: "ok", text, fix: null };
}

export function note(name: string, text: string, fix: string): Finding {
  return { name, state: "note", text, fix };
}

export function failed(name: string, text: string, fix: string): Finding {
  return { name, state: "failed", text, fix };
}

/** The failure that an error stands for. */
export function troubled(name: string, error: unknown): Finding {
  if (error instanceof BacoError) return failed(name, `${error.message} ${error.why}`.trimEnd(), error.fix);
  return failed(
    name,
    error instanceof Error ? error.message : String(error),
    "Run it again with DEBUG=baco.",
  );
}
