import { expect, test } from "vitest";
import type { RawAnswer } from "../../src/llm/endpoint.ts";
import { answered, berlin, chunk, given, said } from "./given-endpoint.ts";

test.each<[string, Partial<RawAnswer>, string[]]>([
  [
    "usage in the last chunk of the choice",
    {},
    [
      chunk(
        { delta: { content: berlin }, finish_reason: "stop" },
        { usage: { prompt_tokens: 100, completion_tokens: 10 } },
      ),
    ],
  ],
  ["no [DONE]", { usage: null }, [answered]],
  [
    "no finish reason",
    { finish: null, usage: null },
    [chunk({ delta: { content: berlin } }), "data: [DONE]\n\n"],
  ],
  [
    "no empty line at the end",
    { finish: null, usage: null },
    [chunk({ delta: { content: berlin } }), "data: [DONE]"],
  ],
  [
    "thoughts beside the answer",
    { usage: null },
    [chunk({ delta: { reasoning_content: "Hm." } }), chunk({ delta: { content: null } }), answered],
  ],
  [
    "a refusal",
    { content: null, refusal: "No.", usage: null },
    [chunk({ delta: { refusal: "N" } }), chunk({ delta: { refusal: "o." }, finish_reason: "stop" })],
  ],
  [
    "a call of a tool",
    { content: null, calledTools: true, finish: "tool_calls", usage: null },
    [chunk({ delta: { tool_calls: [{}] } }), chunk({ delta: {}, finish_reason: "tool_calls" })],
  ],
  [
    "no choice",
    { content: null, hasChoice: false, finish: null, usage: null },
    ['data: {"choices":[]}\n\n', "data: [DONE]\n\n"],
  ],
  [
    "signs of life and returns",
    { usage: null },
    [": OPENROUTER PROCESSING\r\n\r\n", "event: message\r\nid: 1\r\n", answered.replaceAll("\n", "\r\n")],
  ],
  ["nonsense after its end", { usage: null }, [answered, "data: [DONE]\n\n", "data: pong\n\n"]],
  [
    "absurd usage",
    { usage: null },
    [
      chunk(
        { delta: { content: berlin }, finish_reason: "stop" },
        { usage: { prompt_tokens: -1, completion_tokens: 1e300 } },
      ),
    ],
  ],
])("a stream with %s is understood", async (_, differs, pieces) => {
  const { send } = await given([{ pieces }]);
  expect(await send()).toEqual({ ...said, model: null, ...differs });
});

test("an answer that is whole is not lost to a connection that breaks behind it", async () => {
  const { send } = await given([{ pieces: [answered], then: "reset" }]);
  expect(await send()).toMatchObject({ content: berlin, finish: "stop" });
});

test("a stream that stays open behind its end is not waited for", async () => {
  const pieces = [chunk({ delta: { content: berlin } }), "data: [DONE]\n\n"];
  const { model, send } = await given([{ pieces, then: "hang" }]);
  expect(await send()).toMatchObject({ content: berlin });
  await model.requests[0]?.closed;
});

test("a slow drip is no silence", async () => {
  const letters = answered.split(/(?<=.)/);
  const { send } = await given([{ pieces: letters, pauseMs: 1 }], {
    timers: { firstByteMs: 5000, idleMs: 1000 },
  });
  expect(await send()).toMatchObject({ content: berlin });
});
