import { expect, test } from "vitest";
import { nearestName } from "../../src/domain/nearest-name.ts";

const roles = ["architect", "security", "qa", "devops"];

test("a slip of the finger finds the name that was meant", () => {
  expect(nearestName("secruity", roles)).toBe("security");
  expect(nearestName("Architekt", roles)).toBe("architect");
});

test("a name that is far from all others finds none", () => {
  expect(nearestName("gardener", roles)).toBeNull();
  expect(nearestName("anything", [])).toBeNull();
});
