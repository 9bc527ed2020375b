import { expect, test } from "vitest";
import { failureOfStatus } from "../../src/llm/provider-errors.ts";

function whyOf(body: string): string {
  return failureOfStatus({ status: 422, headers: new Headers(), body }, { nowMs: 0, redact: (text) => text })
    .why;
}

test.each([
  ["OpenAI", '{"error":{"message":"Bad","type":"x","param":"stream_options"}}', "422 Bad (stream_options)"],
  ["OpenAI, with the parameter in the message", '{"error":{"message":"Bad n","param":"n"}}', "422 Bad n"],
  ["TGI", '{"error":"Bad","error_type":"validation"}', "422 Bad"],
  ["vLLM", '{"object":"error","message":"Bad","code":400}', "422 Bad"],
  ["FastAPI", '{"detail":[{"loc":["body","n"]}]}', '422 [{"loc":["body","n"]}]'],
  ["a server that gives no reason", '{"x":1}', "422 It gives no reason."],
  ["a proxy", "<h1>Bad</h1>", "422 <h1>Bad</h1>"],
  ["a server that says nothing", "", "422"],
])("the words of %s are found", (_, body, why) => {
  expect(whyOf(body)).toBe(why);
});

test("a wish to wait until a date is counted from now", () => {
  const headers = new Headers({ "retry-after": "Thu, 01 Jan 1970 00:01:00 GMT" });
  const wait = (nowMs: number): number | null =>
    failureOfStatus({ status: 429, headers, body: "" }, { nowMs, redact: (text) => text }).retryAfterMs;
  expect([wait(0), wait(15_000), wait(90_000)]).toEqual([60_000, 45_000, 0]);
});
