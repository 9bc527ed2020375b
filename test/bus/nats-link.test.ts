// How we hold the link to a server.
import { expect, test } from "vitest";
import { BusUnreachableError } from "../../src/bus/bus-errors.ts";
import { linkTo, withoutPassword } from "../../src/bus/nats-link.ts";

test("a link is taken up again for ever, and a dead one is seen within 15 seconds", () => {
  const link = linkTo("nats://127.0.0.1:4222");
  expect(link.servers).toBe("127.0.0.1:4222");
  expect(link.maxReconnectAttempts).toBe(-1);
  expect(link.pingInterval * (link.maxPingOut + 1)).toBeLessThanOrEqual(15_000);
});

test("who we are comes from the address, and whether the link is encrypted", () => {
  expect(linkTo("tls://me:p%40ss@host:4222", "orchestrator")).toMatchObject({
    servers: "host:4222",
    name: "orchestrator",
    user: "me",
    pass: "p@ss",
    tls: {},
  });
  expect(linkTo("t0ken@host")).toMatchObject({ servers: "host", token: "t0ken" });
  expect(linkTo("nats://me:100%@host")).toMatchObject({ user: "me", pass: "100%" });
});

test("what is no address is refused", () => {
  expect(() => linkTo("nats://ho st")).toThrow(BusUnreachableError);
  expect(() => linkTo("")).toThrow(BusUnreachableError);
});

test("an address is shown without its secrets", () => {
  expect(withoutPassword("nats://me:secret@host:4222")).toBe("nats://host:4222");
  expect(withoutPassword("t0ken@host")).toBe("host");
  expect(withoutPassword("nats://me:p@ss@host:4222")).toBe("nats://host:4222");
  expect(withoutPassword("nats://host:4222")).toBe("nats://host:4222");
});
