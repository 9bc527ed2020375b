// Every message there is: told apart by its type, addressed by its own fields, and shown by an example.
import { expect, test } from "vitest";
import { catalogue } from "../../src/bus/messages/index.ts";
import * as agentMessages from "../../src/bus/messages/agent.ts";
import * as planMessages from "../../src/bus/messages/plan.ts";
import { createMessage, readMessage, subjectOf, type AnyDefinition } from "../../src/bus/message.ts";
import { examples } from "./examples.ts";

const definitions: readonly AnyDefinition[] = catalogue;
const kinds = { command: "cmd", result: "res", event: "evt", control: "ctl" };

test("every message that is defined is in the catalogue, once", () => {
  const defined = [...Object.values(planMessages), ...Object.values(agentMessages)].map(({ type }) => type);
  const listed = definitions.map(({ type }) => type);
  expect(listed.toSorted()).toEqual(defined.toSorted());
  expect(new Set(listed).size).toBe(listed.length);
});

test.each(definitions)("$type is addressed by its kind and by fields of its own", (definition) => {
  const [prefix, version, kind, ...rest] = definition.subject.split(".");
  expect([prefix, version, kind]).toEqual(["baco", "v1", kinds[definition.delivery]]);
  const fields = Object.keys(definition.data.shape);
  for (const token of rest) {
    // A field fills a whole token, or a filter that leaves it open would match nothing.
    if (token.includes("{")) expect(fields.map((field) => `{${field}}`)).toContain(token);
    else expect(token).toMatch(/^[a-z-]+$/);
  }
  for (const field of definition.identity) expect(fields).toContain(field);
});

test.each(definitions)("$type has a reply if, and only if, it is a request", ({ delivery, reply }) => {
  expect(reply !== undefined).toBe(delivery === "control");
});

test.each(definitions)("the example of $type travels and arrives as it was", (definition) => {
  const example: unknown = examples[definition.type as keyof typeof examples];
  const data = definition.data.parse(example);
  const message = createMessage(definition, data, { time: "2026-01-02T03:04:05.000Z" });
  expect(message.data).toEqual(example);
  expect(readMessage(definitions, JSON.parse(JSON.stringify(message)))).toEqual(message);
  expect(subjectOf(definition, data)).not.toContain("{");
});
