import { expect, test } from "vitest";
import { LlmError } from "../../src/llm/llm-errors.ts";
import { recordingEndpoint, recordingKey } from "../../src/llm/recording.ts";
import { aRecording } from "./a-recording.ts";
import { anEndpoint, aRawAnswer, aRequest, sendOptions } from "./an-endpoint.ts";

const neverLost = (): never => {
  throw new Error("a loss was told of");
};

test("an answer is recorded before anybody gets it", async () => {
  const recording = aRecording();
  const endpoint = recordingEndpoint(
    anEndpoint((prompt) => aRawAnswer(`to ${prompt}`)),
    recording,
    neverLost,
  );
  const answer = await endpoint.send(aRequest("a"), sendOptions());
  expect(answer).toEqual(aRawAnswer("to a"));
  expect(await recording.load(recordingKey(aRequest("a")))).toEqual(answer);
});

test("a failure is passed on and not recorded", async () => {
  const recording = aRecording();
  const failing = anEndpoint(() => Promise.reject(new LlmError("server", "It fell over.")));
  await expect(
    recordingEndpoint(failing, recording, neverLost).send(aRequest("a"), sendOptions()),
  ).rejects.toThrow(LlmError);
  expect(await recording.load(recordingKey(aRequest("a")))).toBeNull();
});

test("the later of two answers to the same request is the one that stays", async () => {
  const recording = aRecording();
  let asked = 0;
  const endpoint = recordingEndpoint(
    anEndpoint(() => aRawAnswer(String(++asked))),
    recording,
    neverLost,
  );
  await endpoint.send(aRequest("a"), sendOptions());
  await endpoint.send(aRequest("a"), sendOptions());
  expect(await recording.load(recordingKey(aRequest("a")))).toEqual(aRawAnswer("2"));
});

test("an answer that cannot be recorded is given all the same, and the loss is told once", async () => {
  const losses: unknown[] = [];
  const full = { ...aRecording(), save: () => Promise.reject(new Error("The disk is full.")) };
  const endpoint = recordingEndpoint(anEndpoint(aRawAnswer), full, (cause) => losses.push(cause));
  expect(await endpoint.send(aRequest("a"), sendOptions())).toEqual(aRawAnswer("a"));
  expect(await endpoint.send(aRequest("b"), sendOptions())).toEqual(aRawAnswer("b"));
  expect(losses).toEqual([new Error("The disk is full.")]);
});

test("the key follows from everything that is asked", () => {
  const requests = [
    aRequest("a"),
    aRequest("b"),
    aRequest("a", "json_object"),
    aRequest("a", "json_schema"),
    { ...aRequest("a"), model: "n" },
    { ...aRequest("a"), max_tokens: 101 },
  ];
  expect(new Set(requests.map(recordingKey)).size).toBe(requests.length);
  expect(recordingKey(aRequest("a"))).toBe(recordingKey(aRequest("a")));
});
