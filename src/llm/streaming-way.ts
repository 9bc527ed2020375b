// How an answer is asked for: as a stream with its cost at the end, unless the server refuses that.
import type { CompletionRequest } from "./completion-request.ts";
import { LlmError } from "./llm-errors.ts";

export type StreamingWay = "with-usage" | "plain" | "whole";

export interface StreamedRequest extends CompletionRequest {
  stream?: true;
  stream_options?: { include_usage: true };
}

/** The request, asked that way. */
export function streamed(request: CompletionRequest, way: StreamingWay): StreamedRequest {
  if (way === "whole") return request;
  return {
    ...request,
    stream: true,
    ...(way === "with-usage" && { stream_options: { include_usage: true } }),
  };
}

/** The way to ask next; null when the failure is no refusal of streaming. A refusal costs nothing. */
export function simplerWay(way: StreamingWay, error: unknown): StreamingWay | null {
  if (!(error instanceof LlmError) || error.kind !== "rejected" || way === "whole") return null;
  if (way === "with-usage" && error.why.includes("stream_options")) return "plain";
  return /\bstream(?:ing)?\b/i.test(error.why) ? "whole" : null;
}
