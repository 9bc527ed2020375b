// An error as one sentence for a report, short enough that hostile input cannot flood it.
import { BacoError } from "../domain/errors.ts";

const longest = 500;

export function reasonOf(error: unknown): string {
  const text = error instanceof BacoError ? `${error.message} ${error.why}` : messageOf(error);
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
