// The bus over a real nats-server keeps the promise, also when links break, servers crash and strangers write.
import { connect, type NatsConnection } from "nats";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import type { Bus, UndeliverableMessage } from "../../src/bus/bus.ts";
import { BusUnreachableError, MessageTooLargeError } from "../../src/bus/bus-errors.ts";
import { createMessage, defineMessage } from "../../src/bus/message.ts";
import { connectNatsBus, type NatsBusOptions } from "../../src/bus/nats-bus.ts";
import { Collector, gate } from "../harness/collector.ts";
import { startNatsServer, type NatsServer } from "../harness/nats-server.ts";
import { startTcpProxy } from "../harness/tcp-proxy.ts";
import { busContract, contractTime, piece, question, success, tick, work } from "./bus-contract.ts";

let server: NatsServer;
let prefixes = 0;
const now = (): string => contractTime;

beforeAll(async () => {
  server = await startNatsServer();
});
afterAll(() => server.stop());

busContract("over NATS", async () => {
  const reports = new Collector<UndeliverableMessage>();
  const prefix = `t${prefixes++}`;
  const options = { url: server.url, now, prefix, report: reports.add, retryDelayMs: 10 };
  const [one, two] = await Promise.all([connectNatsBus(options), connectNatsBus(options)]);
  return { one, two, reports, prefix };
});

/** A bus of its own prefix, and a raw connection beside it. */
async function busAndStranger(changes: Partial<NatsBusOptions> = {}): Promise<{
  bus: Bus;
  stranger: NatsConnection;
  prefix: string;
  reports: Collector<UndeliverableMessage>;
}> {
  const reports = new Collector<UndeliverableMessage>();
  const prefix = `t${prefixes++}`;
  const bus = await connectNatsBus({
    url: server.url,
    now,
    prefix,
    report: reports.add,
    retryDelayMs: 10,
    ...changes,
  });
  const stranger = await connect({ servers: server.url });
  return { bus, stranger, prefix, reports };
}

const reasonToFail = async (connecting: Promise<unknown>): Promise<unknown> =>
  connecting.then(
    () => "connected",
    (error: unknown) => error,
  );

test("where no server listens, connecting fails and says what to do", async () => {
  const gone = await startNatsServer();
  await gone.stop();
  const url = gone.url.replace("nats://", "nats://me:secret@");
  const error = await reasonToFail(connectNatsBus({ url, now }));
  expect(error).toBeInstanceOf(BusUnreachableError);
  expect(error).toMatchObject({
    message: `No NATS server with JetStream at ${gone.url}.`,
    why: "Nothing listens there.",
  });
});

test("a server without JetStream is refused and the reason named", async () => {
  const bare = await startNatsServer({ jetstream: false });
  const error = await reasonToFail(connectNatsBus({ url: bare.url, now }));
  await bare.stop();
  expect(error).toBeInstanceOf(BusUnreachableError);
  expect(error).toMatchObject({ why: "The server runs without JetStream." });
});

test("an address that is none is refused without showing its password", async () => {
  const error = await reasonToFail(connectNatsBus({ url: "nats://me:secret@ho st:4222", now }));
  expect(error).toBeInstanceOf(BusUnreachableError);
  expect(String(error)).not.toContain("secret");
});

test("connecting to a server that has the streams already takes them as they are", async () => {
  const { bus, stranger, prefix } = await busAndStranger();
  await bus.publish(work, piece(1));
  const again = await connectNatsBus({ url: server.url, now, prefix });
  const heard = new Collector<number>();
  await again.consume([work], { group: "agents" }, async ({ data }) => heard.add(data.n));
  expect(await heard.first(1)).toEqual([1]);
  await Promise.all([bus.drain(), again.drain(), stranger.close()]);
});

test("processes that start at the same time make the streams and consumers together", async () => {
  for (let round = 0; round < 10; round += 1) {
    const prefix = `t${prefixes++}`;
    const starting = Array.from({ length: 8 }, () => connectNatsBus({ url: server.url, now, prefix }));
    const buses = await Promise.all(starting);
    const heard = new Collector<number>();
    const consume = (bus: Bus): Promise<unknown> =>
      bus.consume([work], { group: "agents" }, async ({ data }) => heard.add(data.n));
    await Promise.all(buses.map(consume));
    await Promise.all(buses.map((bus, n) => bus.publish(work, piece(n))));
    expect((await heard.first(8)).toSorted()).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    await Promise.all(buses.map((bus) => bus.drain()));
  }
});

