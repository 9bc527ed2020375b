// Measures that briefs set figures for, and the many words for each.
import { subjectOf } from "./question-draft.ts";

interface Metric {
  readonly name: string;
  readonly unit: string;
  readonly pattern: RegExp;
  /** A project has one of it, so two figures clash though nothing else in the sentences is alike. */
  readonly alone: boolean;
  /** The words that name the measure and so say nothing about what is measured. */
  readonly words: ReadonlySet<string>;
}

const metric = (name: string, unit: string, alone: boolean, pattern: RegExp, words: string): Metric => ({
  name,
  unit,
  alone,
  pattern,
  words: new Set(subjectOf(words)),
});

const metrics: readonly Metric[] = [
  metric(
    "availability",
    "share",
    true,
    /\b(?:availab\w{1,6}|uptime)\b/i,
    "availability available uptime monthly month service",
  ),
  metric("coverage", "share", true, /\bcoverage\b/i, "test coverage code unit"),
  metric("password length", "character", true, /\bpasswords?\b/i, "password length long contain character"),
  metric(
    "sign-in attempts",
    "attempt",
    true,
    /\b(?:log.?in|sign.?in|failed|password)\b/i,
    "login failed attempts lock account after",
  ),
  metric(
    "users at once",
    "user",
    true,
    /\b(?:concurrent|simultaneous|at once|at the same time)\b/i,
    "concurrent simultaneous support handle at once",
  ),
  metric(
    "upload size",
    "size",
    true,
    /\b(?:upload|attachment|file size)/i,
    "upload file size attachment limit image",
  ),
  metric("team", "developer", true, /\b(?:team|developers)\b/i, "team developers"),
  metric(
    "launch",
    "date",
    true,
    /\b(?:launch|go.?live|deadline|release date|due date|final delivery)\b/i,
    "launch live deadline release due date go",
  ),
  metric(
    "retention",
    "time",
    false,
    /\b(?:retain|retention|kept|keep|stored? for|delet\w{1,3} after|purg\w{1,3} after)\b/i,
    "retain retention kept keep store delete purge after day",
  ),
  metric(
    "expiry",
    "time",
    false,
    /\b(?:expir\w{1,6}|valid for|lifetime|time ?out|times out)\b/i,
    "expire expiry expiration valid lifetime timeout time out after",
  ),
  metric(
    "response",
    "time",
    false,
    /\b(?:respon[ds]\w{0,6}|latency|load(?:s|ing)? (?:in|within|time)|answer\w{0,2})\b/i,
    "respond response time latency load answer within",
  ),
];

/** What the figure of a sentence measures, when it is one of the measures that have many words. */
export function metricOf(text: string, unit: string): Metric | null {
  return metrics.find((one) => one.unit === unit && one.pattern.test(text)) ?? null;
}
