// Orders are told from sentences that begin with a noun of the same letters.
import { expect, test } from "vitest";
import { deedIn, isOrder } from "../../src/analysts/imperatives.ts";

test.each(["Create an index", "Search the archive", "Always validate input", "Use the app.css file"])(
  "this is an order: %s",
  (text) => {
    expect(isOrder(text)).toBe(true);
  },
);

test.each([
  "Search results can be narrowed",
  "Report generation",
  "Support contracts last a year",
  "GET /api/tags",
])("this is none: %s", (text) => {
  expect(isOrder(text)).toBe(false);
});

test("an order with one verb is a deed of the product", () => {
  expect(deedIn("Automatically save training logs")).toBe("the product automatically saves training logs");
});

test.each(["Display the name and list the orders", "Display the sum. Hide the rest", "Create an index"])(
  "no verb is conjugated where another one or a builder is meant: %s",
  (text) => {
    expect(deedIn(text)).toBeNull();
  },
);
