// Which words call which specialist, and which briefs leave them at home.
import { describe, expect, test } from "vitest";
import { agents } from "../../src/agents/index.ts";
import { scoreAgent } from "../../src/domain/score-agent.ts";
import type { ComplexityProfile } from "../../src/domain/complexity.ts";
import { aBrief } from "../domain/a-brief.ts";

const profile: ComplexityProfile = {
  level: "simple",
  score: 1,
  confidence: 1,
  dimensions: [],
  riskFactors: [],
  missingInformation: [],
  requiredAgents: [],
};

test("a simple calculator calls no specialist", () => {
  const lines = [
    "# A simple calculator",
    "Add, subtract, multiply and divide two numbers.",
    "Show the result.",
  ];
  expect(rolesFor(lines)).toEqual([]);
});

test("words that stand in every brief call no specialist", () => {
  const lines = [
    "The system stores data of users, and its quality, performance and support matter; test the application.",
  ];
  expect(rolesFor(lines)).toEqual([]);
});

test("an author does not sign in", () => {
  expect(rolesFor(["Books have an author, and authors have books."])).toEqual([]);
});

describe.each<[string, string]>([
  ["security", "Users log in with a password."],
  ["compliance", "The shop has to comply with GDPR."],
  ["database", "Tasks are kept in PostgreSQL."],
  ["database", "Write the database schema first."],
  ["api", "Offer a REST API with JSON."],
  ["api", "Payments call a webhook."],
  ["frontend", "The responsive layout is built with React."],
  ["ux", "Every view conforms to WCAG and works with a screen reader."],
  ["devops", "It runs on Kubernetes with zero downtime."],
  ["performance", "It serves 5,000 requests per second."],
  ["data", "A machine learning model ranks the offers."],
  ["mobile", "An iOS app and an Android app show the tickets."],
  ["embedded", "The firmware runs on a microcontroller."],
  ["architect", "Distributed microservices talk through Kafka."],
])("%s", (role, line) => {
  test(`is called by “${line}”`, () => {
    expect(rolesFor([line])).toContain(role);
  });
});

function rolesFor(lines: readonly string[]): string[] {
  return agents
    .filter((agent) => scoreAgent(agent, aBrief(lines), profile).triggered)
    .map(({ role }) => role);
}
