import { expect, test } from "vitest";
import { ChatRequest } from "../../../src/processes/mock-llm/chat-request.ts";
import { noLatency } from "../../../src/processes/mock-llm/latency.ts";
import { bodyReply, completionReply } from "../../../src/processes/mock-llm/reply.ts";
import { planSending } from "../../../src/processes/mock-llm/send-plan.ts";
import { question } from "./a-mock-llm.ts";

const completion = {
  content: "0123456789",
  refusal: null,
  finish: "stop",
  toolCalls: [],
  hasChoice: true,
  model: "mock",
  usage: null,
};
const pace = { firstTokenMs: 100, tokensPerSecond: 10, tokens: 5 };
const asked = ChatRequest.parse(question());
const streamed = ChatRequest.parse(question({ stream: true }));

test("a whole answer goes out in one frame when its last token is due", () => {
  const { head, frames, end } = planSending(completionReply(completion), asked, pace, 1);
  expect(frames.map(({ atMs }) => atMs)).toEqual([600]);
  expect(head?.headers["content-length"]).toBe(String(frames[0]?.text.length));
  expect(end).toBe("end");
});

test("a streamed answer goes out token by token: roles with the first, the end with the last", () => {
  const { frames } = planSending(completionReply(completion), streamed, pace, 1);
  expect(frames.map(({ atMs }) => atMs)).toEqual([100, 100, 300, 400, 500, 600, 600]);
  expect(frames.at(-1)?.text).toMatch(/data: \[DONE\]\n\n$/);
});

test("an error has no delay", () => {
  const { frames } = planSending(bodyReply(500, "broken"), streamed, pace, 1);
  expect(frames).toEqual([{ atMs: 0, text: "broken" }]);
});

test("nothing is sent before a reset or a hang that comes before the headers", () => {
  const cut = (way: "reset-before-headers" | "hang-before-headers" | "hang-after-headers") =>
    planSending({ ...completionReply(completion), delivery: { way } }, asked, noLatency, 1);
  expect(cut("reset-before-headers")).toEqual({ head: null, frames: [], end: "reset" });
  expect(cut("hang-before-headers")).toEqual({ head: null, frames: [], end: "hang" });
  expect(cut("hang-after-headers")).toMatchObject({ head: { status: 200 }, frames: [], end: "hang" });
});

test("a part of the body is cut inside a frame", () => {
  const reply = { ...bodyReply(200, "0123456789"), delivery: { way: "reset-mid-body", part: 0.5 } } as const;
  expect(planSending(reply, asked, noLatency, 1)).toMatchObject({
    head: { headers: { "content-length": "10" } },
    frames: [{ atMs: 0, text: "01234" }],
    end: "reset",
  });
});

test("a drip keeps its rate", () => {
  const reply = { ...bodyReply(200, "0123456789"), delivery: { way: "drip", bytesPerSecond: 40 } } as const;
  expect(planSending(reply, asked, noLatency, 1).frames).toEqual([
    { atMs: 0, text: "0123" },
    { atMs: 100, text: "4567" },
    { atMs: 200, text: "89" },
  ]);
});
