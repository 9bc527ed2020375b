// Keeps the key out of what a server sends back, should it echo it.
import type { RawAnswer } from "./endpoint.ts";
import { readable } from "./readable.ts";
import type { Secret } from "./secret.ts";

/** The answer without the key, and with names that are fit to show. */
export function redactedAnswer(answer: RawAnswer, redact: (text: string) => string): RawAnswer {
  const redacted = (text: string | null): string | null => (text === null ? null : redact(text));
  return {
    ...answer,
    content: redacted(answer.content),
    refusal: redacted(answer.refusal),
    finish: answer.finish === null ? null : readable(redact(answer.finish)),
    model: answer.model === null ? null : readable(redact(answer.model)),
  };
}

/** Passes text on as it comes, but never the key: an end that may be its beginning waits for what follows. */
export function redactedText(secret: Secret | null, onText: (text: string) => void): (text: string) => void {
  if (secret === null) return onText;
  let held = "";
  return (text) => {
    const known = secret.redact(held + text);
    const end = known.length - secret.overhang(known);
    held = known.slice(end);
    if (end > 0) onText(known.slice(0, end));
  };
}
