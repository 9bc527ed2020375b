// Wherever a hostile text stands, it stays material: it changes neither the rules, nor the form of the answer, nor who is
// asked, nor how much may be answered.
import { describe, expect, test } from "vitest";
import { agents } from "../../src/agents/index.ts";
import { formInWords } from "../../src/analysts/agent-findings.ts";
import type { AnalystTask } from "../../src/analysts/analyst.ts";
import { oneLine, visible } from "../../src/analysts/fence.ts";
import { questionOf } from "../../src/analysts/model-question.ts";
import { noUsage, type AgentOutput } from "../../src/domain/agent-output.ts";
import type { RecalledPattern } from "../../src/domain/pattern.ts";
import { aBrief } from "../domain/a-brief.ts";
import { aTaskInContext } from "./a-task-in-context.ts";
import { injections } from "./injections.ts";

const roles = ["architect", "security", "qa"];
const lines = ["# Shop", "Customers log in with a password.", "Customers pay by card."];

const usual = questionOf(aTaskInContext("security", aBrief(lines)));

const places: Readonly<Record<string, (role: string, text: string) => AnalystTask>> = {
  "a requirement of the brief": (role, text) => aTaskInContext(role, aBrief([...lines, text])),
  "the title of the brief": (role, text) => aTaskInContext(role, aBrief([`# ${text}`, ...lines.slice(1)])),
  "a colleague's output": (role, text) =>
    aTaskInContext(role, aBrief(lines), {}, { inputs: { ux: saying(text) } }),
  "a pattern": (role, text) => aTaskInContext(role, aBrief(lines), { patterns: [remembering(text)] }),
  "a review answer": (role, text) => aTaskInContext(role, aBrief(lines), {}, { answers: [answering(text)] }),
  "an agent of the project": (role, text) => {
    const task = aTaskInContext(role, aBrief(lines));
    return { ...task, agent: { ...task.agent, guidance: text } };
  },
};

test("there are at least forty of them, each another one", () => {
  expect(injections.length).toBeGreaterThanOrEqual(40);
  expect(new Set(injections.map(({ text }) => text)).size).toBe(injections.length);
});

describe.each(Object.keys(places))("in %s", (place) => {
  test.each(injections)("$name stays material", ({ text }) => {
    for (const role of roles) {
      const asked = questionOf(places[place]!(role, text));
      expect(asked.system).toBe(usual.system);
      expect([asked.schema, asked.schemaName]).toEqual([usual.schema, usual.schemaName]);
      expect(asked.maxOutputTokens).toBeLessThanOrEqual(1800);
      const { instructions } = agents.find((agent) => agent.role === role)!;
      expect(asked.prompt.startsWith(`${formInWords}\n\n${instructions}`)).toBe(true);
      expect(unfenced(asked.shared)).toBe("");
      const ours = unfenced(asked.prompt);
      expect(piecesOf(text).filter((piece) => ours.includes(piece))).toEqual([]);
      expect(visible(`${asked.shared}${asked.prompt}`)).toBe(`${asked.shared}${asked.prompt}`);
    }
  });
});

/** What is left when everything between marks that belong together is taken out. */
function unfenced(text: string): string {
  const [, nonce] = /<<<material ([0-9a-f]{16}) /.exec(text) ?? [];
  if (nonce === undefined) return text;
  const [before = "", ...rest] = text.split(`<<<material ${nonce} `);
  return [before, ...rest.map((part) => part.slice(part.indexOf(`material ${nonce}>>>`) + nonce.length + 12))]
    .join("")
    .trim();
}

/** The text in pieces long enough to be told from our own words. */
function piecesOf(text: string): string[] {
  return oneLine(text).match(/.{12}/gu) ?? [oneLine(text)];
}

function saying(text: string): AgentOutput {
  return {
    role: "ux",
    summary: text,
    confidence: 1,
    suggestions: [{ text, requirementIds: ["REQ-1"] }],
    decisions: [
      { title: text, choice: text, rationale: text, rejected: [], requirementIds: ["REQ-1", text] },
    ],
    risks: [{ text, mitigation: text, requirementIds: ["REQ-1"] }],
    acceptance: [],
    covers: [],
    openQuestions: [{ text, options: [text], default: text, requirementIds: [] }],
    leanedOn: [],
    madeBy: "model",
    evidence: [],
    degraded: null,
    failure: null,
    usage: noUsage,
  };
}

function answering(text: string): AnalystTask["answers"][number] {
  return {
    question: {
      number: 1,
      kind: "question",
      text,
      options: [text],
      default: text,
      requirementIds: ["REQ-1"],
      roles: [],
      questionId: null,
    },
    answer: text,
    decidedBy: "person",
  };
}

function remembering(text: string): RecalledPattern {
  return { id: "p-1", description: text, notes: text, relevance: 0.9, terms: [], provenance: text };
}
