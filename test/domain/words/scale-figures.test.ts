import { expect, test } from "vitest";
import { scaleFigures } from "../../../src/domain/words/scale-figures.ts";
import { aBrief } from "../a-brief.ts";

const weights = (line: string) =>
  scaleFigures(aBrief([line]).passages).map(({ kind, text, weight }) => [kind, text, weight]);

test.each([
  ["It serves 2 million users.", ["amount", "2 million users", 0.5]],
  ["About 250,000 active customers.", ["amount", "250,000 active customers", 0.35]],
  ["Up to 10k concurrent requests.", ["amount", "10k concurrent requests", 0.25]],
  ["Availability of 99.99%.", ["availability", "99.99%", 0.5]],
  ["Availability of 99.9 %.", ["availability", "99.9 %", 0.25]],
  ["Answers within 200 ms.", ["speed", "200 ms", 0.2]],
  ["It keeps 40 TB.", ["volume", "40 TB", 0.3]],
])("%j sets a figure", (line, figure) => {
  expect(weights(line)).toEqual([figure]);
});

test("a handful of users is no figure of scale", () => {
  expect(weights("It serves 5 users on 3 devices.")).toEqual([]);
});

test("of one kind only the heaviest figure counts, and nothing that is excluded", () => {
  const { passages } = aBrief([
    "It serves 600 users.",
    "It stores 1,000,000 records.",
    { text: "5 million users", scope: "out" },
  ]);
  expect(scaleFigures(passages).map(({ text }) => text)).toEqual(["1,000,000 records"]);
});
