import { describe, expect, test } from "vitest";
import { z } from "zod";
import { agents } from "../../../src/agents/index.ts";
import { AgentFindings } from "../../../src/analysts/agent-findings.ts";
import type { AnalystTask } from "../../../src/analysts/analyst.ts";
import { faultsIn } from "../../../src/analysts/grounding/faults-in.ts";
import { questionOf } from "../../../src/analysts/model-question.ts";
import { buildLayers } from "../../../src/domain/build-layers.ts";
import { completionRequest } from "../../../src/llm/completion-request.ts";
import { AnswerSchema, answerSchemaOf } from "../../../src/processes/mock-llm/answer-schema.ts";
import { ChatRequest } from "../../../src/processes/mock-llm/chat-request.ts";
import { plausibleAnswer } from "../../../src/processes/mock-llm/plausible-answer.ts";
import { promptFactsOf } from "../../../src/processes/mock-llm/prompt-facts.ts";
import { aTask } from "../../analysts/a-task.ts";
import { briefOf } from "../../intake/brief-of.ts";
import { question } from "./a-mock-llm.ts";

const markdown = `# Ledger

- The user signs in with a password.
- It must list the ten latest entries in under 2 seconds.
- A wrong password is refused with a message.

## Out of scope

- A mobile app`;

/** With what the planner would have read out of the brief. */
function taskOf(role: string): AnalystTask {
  const task = aTask(role, briefOf(markdown));
  const layers = buildLayers(task.brief, task.profile, [], "2026-01-01T00:00:00.000Z");
  return { ...task, context: { ...task.context, layers } };
}

function answerTo(request: unknown): unknown {
  const parsed = ChatRequest.parse(request);
  return plausibleAnswer(answerSchemaOf(parsed) ?? {}, promptFactsOf(parsed));
}

function answerFor(shape: z.ZodType, content: string): unknown {
  const schema = AnswerSchema.parse(z.toJSONSchema(shape));
  const request = ChatRequest.parse(question({ messages: [{ role: "user", content }] }));
  return plausibleAnswer(schema, promptFactsOf(request));
}

describe("an answer that is made up", () => {
  test.each(agents.map(({ role }) => role))("for the real prompt of %s passes every check", (role) => {
    const task = taskOf(role);
    const request = completionRequest(questionOf(task), {
      model: "mock",
      mode: "json_schema",
      isOpenAi: false,
    });
    const findings = AgentFindings.parse(answerTo(request));
    expect(faultsIn(findings, task)).toEqual([]);
    expect(promptFactsOf(ChatRequest.parse(request)).asker).toBe(role);
    expect(findings.covers).toEqual(["REQ-1", "REQ-2", "REQ-3"]);
  });

  test("fits every shape that structured output knows", () => {
    const Node = z.object({
      kind: z.enum(["leaf", "branch"]),
      exactly: z.literal(7),
      few: z.int().min(3).max(5),
      share: z.number().max(0.5),
      short: z.string().max(10),
      isDone: z.boolean(),
      pair: z.array(z.boolean()).min(2).max(2),
      perhaps: z.string().nullable(),
      get children() {
        return z.array(Node).max(0);
      },
    });
    const answer = answerFor(Node, "- REQ-1: It adds.");
    expect(Node.parse(answer)).toEqual(answer);
  });

  test("ends even where a shape holds itself without end", () => {
    const schema = AnswerSchema.parse({
      $ref: "#/$defs/node",
      $defs: { node: { type: "object", properties: { next: { $ref: "#/$defs/node" } } } },
    });
    expect(
      JSON.stringify(plausibleAnswer(schema, { asker: "", requirements: [], wanted: [], candidates: [] }))
        .length,
    ).toBeLessThan(1_000);
  });

  test("gives one criterion for each requirement that the prompt names below, in its order", () => {
    const Criteria = z.object({ criteria: z.array(z.object({ id: z.string(), given: z.string() })) });
    const content = "- REQ-1: a\n- REQ-2: b\n\nExactly one for each requirement below.\n\nREQ-2: b\nREQ-9: c";
    expect(Criteria.parse(answerFor(Criteria, content)).criteria.map(({ id }) => id)).toEqual([
      "REQ-2",
      "REQ-9",
    ]);
  });

  test("quotes the prompt word for word", () => {
    const Evidence = z.object({ evidence: z.array(z.object({ id: z.string(), quote: z.string() })) });
    expect(answerFor(Evidence, '- REQ-1: Zero – and  "one"\n- REQ-2 (not to be built): none')).toEqual({
      evidence: [{ id: "REQ-1", quote: 'Zero – and  "one"' }],
    });
  });

  test("says something even where the prompt holds no requirement", () => {
    expect(answerFor(AgentFindings, "Hello")).toMatchObject({ covers: [], risks: [{ ids: [] }] });
  });
});
