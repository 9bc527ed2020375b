// A finding that a person has looked at and does not want to hear of again, with the reason. It is known again by its code
// and the words it is about, so that lines may move.
import { z } from "zod";
import type { Diagnostic } from "./diagnostic.ts";

export const Dismissal = z.object({
  code: z.string(),
  /** Of the code and the words, as fingerprintText gives them, hashed. */
  fingerprint: z.string(),
  /** The file in which it was dismissed. */
  file: z.string(),
  /** The words, so that a person can tell what it was about. */
  text: z.string(),
  because: z.string().min(1),
});
export type Dismissal = z.infer<typeof Dismissal>;

/** A finding with the fingerprint of its words. */
export interface MarkedFinding {
  readonly finding: Diagnostic;
  readonly fingerprint: string;
  readonly text: string;
}

export interface Sorted {
  readonly kept: readonly MarkedFinding[];
  readonly dismissed: readonly { readonly marked: MarkedFinding; readonly because: string }[];
  /** Dismissals of this file whose words are gone. */
  readonly stale: readonly Dismissal[];
}

/** The findings of a file without the dismissed ones; what must not be dismissed is kept whatever the list says. */
export function withoutDismissed(
  findings: readonly MarkedFinding[],
  dismissals: readonly Dismissal[],
  file: string,
): Sorted {
  const byMark = new Map(dismissals.map((each) => [each.fingerprint, each]));
  const reasonFor = ({ finding, fingerprint }: MarkedFinding): string | null =>
    canBeDismissed(finding) ? (byMark.get(fingerprint)?.because ?? null) : null;
  const present = new Set(findings.map(({ fingerprint }) => fingerprint));
  return {
    kept: findings.filter((each) => reasonFor(each) === null),
    dismissed: findings.flatMap((marked) => {
      const because = reasonFor(marked);
      return because === null ? [] : [{ marked, because }];
    }),
    stale: dismissals.filter((each) => each.file === file && !present.has(each.fingerprint)),
  };
}

/** Secrets, orders to the reader and hidden characters stay, and so does a text that cannot be read at all. */
export function canBeDismissed({ code, severity }: Diagnostic): boolean {
  if (code.startsWith("lint/")) return false;
  return (
    severity !== "error" ||
    !/\/(?:secret|order-to-reader|hidden-character|bad-command|fetch-and-run)$/.test(code)
  );
}

/** What is hashed: the code and the words, without ids and lines, which change when something is put before them. */
export function fingerprintText({ code, message, line }: Diagnostic, words: string): string {
  const about = line > 0 && words.trim() !== "" ? words : message;
  const plain = about
    .replace(/\*\*[A-Z]{1,5}-[\d.]{1,20}\*\*|\*lines? [\d–-]{1,20}:\*/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  return `${code}\n${plain}`;
}