test("a message that is too large is refused by name and nothing is sent", async () => {
  const { bus, stranger, prefix } = await busAndStranger();
  const large = defineMessage({
    type: "test.large",
    delivery: "command",
    subject: "baco.v1.cmd.{planId}.large",
    data: z.object({ planId: z.string(), text: z.string() }),
    identity: ["planId"],
  });
  const error = await reasonToFail(bus.publish(large, { planId: "p1", text: "x".repeat(512 * 1024) }));
  expect(error).toBeInstanceOf(MessageTooLargeError);
  expect(error).toMatchObject({ messageType: "test.large", limit: 512 * 1024 });
  await bus.publish(large, { planId: "p1", text: "x".repeat(511 * 1024) });
  const stream = await (await stranger.jetstreamManager()).streams.info(`${prefix.toUpperCase()}_CMD`);
  expect(stream.state.messages).toBe(1);
  await Promise.all([bus.drain(), stranger.close()]);
});

test("whatever strangers write on our subjects changes nothing and is reported", async () => {
  const { bus, stranger, prefix, reports } = await busAndStranger();
  const heard = new Collector<string>();
  await bus.consume([work], { group: "agents" }, async ({ id }) => heard.add(id));
  await bus.subscribe([tick], {}, ({ id }) => heard.add(id));
  await bus.serve(question, {}, async ({ id }) => {
    heard.add(id);
    return { answer: 1 };
  });
  const hostile = hostilePayloads();
  for (const payload of hostile) {
    for (const address of ["cmd.p1.security", "evt.p1.security.tick", "ctl.security.ask"]) {
      stranger.publish(`${prefix}.v1.${address}`, payload);
    }
  }
  await reports.first(hostile.length * 3);
  await bus.publish(work, piece(1));
  await bus.publish(tick, piece(2));
  expect((await heard.first(2)).toSorted()).toEqual(["p1.test.tick.security.2", "p1.test.work.security.1"]);
  expect(reports.items).toHaveLength(hostile.length * 3);
  await Promise.all([bus.drain(), stranger.close()]);
});

/** None of these may pass, also not the last: a well-formed task that was sent to another role's subject. */
function hostilePayloads(): Uint8Array[] {
  const misplaced = createMessage(work, piece(1, { role: "qa" }), { time: contractTime });
  return [
    new Uint8Array(),
    new Uint8Array([0xff, 0xfe, 0x00, 0x80]),
    ...[
      "not json",
      "null",
      "[]",
      '{"type":"test.work"}',
      '{"__proto__":{"type":"test.work"}}',
      `${"[".repeat(50_000)}${"]".repeat(50_000)}`,
      JSON.stringify({ ...misplaced, type: "test.unknown" }),
      JSON.stringify({ ...misplaced, data: { planId: "p1", role: "security", n: "one" } }),
      JSON.stringify({ ...misplaced, data: { planId: "p1", role: "a.b.>", n: 1 } }),
      JSON.stringify(misplaced),
    ].map((text) => new TextEncoder().encode(text)),
  ];
}

test("a message whose taker has vanished goes to another member of the group", async () => {
  const { bus, stranger, prefix } = await busAndStranger();
  const proxy = await startTcpProxy(server.url);
  const vanishing = await connectNatsBus({ url: proxy.url, now, prefix });
  const { opened, open } = gate();
  const heard = new Collector<string>();
  await vanishing.consume([work], { group: "agents" }, async (_, { attempt }) => {
    heard.add(`vanishing at ${attempt}`);
    await opened;
  });
  await bus.publish(work, piece(1));
  await heard.first(1);
  await proxy.cut();
  await bus.consume([work], { group: "agents" }, async (_, { attempt }) => heard.add(`other at ${attempt}`));
  expect(await heard.first(2)).toEqual(["vanishing at 1", "other at 2"]);
  open();
  await Promise.all([vanishing.drain(), bus.drain(), stranger.close()]);
});

