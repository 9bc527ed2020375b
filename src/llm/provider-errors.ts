// From what a provider says instead of an answer to the failure that it means.
import { z } from "zod";
import { noUsage } from "../domain/agent-output.ts";
import { readHostileJson } from "./hostile-json.ts";
import { LlmError, type LlmFailureKind } from "./llm-errors.ts";
import { readable } from "./readable.ts";

const word = z.union([z.string(), z.number()]).nullish().catch(null);

/** Servers differ in where they put what: under `error`, as `error`, beside it or, with FastAPI, in `detail`. */
const Fault = z.object({
  error: z.unknown().optional(),
  message: z.unknown().optional(),
  detail: z.unknown().optional(),
  code: word,
  type: word,
  param: word,
});
type Fault = z.infer<typeof Fault>;

/** Most name an `error`; vLLM marks the whole as one. */
const Report = z.object({ error: z.unknown().optional(), object: z.unknown().optional() });

interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
}

interface Reading {
  /** The time against which a `Retry-After` date is read, in epoch milliseconds. */
  readonly nowMs: number;
  /** Blots out the key: before anything is shortened, for half a key is too much as well. */
  readonly redact: (text: string) => string;
}

/** A gateway gave up on the model behind it, which may have answered and be paid all the same. */
const timeoutStatuses = new Set([408, 504, 524]);

/** The failure behind an error status; but for a time-out, nothing was paid. */
export function failureOfStatus({ status, headers, body }: Answered, { nowMs, redact }: Reading): LlmError {
  const reading = readHostileJson(body);
  const fault = faultIn("value" in reading ? reading.value : null);
  const words = fault ? wordsOf(fault) : body;
  return new LlmError(kindOf(status, fault), readable(redact(`${String(status)} ${words}`)), {
    retryAfterMs: retryAfterOf(headers, nowMs),
    ...(!timeoutStatuses.has(status) && { usage: { ...noUsage, calls: 1 } }),
  });
}

/** The failure that a server reports within an answer that began well; null for an answer that reports none. */
export function failureWithin(answer: unknown, redact: Reading["redact"]): LlmError | null {
  const report = Report.safeParse(answer).data;
  if (report?.error == null && report?.object !== "error") return null;
  const fault = faultIn(answer) ?? {};
  const status = Number(fault.code);
  const isStatus = status >= 400 && status < 600;
  return new LlmError(
    kindOf(isStatus ? status : statusOfWord(fault), fault),
    readable(redact(wordsOf(fault))),
  );
}

function faultIn(body: unknown): Fault | null {
  const outer = Fault.safeParse(body).data;
  if (outer === undefined) return null;
  const inner = Fault.safeParse(outer.error).data;
  return inner ?? outer;
}

function wordsOf({ error, message, detail, param }: Fault): string {
  const said = [message, error, detail].find((part) => part != null) ?? "It gives no reason.";
  const words = typeof said === "string" ? said : JSON.stringify(said);
  return param == null || words.includes(String(param)) ? words : `${words} (${String(param)})`;
}

function kindOf(status: number, fault: Fault | null): LlmFailureKind {
  if (status === 401 || status === 403) return "auth";
  if (status === 402 || says(fault, "insufficient_quota")) return "quota";
  if (status === 429) return "rate-limited";
  if (status === 404) return "unknown-model";
  if (status === 413 || says(fault, "context_length_exceeded")) return "too-large";
  return status >= 500 || status === 408 || status === 409 ? "server" : "rejected";
}

function says(fault: Fault | null, code: string): boolean {
  return fault?.code === code || fault?.type === code;
}

/** The status that a word within an answer stands for: without one it is a fault of the server. */
function statusOfWord({ code, type }: Fault): number {
  const word = `${String(code ?? "")} ${String(type ?? "")}`;
  if (/rate_limit|too_many_requests/i.test(word)) return 429;
  if (/authentication|permission|invalid_api_key/i.test(word)) return 401;
  return /invalid_request|content_policy/i.test(word) ? 400 : 500;
}

/** Milliseconds, seconds or a date, whichever the provider prefers; null for anything else. */
function retryAfterOf(headers: Headers, nowMs: number): number | null {
  const milliseconds = numberOf(headers.get("retry-after-ms"));
  if (milliseconds !== null) return milliseconds;
  const text = headers.get("retry-after");
  const seconds = numberOf(text);
  if (seconds !== null) return seconds * 1000;
  // Only what begins with a weekday: Date.parse makes dates of "-5" and the like.
  const date = /^[a-z]{3}/i.test(text ?? "") ? Date.parse(text ?? "") : NaN;
  return Number.isNaN(date) ? null : Math.max(0, date - nowMs);
}

function numberOf(text: string | null): number | null {
  return text !== null && /^\d{1,15}(?:\.\d{1,9})?$/.test(text.trim()) ? Number(text) : null;
}
