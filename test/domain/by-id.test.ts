// Tests that looking up by ids gives what a filter over the whole list gives.
import fc from "fast-check";
import { expect, test } from "vitest";
import { byIdIn } from "../../src/domain/by-id.ts";

test("what is looked up is always what a filter finds, in the order of the list", () => {
  const ids = fc.array(fc.constantFrom("REQ-1", "REQ-2", "REQ-3", "REQ-10", "constructor"));
  fc.assert(
    fc.property(ids, ids, (listed, asked) => {
      const list = listed.map((id, at) => ({ id, at }));
      expect(byIdIn(list)(asked)).toEqual(list.filter(({ id }) => asked.includes(id)));
    }),
  );
});
