// From an error status of a provider to the failure that it means.
import { z } from "zod";
import { noUsage } from "../domain/agent-output.ts";
import { LlmError, type LlmFailureKind } from "./llm-errors.ts";

/** What an OpenAI-compatible server says when it does not answer the question. */
export const ProviderFault = z.object({
  status: z.int(),
  /** Such as `insufficient_quota`. */
  code: z.string().nullish().catch(null),
  message: z.string(),
  headers: z.instanceof(Headers).catch(() => new Headers()),
});
type ProviderFault = z.infer<typeof ProviderFault>;

/** The failure behind an error status; `nowMs` is the time against which a `Retry-After` date is read. */
export function failureOf({ status, code, message, headers }: ProviderFault, nowMs: number): LlmError {
  const retryAfterMs = retryAfterOf(headers, nowMs);
  return new LlmError(kindOf(status, code), readable(message), {
    retryAfterMs,
    usage: { ...noUsage, calls: 1 },
  });
}

function kindOf(status: number, code: ProviderFault["code"]): LlmFailureKind {
  if (status === 401 || status === 403) return "auth";
  if (status === 402 || code === "insufficient_quota") return "quota";
  if (status === 429) return "rate-limited";
  if (status === 404) return "unknown-model";
  if (status === 413 || code === "context_length_exceeded") return "too-large";
  return status >= 500 || status === 408 || status === 409 ? "server" : "rejected";
}

/** Milliseconds, seconds or a date, whichever the provider prefers; null for anything else. */
function retryAfterOf(headers: Headers, nowMs: number): number | null {
  const milliseconds = numberOf(headers.get("retry-after-ms"));
  if (milliseconds !== null) return milliseconds;
  const text = headers.get("retry-after");
  const seconds = numberOf(text);
  if (seconds !== null) return seconds * 1000;
  const date = Date.parse(text ?? "");
  return Number.isNaN(date) ? null : Math.max(0, date - nowMs);
}

function numberOf(text: string | null): number | null {
  return text !== null && /^\d{1,15}(?:\.\d{1,9})?$/.test(text.trim()) ? Number(text) : null;
}

const longestMessage = 300;

/** A provider's words, safe to show: one line of moderate length without control characters. */
function readable(message: string): string {
  const line = message
    .slice(0, 4 * longestMessage)
    .replace(/[\p{Cc}\p{Cf}]+/gu, " ")
    .trim();
  return line.length > longestMessage ? `${line.slice(0, longestMessage)}…` : line;
}
