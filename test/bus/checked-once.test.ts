import { expect, test } from "vitest";
import { z } from "zod";
import { checkedOnce } from "../../src/bus/checked-once.ts";

const Part = z.object({ name: z.string(), lines: z.array(z.string()).default([]) });
const Message = z.object({ part: checkedOnce(Part) });

test("what the schema gave out is passed on by reference", () => {
  const { part } = Message.parse({ part: { name: "a", lines: ["one"] } });
  expect(Message.parse({ part }).part).toBe(part);
});

test("what comes in is checked, filled up and stripped like everything else", () => {
  expect(Message.parse({ part: { name: "a", other: 1 } })).toEqual({ part: { name: "a", lines: [] } });
});

test("what does not fit is refused with its place", () => {
  const refusal = Message.safeParse({ part: { name: "a", lines: ["one", 2] } });
  expect(refusal.error?.issues.map(({ path }) => path.join("."))).toEqual(["part.lines.1"]);
  expect(Message.safeParse({}).success).toBe(false);
  expect(Message.safeParse({ part: null }).success).toBe(false);
});
