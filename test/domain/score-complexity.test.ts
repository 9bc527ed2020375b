import fc from "fast-check";
import { expect, test } from "vitest";
import { ComplexityProfile } from "../../src/domain/complexity.ts";
import { scoreComplexity } from "../../src/domain/score-complexity.ts";
import { aBrief } from "./a-brief.ts";

const todo = aBrief([
  "# To-do API",
  "A REST API for to-do items with auth and CRUD.",
  "Users sign in with a password.",
  "Use Python and SQLite.",
]);
const distributed = aBrief([
  "# Order platform",
  "Build distributed, event-sourced microservices on Kubernetes.",
  "Use Kafka, PostgreSQL and Redis.",
  "Availability is 99.99 %, in a multi-region deployment.",
  "Card data is handled under PCI DSS.",
]);
const blog = aBrief(["# Blog", "A blog on WordPress.", "It must comply with HIPAA."]);
const calculator = aBrief([
  "# Calculator",
  "A simple calculator that adds, subtracts, multiplies and divides.",
]);

test("a to-do API with auth is simple", () => {
  expect(scoreComplexity(todo)).toMatchObject({ level: "simple", requiredAgents: ["security"] });
});

test("distributed microservices under PCI in several regions are complex or extreme, with architect and security", () => {
  const { level, requiredAgents } = scoreComplexity(distributed);
  expect(["complex", "extreme"]).toContain(level);
  expect(requiredAgents).toEqual(expect.arrayContaining(["architect", "security"]));
});

test("a blog that needs HIPAA is not simple, and a risk names compliance", () => {
  const { level, requiredAgents, riskFactors } = scoreComplexity(blog);
  expect(level).not.toBe("simple");
  expect(requiredAgents).toContain("security");
  expect(riskFactors[0]).toEqual({
    id: "RISK-1",
    text: expect.stringContaining("Compliance"),
    source: { startLine: 3, endLine: 3, quote: "It must comply with HIPAA." },
  });
});

test("a calculator is simple and calls for nobody", () => {
  expect(scoreComplexity(calculator)).toMatchObject({ level: "simple", requiredAgents: [], riskFactors: [] });
});

test("every reason names its line and its words", () => {
  const reasons = scoreComplexity(distributed).dimensions.flatMap((dimension) => dimension.reasons);
  expect(reasons.length).toBeGreaterThan(4);
  for (const { line, quote } of reasons) expect(distributed.passages[line - 1]?.text).toContain(quote);
});

test("the length of a brief alone moves no level", () => {
  const long = aBrief([
    "# Calculator",
    ...Array.from({ length: 400 }, () => ({
      text: "The sum is shown in grey letters.",
      kind: "prose" as const,
    })),
  ]);
  expect(scoreComplexity({ ...long, requirements: [] }).level).toBe("simple");
});

test("what the brief excludes or denies adds nothing", () => {
  const without = aBrief([
    "# Calculator",
    "It adds numbers, without login, payments or a database.",
    { text: "Kubernetes, HIPAA and replication.", scope: "out", startLine: 3, endLine: 3 },
  ]);
  expect(scoreComplexity(without)).toMatchObject({ level: "simple", requiredAgents: [], riskFactors: [] });
});

test("what the caller gives beside the brief counts, on line 0", () => {
  const profile = scoreComplexity({ ...calculator, context: { regulation: "HIPAA" } });
  expect(profile.requiredAgents).toEqual(["compliance", "security"]);
  expect(profile.dimensions.find(({ name }) => name === "domain")?.reasons[0]).toMatchObject({
    line: 0,
    quote: "regulation: HIPAA",
  });
});

test("a brief that says little gives a low confidence and says what is missing", () => {
  const { confidence, missingInformation } = scoreComplexity(calculator);
  expect(confidence).toBeLessThan(0.7);
  expect(missingInformation).toContain("Which languages, frameworks or stores are to be used.");
});

test("any brief gives a valid profile, the same each time, with something to ask whenever the confidence is low", () => {
  const line = fc.oneof(
    fc.string(),
    fc.constantFrom("HIPAA", "login", "Kafka", "99.99 %", "no payments", "5000 users"),
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 20 }), (lines) => {
      const brief = aBrief(lines.map((text) => ({ text })));
      const profile = scoreComplexity(brief);
      expect(ComplexityProfile.parse(profile)).toEqual(profile);
      expect(scoreComplexity(structuredClone(brief))).toEqual(profile);
      expect(profile.confidence >= 0.7 || profile.missingInformation.length > 0).toBe(true);
    }),
  );
});
