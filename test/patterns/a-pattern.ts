// Patterns for tests.
import { Pattern } from "../../src/domain/pattern.ts";

export function aPattern(overrides: Partial<Pattern> = {}): Pattern {
  return Pattern.parse({
    id: "idempotency",
    category: "architecture",
    description: "Each webhook is booked once.",
    whenToUse: "A provider calls a webhook and may call it twice",
    whenNotToUse: "",
    notes: "Keep the id of each call.",
    tags: ["webhook", "payments"],
    provenance: "plan p0: A shop",
    usageCount: 0,
    lastUsed: null,
    outcomes: [],
    ...overrides,
  });
}
