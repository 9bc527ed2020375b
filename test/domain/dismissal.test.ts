// Dismissals: known again by their words, never for what must not stay, and stale when the words are gone.
import { expect, test } from "vitest";
import type { Diagnostic } from "../../src/domain/diagnostic.ts";
import { canBeDismissed, fingerprintText, withoutDismissed } from "../../src/domain/dismissal.ts";

const vague: Diagnostic = {
  severity: "warning",
  code: "spec/vague-word",
  message: "Word without a measure: fast",
  file: "spec.md",
  line: 3,
  column: 5,
  fix: "Give a figure.",
};
const marked = (finding: Diagnostic, words: string) => ({
  finding,
  fingerprint: fingerprintText(finding, words),
  text: words,
});
const dismissal = {
  code: vague.code,
  fingerprint: fingerprintText(vague, "- **REQ-3** It is fast."),
  file: "spec.md",
  text: "It is fast.",
  because: "the users said so",
};

test("a dismissed finding is not counted, wherever its words have moved", () => {
  const moved = marked({ ...vague, line: 90 }, "-  **REQ-7**  It is fast.");
  expect(withoutDismissed([moved], [dismissal], "spec.md")).toEqual({
    kept: [],
    dismissed: [{ marked: moved, because: "the users said so" }],
    stale: [],
  });
});

test("a dismissal whose words have changed is stale, and the finding is told again", () => {
  const changed = marked(vague, "It is very fast.");
  expect(withoutDismissed([changed], [dismissal], "spec.md")).toEqual({
    kept: [changed],
    dismissed: [],
    stale: [dismissal],
  });
  expect(withoutDismissed([], [dismissal], "other.md").stale).toEqual([]);
});

test("a secret stays, even when somebody wrote a dismissal by hand", () => {
  const secret = marked({ ...vague, severity: "error", code: "spec/secret" }, "key");
  const forged = { ...dismissal, code: "spec/secret", fingerprint: secret.fingerprint };
  expect(withoutDismissed([secret], [forged], "spec.md").kept).toEqual([secret]);
});

test.each(["prp/secret", "prp/order-to-reader", "spec/hidden-character", "prp/bad-command", "lint/too-long"])(
  "an error of %s cannot be dismissed",
  (code) => {
    expect(canBeDismissed({ ...vague, code, severity: "error" })).toBe(false);
  },
);
