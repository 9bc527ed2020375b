import { expect, test } from "vitest";
import { briefOf } from "./brief-of.ts";

const namesIn = (text: string) =>
  briefOf(`# Project\n\nIt must work.\n\n${text}\n`).technologies.map(({ name }) => name);

test("a technology is noted once, at the first place that names it", () => {
  const { technologies } = briefOf("# Shop\n\n- It must use postgres\n- Store orders in PostgreSQL\n");
  expect(technologies).toEqual([
    { name: "PostgreSQL", kind: "store", line: 3, quote: "It must use postgres" },
  ]);
});

test.each([
  ["Backend in Go, pages in React.", ["Go", "React"]],
  ["Users go fast and react to rust on a spring in swift motion; express yourself.", []],
  ["FastAPI/Django behind Node.js and next.js", ["FastAPI", "Django", "Node.js", "Next.js"]],
  ["JavaScript, not Java.", ["JavaScript"]],
  ["Java 8 and C++ with .NET and C#", ["Java 8", "C++", ".NET", "C#"]],
  ["No Redis, without jQuery, instead of MongoDB.", []],
  ["The reactor and the postgresqlish thing", []],
  ["See docs/react/index.md", []],
])("%s", (text, names) => {
  expect(namesIn(text)).toEqual(names);
});

test("what the brief excludes is no technology of the project", () => {
  expect(namesIn("## Out of scope\n\n- An iOS app in Swift")).toEqual([]);
});
