import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import { connect, type AddressInfo } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { send } from "../../../src/processes/mock-llm/send.ts";

/** A response whose client has gone before anything was sent. */
async function anAbandonedResponse(): Promise<ServerResponse> {
  const server = createServer().listen(0, "127.0.0.1");
  onTestFinished(() => void server.close());
  await once(server, "listening");
  const client = connect((server.address() as AddressInfo).port, "127.0.0.1");
  client.write("GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
  const [, response] = (await once(server, "request")) as [unknown, ServerResponse];
  client.destroy();
  await once(response, "close");
  return response;
}

test("sending to a client that has gone already ends at once", async () => {
  const frames = [{ atMs: 0, text: "x" }];
  const plan = { head: { status: 200, headers: {} }, frames, end: "end" } as const;
  expect(await send(plan, await anAbandonedResponse(), performance.now())).toBe(false);
});
