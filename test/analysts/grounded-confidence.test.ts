import fc from "fast-check";
import { expect, test } from "vitest";
import { groundedConfidence, type Grounding } from "../../src/analysts/grounded-confidence.ts";

const sound = { hasRequirement: true, hasQuote: true };
const whole: Grounding = { findings: [sound], duties: 2, spokenTo: 2, isRepaired: false, replacedParts: 0 };

test.each<[string, Partial<Grounding>, number]>([
  ["all is borne out", {}, 0.95],
  ["nothing was certainly its own", { duties: 0, spokenTo: 0 }, 0.95],
  ["half of the findings have no passage", { findings: [sound, { ...sound, hasQuote: false }] }, 0.88],
  ["a finding names no requirement", { findings: [{ hasRequirement: false, hasQuote: false }] }, 0.6],
  ["it says nothing", { findings: [], duties: 0, spokenTo: 0 }, 0.6],
  ["it leaves half of its own out", { spokenTo: 1 }, 0.85],
  ["it had to be mended", { isRepaired: true }, 0.85],
  ["rules wrote two of its parts", { isRepaired: true, replacedParts: 2 }, 0.65],
  ["nothing of it holds", { findings: [], spokenTo: 0, isRepaired: true, replacedParts: 4 }, 0.3],
])("where %s", (_, given, value) => {
  expect(groundedConfidence({ ...whole, ...given })).toBe(value);
});

test("more that is wrong never makes surer, and the value stays between 0.3 and 0.95", () => {
  const finding = fc.record({ hasRequirement: fc.boolean(), hasQuote: fc.boolean() });
  const grounding = fc.record({
    findings: fc.array(finding, { maxLength: 12 }),
    duties: fc.constant(8),
    spokenTo: fc.integer({ min: 0, max: 8 }),
    isRepaired: fc.boolean(),
    replacedParts: fc.integer({ min: 0, max: 8 }),
  });
  fc.assert(
    fc.property(grounding, (given) => {
      const value = groundedConfidence(given);
      expect(value).toBeGreaterThanOrEqual(0.3);
      expect(value).toBeLessThanOrEqual(0.95);
      expect(groundedConfidence({ ...given, isRepaired: true })).toBeLessThanOrEqual(value);
      expect(groundedConfidence({ ...given, replacedParts: given.replacedParts + 1 })).toBeLessThanOrEqual(
        value,
      );
      expect(groundedConfidence({ ...given, spokenTo: 0 })).toBeLessThanOrEqual(value);
    }),
  );
});
