// Every risk that a complexity profile can name has an answer of its own.
import { expect, test } from "vitest";
import { complexitySignals } from "../../../src/domain/complexity-rules/signals.ts";
import { usualAnswer } from "../../../src/domain/prp-compile/risk-answers.ts";

test("no risk of the complexity signals is left to its owner", () => {
  const risks = complexitySignals.flatMap(({ risk }) => risk ?? []);
  expect(risks.length).toBeGreaterThan(10);
  expect(risks.filter((risk) => usualAnswer(risk).startsWith("Accepted for now"))).toEqual([]);
});

test("a risk that nobody foresaw is accepted openly, and its owner is named", () => {
  expect(usualAnswer("The moon may fall.")).toBe(
    "Accepted for now: nobody on the team has an answer. The owner of the product decides.",
  );
});
