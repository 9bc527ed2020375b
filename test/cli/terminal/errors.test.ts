import { expect, test } from "vitest";
import { BusUnreachableError } from "../../../src/bus/bus-errors.ts";
import { errorDocument, exitCodeOf, renderError } from "../../../src/cli/terminal/errors.ts";
import { createPaint } from "../../../src/cli/terminal/paint.ts";
import { InvalidInputError } from "../../../src/domain/errors.ts";

const telling = { paint: createPaint(false), textOf: () => null, withStack: false };
const place = { severity: "error", code: "spec/unknown-key", file: "idea.yaml", column: 3 } as const;

test("an error is told in three parts: what, why, and what to do", () => {
  const error = new BusUnreachableError("nats://127.0.0.1:4222", "connection refused");

  expect(renderError(error, telling)).toEqual([
    "✗ No NATS server with JetStream at nats://127.0.0.1:4222.",
    "  connection refused",
    "  → Start one with `docker compose up -d nats` or `nats-server -js`, or leave the bus out.",
    "  exit 6",
  ]);
});

test("an error in a file shows the line with a caret under the place", () => {
  const error = new InvalidInputError(
    "idea.yaml:2:3: Unknown key.",
    "It is not in the schema.",
    "Correct it.",
    [{ ...place, line: 2, message: "Unknown key.", fix: "Correct it." }],
  );

  expect(renderError(error, { ...telling, textOf: () => "a: 1\n你requirments: 2\n" })).toEqual([
    "✗ idea.yaml:2:3: Unknown key.",
    "  It is not in the schema.",
    "      2 │ 你requirments: 2",
    "        │    ^",
    "  → Correct it.",
    "  exit 2",
  ]);
});

test("several places are each told with their own sentence and fix", () => {
  const error = new InvalidInputError("idea.yaml has 2 problems.", "", "Correct them.", [
    { ...place, line: 2, message: "Unknown key.", fix: "Did you mean requirements?" },
    { ...place, line: 9, message: "A requirement needs text.", fix: "" },
  ]);

  expect(renderError(error, telling)).toEqual([
    "✗ idea.yaml has 2 problems.",
    "    idea.yaml:2:3 error Unknown key. spec/unknown-key",
    "      → Did you mean requirements?",
    "    idea.yaml:9:3 error A requirement needs text. spec/unknown-key",
    "  → Correct them.",
    "  exit 2",
  ]);
});

test("what a file or a server wrote into an error cannot reach the terminal as an escape", () => {
  const error = new InvalidInputError("\u001b[2Jgone", "\u202ewhy", "fix");

  expect(renderError(error, telling).join("\n")).not.toMatch(/[\u202e]|(?!\n)\p{Cc}/u);
});

test("an error that nobody foresaw is ours, and shows where it came from only when asked", () => {
  const error = new TypeError("x is not a function");

  expect(renderError(error, telling)).toEqual([
    "✗ Something failed that should not: x is not a function",
    "  This is a fault of BACO, not of your input.",
    "  → Run it again with DEBUG=baco to see where, and please report it.",
    "  exit 1",
  ]);
  expect(renderError(error, { ...telling, withStack: true }).join("\n")).toContain("errors.test.ts");
  expect(exitCodeOf(error)).toBe(1);
});

test("a program gets an error as a document with diagnostics", () => {
  expect(errorDocument(new BusUnreachableError("nats://x", "refused"))).toEqual({
    schema: "baco.error/1",
    exitCode: 6,
    diagnostics: [
      {
        severity: "error",
        code: "baco/bus-unreachable",
        message: "No NATS server with JetStream at nats://x. refused",
        file: "",
        line: 0,
        column: 0,
        fix: "Start one with `docker compose up -d nats` or `nats-server -js`, or leave the bus out.",
      },
    ],
  });
});

test("the document of an error in a file carries the diagnostics of the file", () => {
  const diagnostic = { ...place, line: 2, message: "Unknown key.", fix: "" };

  expect(errorDocument(new InvalidInputError("what", "why", "fix", [diagnostic])).diagnostics).toEqual([
    diagnostic,
  ]);
});
