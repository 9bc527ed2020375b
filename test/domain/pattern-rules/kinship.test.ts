import { expect, test } from "vitest";
import { kinOf, refined, saysTheSame } from "../../../src/domain/pattern-rules/kinship.ts";
import { subjectTags } from "../../../src/domain/pattern.ts";
import { aPattern } from "../../patterns/a-pattern.ts";

const subjects = ["password", "sign in", "sqlite", "invoice", "webhook", "export"];
const stored = aPattern({ tags: [...subjects, "map", "level:simple", "role:qa"] });
const another = aPattern({ id: "another", tags: [...subjects, "csv", "level:simple", "role:api"] });
const time = "2030-01-01T00:00:00.000Z";

test("patterns with like situations and notes are kin; the same pattern says the same", () => {
  const kin = kinOf(another, [aPattern({ id: "far", tags: ["sensor"], notes: "Read it." }), stored]);
  expect(kin).toMatchObject({ pattern: { id: "idempotency" }, likeness: (6 / 8 + 1) / 2 });
  expect(kin && saysTheSame(kin)).toBe(false);
  expect(kinOf(stored, [stored])?.likeness).toBe(1);
});

test("patterns of other kinds, and of plans of another size, are no kin", () => {
  expect(kinOf(another, [aPattern({ ...stored, category: "decision" })])).toBeNull();
  expect(kinOf(another, [aPattern({ ...stored, tags: [...subjects, "level:complex"] })])).toBeNull();
});

test("what two situations share is the situation from then on, with the roles of both", () => {
  const result = refined(stored, another, "plan-2", time);
  expect(result.tags).toEqual([...subjects, "level:simple", "role:qa", "role:api"]);
  expect(result.whenToUse).toBe("When it is about password, sign in, sqlite, invoice, webhook, export.");
  expect(result.outcomes).toEqual([{ planId: "plan-2", success: true, time }]);
});

test("a situation that would become too general stays as it is", () => {
  const little = aPattern({ tags: subjects.slice(0, 5) });
  expect(subjectTags(refined(stored, little, "plan-2", time))).toEqual([...subjects, "map"]);
});
