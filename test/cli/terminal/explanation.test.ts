import { expect, test } from "vitest";
import { explanationLines } from "../../../src/cli/terminal/explanation.ts";
import { createPaint } from "../../../src/cli/terminal/paint.ts";
import { aResult } from "../a-result.ts";

test("an explanation gives every figure and choice with the line and the words it rests on", () => {
  expect(explanationLines(aResult, createPaint(false))).toEqual([
    "Linkboard · completed · 260102-1200-x7k2",
    "",
    "Level: moderate, 4.2 of 10 (confidence 0.80)",
    "  technical 3.0",
    "    Two stores. (line 3: “Postgres and Redis”)",
    "  domain 6.0",
    "    People sign in. (line 5: “users log in”)",
    "  team 0.0",
    "  RISK-1 Passwords may leak. (line 5: “users log in”)",
    "  missing: How many users there are.",
    "",
    "Team: 3 of at most 3 at level moderate",
    "  developer",
    "    Always on the team.",
    "  security",
    "    Sign-in. (line 5: “users log in”)",
    "  qa (after developer, security)",
    "  database was cut: The cap of 3 was reached.",
    "    A store. (line 3: “Postgres”)",
    "  Not needed, nothing in the brief asks for them: mobile, embedded",
    "",
    "Context: 7900 of 8000 tokens, shortened",
    "  background: 900 to 300 tokens. Shortened to fit.",
    "",
    "Confidence: 0.75",
    "  coverage 1.00 · validation 1.00 · agreement 0.50 · completeness 0.50",
  ]);
});
