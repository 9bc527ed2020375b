// The faults of the answer's own text: JSON that is broken, of another shape, too large, or hostile.
import type { Fault } from "./fault.ts";

export const jsonFaults: Readonly<Record<string, Fault>> = {
  "truncated-json": rewritten("The answer's JSON ends half-way, as if that were all.", (text) =>
    text.slice(0, Math.floor(text.length / 2)),
  ),
  "invalid-json": rewritten(
    "The answer is words with something like JSON in them.",
    () => "Certainly! {summary: 'fine',,}",
  ),
  "wrong-schema": rewritten("The answer is JSON of another shape.", () =>
    JSON.stringify({ verdict: ["fine"], score: "high" }),
  ),
  "extra-fields": withFields(
    "The answer has fields that nobody asked for.",
    () => '"unasked":"value","notes":[{"a":1}]',
  ),
  huge: {
    does: "The answer is 50 MB long, or `huge:N` MB.",
    apply: (reply, { detail }) =>
      typeof reply.body === "string"
        ? reply
        : { ...reply, body: { ...reply.body, content: hugeText(Number(detail) || 50) } },
  },
  "deep-nesting": rewritten("The answer's JSON is nested 100,000 deep.", () => {
    const depth = 100_000;
    return `{"summary":${"[".repeat(depth)}${"]".repeat(depth)}}`;
  }),
  "dup-keys": withFields("The answer's JSON has a key twice, with another value.", (text) => {
    const key = /^\s*\{\s*("(?:[^"\\]|\\.)*")/.exec(text)?.[1] ?? '"summary"';
    return `${key}:"the second of two"`;
  }),
  "proto-keys": withFields(
    "The answer's JSON has keys that reach for the prototype of objects.",
    () => '"__proto__":{"isAdmin":true},"constructor":{"prototype":{"isAdmin":true}}',
  ),
  "nan-confidence": rewritten("The answer's confidence is NaN, which is no JSON.", (text) => {
    const changed = text.replace(/("confidence":\s*)-?[\d.]+/, "$1NaN");
    return changed === text ? withField(text, '"confidence":NaN') : changed;
  }),
};

/** A change of the answer's text; a reply without one stays as it is. */
function rewritten(does: string, change: (text: string) => string): Fault {
  return {
    does,
    apply: (reply) =>
      typeof reply.body === "string"
        ? reply
        : { ...reply, body: { ...reply.body, content: change(reply.body.content ?? "{}") } },
  };
}

/** These fields at the end of the answer's object. */
function withFields(does: string, fields: (text: string) => string): Fault {
  return rewritten(does, (text) => withField(text, fields(text)));
}

function withField(text: string, field: string): string {
  const end = text.lastIndexOf("}");
  if (end === -1) return `{${field}}`;
  const before = text.slice(0, end).trimEnd();
  return `${before}${before.endsWith("{") ? "" : ","}${field}}`;
}

function hugeText(megabytes: number): string {
  return `{"summary":"${"a".repeat(megabytes * 1024 * 1024)}"}`;
}
