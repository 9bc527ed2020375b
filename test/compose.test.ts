// The compose file gives a server that BACO can use and that nobody outside this machine can reach.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";

const Compose = z.object({
  services: z.object({
    nats: z.object({
      image: z.string(),
      command: z.array(z.string()),
      ports: z.array(z.string()),
      volumes: z.array(z.string()),
      healthcheck: z.object({ test: z.array(z.string()) }),
    }),
  }),
  volumes: z.record(z.string(), z.unknown()),
});
const file = new URL("../docker-compose.yml", import.meta.url);
const { services, volumes } = Compose.parse(parse(readFileSync(file, "utf8")));

test("the image is pinned to an exact version", () => {
  expect(services.nats.image).toMatch(/^nats:\d+\.\d+\.\d+-alpine$/);
});

test("JetStream is on, and its store outlives the container", () => {
  expect(services.nats.command).toEqual(["-js", "-sd", "/data", "-m", "8222"]);
  expect(services.nats.volumes).toEqual(["nats-data:/data"]);
  expect(Object.keys(volumes)).toEqual(["nats-data"]);
});

test("every published port is on loopback", () => {
  expect(services.nats.ports).toEqual(["127.0.0.1:4222:4222", "127.0.0.1:8222:8222"]);
});

test("the health check asks the server itself", () => {
  expect(services.nats.healthcheck.test).toContain("http://localhost:8222/healthz");
});