test("a handler that takes long keeps its message", async () => {
  const { bus, stranger, prefix } = await busAndStranger();
  const signs = new Collector<string>();
  stranger.subscribe(`$JS.ACK.${prefix.toUpperCase()}_CMD.>`, {
    callback: (_, { data }) => signs.add(new TextDecoder().decode(data)),
  });
  await stranger.flush();
  const attempts = new Collector<number>();
  await bus.consume([work], { group: "agents", concurrency: 2 }, async (_, { attempt }) => {
    attempts.add(attempt);
    // Six signs of life a second apart: longer than the server waits for an ack.
    await signs.first(6);
  });
  await bus.publish(work, piece(1));
  await signs.first(7);
  expect(signs.items).toEqual(["+WPI", "+WPI", "+WPI", "+WPI", "+WPI", "+WPI", "+ACK"]);
  expect(attempts.items).toEqual([1]);
  await Promise.all([bus.drain(), stranger.close()]);
});

test("what is said while the server is down is said when it is back, once", async () => {
  const own = await startNatsServer();
  const bus = await connectNatsBus({ url: own.url, now });
  const heard = new Collector<number>();
  await bus.consume([work], { group: "agents" }, async ({ data }) => heard.add(data.n));
  await bus.publish(work, piece(1));
  await heard.first(1);
  await own.kill();
  const published = [2, 3].map((n) => bus.publish(work, piece(n)));
  await own.restart();
  await Promise.all(published);
  await bus.publish(work, piece(2));
  await bus.publish(work, piece(4));
  expect((await heard.first(4)).toSorted()).toEqual([1, 2, 3, 4]);
  await bus.drain();
  await own.stop();
});

test("what cannot be stored in time is given up by name, and draining ends without a server", async () => {
  const own = await startNatsServer();
  const bus = await connectNatsBus({ url: own.url, now, publishTimeoutMs: 100 });
  await own.stop();
  await expect(bus.publish(work, piece(1))).rejects.toThrow(BusUnreachableError);
  await bus.drain();
});

test("a server that has forgotten our streams gets them again, and the work goes on", async () => {
  const { bus, stranger, prefix } = await busAndStranger();
  const heard = new Collector<number>();
  await bus.consume([work], { group: "agents" }, async ({ data }) => heard.add(data.n));
  await bus.publish(work, piece(1));
  await heard.first(1);
  const { streams } = await stranger.jetstreamManager();
  for (const kind of ["CMD", "RES", "EVT"]) await streams.delete(`${prefix.toUpperCase()}_${kind}`);
  await bus.publish(work, piece(2));
  expect(await heard.first(2)).toEqual([1, 2]);
  await Promise.all([bus.drain(), stranger.close()]);
});

test("a group of results leaves no garbage for ever, a group of commands keeps its place", async () => {
  const { bus, stranger, prefix } = await busAndStranger();
  await bus.consume([work, success], { group: "agents" }, async () => {});
  const { consumers } = await stranger.jetstreamManager();
  const inactiveAfter = async (kind: string): Promise<unknown> => {
    const [consumer] = await consumers.list(`${prefix.toUpperCase()}_${kind}`).next();
    return consumer?.config.inactive_threshold;
  };
  expect(await inactiveAfter("RES")).toBe(3600 * 1e9);
  expect(await inactiveAfter("CMD")).toBeUndefined();
  await Promise.all([bus.drain(), stranger.close()]);
});

test("draining one process leaves its waiting work to the others", async () => {
  const { bus, stranger, prefix } = await busAndStranger();
  const other = await connectNatsBus({ url: server.url, now, prefix });
  const heard = new Collector<string>();
  await bus.consume([work], { group: "agents" }, async ({ data }) => heard.add(`first ${data.n}`));
  await other.publish(work, piece(1));
  await heard.first(1);
  await bus.drain();
  await other.publish(work, piece(2));
  await other.consume([work], { group: "agents" }, async ({ data }, { attempt }) =>
    heard.add(`other ${data.n} at ${attempt}`),
  );
  expect(await heard.first(2)).toEqual(["first 1", "other 2 at 1"]);
  await Promise.all([other.drain(), stranger.close()]);
});
