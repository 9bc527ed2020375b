import { expect, test } from "vitest";
import type { ScriptedReply } from "../harness/scripted-model.ts";
import { berlin, given } from "./given-endpoint.ts";

test.each<[string, ScriptedReply]>([
  ["before the answer", "hang"],
  ["within the answer", { hangAfter: "{" }],
  ["after the headers", { pieces: [], then: "hang" }],
])("an abort %s rejects with its own reason and closes the connection", async (_, reply) => {
  const asking = new AbortController();
  const { model, send } = await given([reply]);
  const rejected = expect(send({ signal: asking.signal })).rejects.toThrow("cancelled by a person");
  await expect.poll(() => model.requests.length).toBe(1);
  asking.abort(new Error("cancelled by a person"));
  await rejected;
  await model.requests[0]?.closed;
});

test("nothing is sent when the abort comes first", async () => {
  const { model, send } = await given([{ answer: berlin }]);
  await expect(send({ signal: AbortSignal.abort(new Error("before")) })).rejects.toThrow("before");
  expect(model.requests).toEqual([]);
});

test("an abort is heard even where nobody listens to it", async () => {
  const asking = new AbortController();
  const { send } = await given([], { fetch: () => new Promise(() => undefined) });
  const rejected = expect(send({ signal: asking.signal })).rejects.toThrow("enough");
  asking.abort(new Error("enough"));
  await rejected;
});
