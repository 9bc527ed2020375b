import { expect, test } from "vitest";
import { talkLines, tellLines } from "../../../src/cli/terminal/say-lines.ts";

const columns = 24;
const lines = ["Level: moderate", "  The brief sets a figure to be met."];
const fitted = ["Level: moderate", "  The brief sets a", "  figure to be met."];

test("on a terminal no line is wider than it, and the rest of a line stands below its beginning", () => {
  const told: string[] = [];
  const talked: string[] = [];
  tellLines(lines, { tell: (line) => told.push(line), isDataShown: true, columns });
  talkLines(lines, { talk: (line) => talked.push(line), columns });

  expect(told).toEqual(fitted);
  expect(talked).toEqual(fitted);
});

test("in a pipe each line stays whole", () => {
  const told: string[] = [];
  tellLines(lines, { tell: (line) => told.push(line), isDataShown: false, columns });

  expect(told).toEqual(lines);
});
