import { expect, test } from "vitest";
import { createTurns } from "../../src/domain/turns.ts";

test("work with the same key is done one at a time, in the order in which it was asked for", async () => {
  const inTurn = createTurns();
  const log: string[] = [];
  const work = (name: string) => async () => {
    log.push(`${name} begins`);
    await Promise.resolve();
    log.push(`${name} ends`);
  };
  await Promise.all([inTurn("a", work("first")), inTurn("a", work("second"))]);
  expect(log).toEqual(["first begins", "first ends", "second begins", "second ends"]);
});

test("work with another key does not wait, and a failure holds up nobody", async () => {
  const inTurn = createTurns();
  const never = inTurn("a", () => new Promise<string>(() => undefined));
  expect(await Promise.race([never, inTurn("b", () => Promise.resolve("b"))])).toBe("b");
  const failing = inTurn("c", () => Promise.reject(new Error("no")));
  const after = inTurn("c", () => Promise.resolve("after"));
  await expect(failing).rejects.toThrow("no");
  expect(await after).toBe("after");
});
