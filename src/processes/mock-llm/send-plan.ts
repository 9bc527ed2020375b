// What goes over the wire and when, as data: the reply cut into frames, each with its moment.
import { countTokens } from "../../domain/count-tokens.ts";
import type { ChatRequest } from "./chat-request.ts";
import { completionBody, completionEvents, type Completion } from "./completion.ts";
import { cutText, lastTokenMs, pieceTimes, type Latency } from "./latency.ts";
import type { Reply } from "./reply.ts";

interface Frame {
  readonly atMs: number;
  readonly text: string;
}

export interface SendPlan {
  /** Null when not even the headers are sent. */
  readonly head: { readonly status: number; readonly headers: Readonly<Record<string, string>> } | null;
  readonly frames: readonly Frame[];
  readonly end: "end" | "reset" | "hang";
}

/** The plan of a reply; `n` is the number of the call. */
export function planSending(reply: Reply, request: ChatRequest, latency: Latency, n: number): SendPlan {
  const { status, body, delivery } = reply;
  if (delivery.way === "reset-before-headers") return { head: null, frames: [], end: "reset" };
  if (delivery.way === "hang-before-headers") return { head: null, frames: [], end: "hang" };
  const isStreamed = request.stream === true && typeof body !== "string";
  const frames = isStreamed ? streamFrames(body, request, latency, n) : [wholeFrame(body, latency, n)];
  const length = frames.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  const own = isStreamed ? streamHeaders : { "content-length": String(length) };
  const head = { status, headers: { ...reply.headers, ...own } };
  switch (delivery.way) {
    case "whole":
      return { head, frames, end: "end" };
    case "hang-after-headers":
      return { head, frames: [], end: "hang" };
    case "reset-mid-body":
      return { head, frames: firstPart(frames, delivery.part), end: "reset" };
    case "drip":
      return { head, frames: dripped(frames, delivery.bytesPerSecond), end: "end" };
  }
}

const streamHeaders = { "content-type": "text/event-stream; charset=utf-8", "cache-control": "no-cache" };

/** How long the answer is for the clock: as long as it was declared, or as its text is. */
function tokensOf({ content }: Completion, { tokens }: Latency): number {
  return tokens ?? countTokens(content ?? "");
}

function wholeFrame(body: Reply["body"], latency: Latency, n: number): Frame {
  if (typeof body === "string") return { atMs: 0, text: body };
  return { atMs: lastTokenMs(tokensOf(body, latency), latency), text: completionBody(body, n) };
}

function streamFrames(completion: Completion, request: ChatRequest, latency: Latency, n: number): Frame[] {
  const times = completion.content === null ? [] : pieceTimes(tokensOf(completion, latency), latency);
  const events = completionEvents(completion, cutText(completion.content ?? "", times), n, request);
  const firstMs = times[0]?.atMs ?? latency.firstTokenMs;
  const lastMs = times.at(-1)?.atMs ?? firstMs;
  const pieces = times.map(({ atMs }, i) => ({ atMs, text: events.pieces[i] ?? "" }));
  return [{ atMs: firstMs, text: events.before }, ...pieces, { atMs: lastMs, text: events.after }];
}

/** The beginning of the frames, cut inside a frame where the part ends there. */
function firstPart(frames: readonly Frame[], part: number): Frame[] {
  let left = Math.floor(frames.reduce((sum, { text }) => sum + text.length, 0) * part);
  return frames.flatMap(({ atMs, text }) => {
    const kept = text.slice(0, left);
    left -= kept.length;
    return kept === "" ? [] : [{ atMs, text: kept }];
  });
}

const dripsPerSecond = 10;

/** The same text from the first frame's moment on, at this rate. */
function dripped(frames: readonly Frame[], bytesPerSecond: number): Frame[] {
  const text = frames.map((frame) => frame.text).join("");
  const startMs = frames[0]?.atMs ?? 0;
  const size = Math.max(1, Math.ceil(bytesPerSecond / dripsPerSecond));
  return Array.from({ length: Math.ceil(text.length / size) }, (_, i) => ({
    atMs: startMs + (i * size * 1000) / bytesPerSecond,
    text: text.slice(i * size, (i + 1) * size),
  }));
}
