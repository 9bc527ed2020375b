// The streams and consumers as data: what the server is asked for.
import { expect, test } from "vitest";
import { consumerOf, streamsOf } from "../../src/bus/streams.ts";
import { InvalidInputError } from "../../src/domain/errors.ts";

test("there is one stream for each kind of message that is kept", () => {
  const streams = Object.entries(streamsOf("baco"));
  expect(streams.map(([kind, { name, subject, retention }]) => [kind, name, subject, retention])).toEqual([
    ["command", "BACO_CMD", "baco.v1.cmd.>", "work-queue"],
    ["result", "BACO_RES", "baco.v1.res.>", "log"],
    ["event", "BACO_EVT", "baco.v1.evt.>", "log"],
  ]);
});

test("every stream is bounded in age, number and size, and remembers ids for two minutes", () => {
  for (const stream of Object.values(streamsOf("baco"))) {
    expect(stream.maxAgeMs).toBeGreaterThan(0);
    expect(stream.maxMessages).toBeGreaterThan(0);
    expect(stream.maxMessageBytes).toBeLessThan(1024 * 1024);
    expect(stream.dedupWindowMs).toBe(120_000);
  }
});

test("a prefix that could share streams or widen subjects is refused", () => {
  for (const prefix of ["", "BACO", "a.b", "a*", ">", "1a", "a b", "x".repeat(33)]) {
    expect(() => streamsOf(prefix)).toThrow(InvalidInputError);
  }
});

test("a consumer is named after its group, and apart for each address", () => {
  const all = consumerOf("agents", { filter: "baco.v1.cmd.*.qa", delivery: "command" }, "baco");
  const one = consumerOf("agents", { filter: "baco.v1.cmd.p1.qa", delivery: "command" }, "baco");
  expect(all).toEqual({
    name: expect.stringMatching(/^agents-[0-9a-f]{12}$/),
    description: "agents takes baco.v1.cmd.*.qa",
    stream: "BACO_CMD",
    filter: "baco.v1.cmd.*.qa",
    ackWaitMs: 4_000,
    maxDeliver: 5,
    inactiveAfterMs: null,
  });
  expect(one.name).not.toBe(all.name);
});

test("a group that collects results is forgotten an hour after its last pull", () => {
  const consumer = consumerOf("orchestrator", { filter: "baco.v1.res.p1.*", delivery: "result" }, "baco");
  expect([consumer.stream, consumer.inactiveAfterMs]).toEqual(["BACO_RES", 3_600_000]);
});
