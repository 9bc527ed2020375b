import { expect, test } from "vitest";
import type { CompletionRequest } from "../../src/llm/completion-request.ts";
import type { Endpoint } from "../../src/llm/endpoint.ts";
import { LlmError } from "../../src/llm/llm-errors.ts";
import { replayEndpoint } from "../../src/llm/replay.ts";
import { aRecording } from "./a-recording.ts";
import { aRawAnswer, aRequest, sendOptions } from "./an-endpoint.ts";

function replayOf(...answered: CompletionRequest[]): Endpoint {
  const answers = answered.map(
    (request) => [request, aRawAnswer("yes")] as [CompletionRequest, ReturnType<typeof aRawAnswer>],
  );
  return replayEndpoint(aRecording(answers), {
    model: "m",
    origin: "https://models.example",
    isOpenAi: false,
  });
}

async function kindOf(answer: Promise<unknown>): Promise<string> {
  return answer.then(
    () => "answered",
    (error: unknown) => (error instanceof LlmError ? error.kind : String(error)),
  );
}

test("it answers what was recorded and shows the text", async () => {
  const heard: string[] = [];
  const answer = await replayOf(aRequest("a")).send(aRequest("a"), {
    ...sendOptions(),
    onText: (text) => heard.push(text),
  });
  expect([answer, heard]).toEqual([aRawAnswer("yes"), ["yes"]]);
});

test("it says of itself that no model stands behind it", () => {
  expect(replayOf().isReplay).toBe(true);
});

test("what was never asked is not recorded", async () => {
  expect(await kindOf(replayOf(aRequest("a")).send(aRequest("b"), sendOptions()))).toBe("not-recorded");
});

test("ways of asking that the recorded server did not take are refused, so that the next is tried", async () => {
  const replay = replayOf(aRequest("a"));
  expect(await kindOf(replay.send(aRequest("a", "json_schema"), sendOptions()))).toBe("rejected");
  expect(await kindOf(replay.send(aRequest("a", "json_object"), sendOptions()))).toBe("rejected");
  expect(await kindOf(replay.send(aRequest("a"), sendOptions()))).toBe("answered");
});

test("an unknown question in a way that was taken does not lead to another way", async () => {
  const replay = replayOf(aRequest("a", "json_schema"));
  expect(await kindOf(replay.send(aRequest("b", "json_schema"), sendOptions()))).toBe("not-recorded");
});

test("an empty recording answers nothing, whichever way it is asked", async () => {
  expect(await kindOf(replayOf().send(aRequest("a", "json_schema"), sendOptions()))).toBe("not-recorded");
});

test("an abort is heard", async () => {
  const signal = AbortSignal.abort(new Error("cancelled"));
  expect(await kindOf(replayOf(aRequest("a")).send(aRequest("a"), { ...sendOptions(), signal }))).toBe(
    "Error: cancelled",
  );
});
