import { inspect } from "node:util";
import fc from "fast-check";
import { expect, test } from "vitest";
import { z } from "zod";
import { AgentFindings } from "../../src/analysts/agent-findings.ts";
import { createModelAnalyst } from "../../src/analysts/model.ts";
import { questionOf } from "../../src/analysts/model-question.ts";
import { rulesAnalyst } from "../../src/analysts/rules.ts";
import { noUsage, type AgentOutput } from "../../src/domain/agent-output.ts";
import { countTokens } from "../../src/domain/count-tokens.ts";
import type { TaskLlm } from "../../src/llm/llm.ts";
import { LlmError } from "../../src/llm/llm-errors.ts";
import { aBrief } from "../domain/a-brief.ts";
import type { ScriptedReply } from "../harness/scripted-model.ts";
import { llmAnswering, modelGiving, someFindings } from "./a-model.ts";
import { aTaskInContext } from "./a-task-in-context.ts";

const brief = aBrief([
  "# Shop",
  "Customers log in with a password.",
  "Customers pay by card.",
  "The shop keeps orders in PostgreSQL.",
]);
const taskFor = (role: string, overrides: Parameters<typeof aTaskInContext>[3] = {}) =>
  aTaskInContext(role, brief, {}, overrides);

const analyst = createModelAnalyst(rulesAnalyst);
const never = new AbortController().signal;
const offlineFor = (role: string) => rulesAnalyst(taskFor(role), { llm: null, signal: never });

const findings = someFindings({
  suggestions: [{ text: "Limit attempts.", ids: ["REQ-1"] }],
  decisions: [
    {
      title: "Session",
      choice: "Cookies",
      why: "One browser client.",
      rejected: [{ option: "JWT", why: "No need." }],
      ids: ["REQ-1"],
    },
  ],
  risks: [{ text: "Guessing.", mitigation: "Lock.", ids: ["REQ-1", "REQ-2"] }],
  acceptance: [
    {
      id: "REQ-1",
      given: "Given an account",
      when: "ten attempts fail",
      then: "it is locked",
      negative: true,
      verify: "npm test",
    },
  ],
  covers: ["REQ-1", "REQ-2"],
  evidence: [{ id: "REQ-1", quote: "Customers log in with a password." }],
  openQuestions: [{ text: "Which provider?", options: ["A", "B"], default: "A", ids: ["REQ-2"] }],
});

test("a model's findings become the agent's output, with its cost, its evidence and what it leaned on", async () => {
  const { llm } = await modelGiving({ answer: findings });
  const architect = await offlineFor("architect");
  const output = await analyst(taskFor("security", { inputs: { architect } }), { llm, signal: never });
  expect(output).toEqual({
    summary: "Sign-in and payment need care.",
    suggestions: [{ text: "Limit attempts.", requirementIds: ["REQ-1"] }],
    decisions: [
      {
        title: "Session",
        choice: "Cookies",
        rationale: "One browser client.",
        rejected: [{ option: "JWT", why: "No need." }],
        requirementIds: ["REQ-1"],
      },
    ],
    risks: [{ text: "Guessing.", mitigation: "Lock.", requirementIds: ["REQ-1", "REQ-2"] }],
    acceptance: [
      {
        requirementId: "REQ-1",
        given: "an account",
        when: "ten attempts fail",
        then: "it is locked",
        negative: true,
        verify: "npm test",
      },
    ],
    covers: ["REQ-1", "REQ-2"],
    openQuestions: [
      { text: "Which provider?", options: ["A", "B"], default: "A", requirementIds: ["REQ-2"] },
    ],
    evidence: [{ requirementId: "REQ-1", quote: "Customers log in with a password." }],
    confidence: 0.95,
    role: "security",
    leanedOn: ["architect"],
    madeBy: "model",
    degraded: null,
    failure: null,
    usage: output.usage,
  });
  expect(output.usage.calls).toBe(1);
  expect(output.usage.outputTokens).toBeGreaterThan(0);
});

test("what is empty, hidden, endless or more than was asked for is not taken over", async () => {
  const suggestion = { text: "x".repeat(5000), ids: ["REQ-1", "REQ-1"] };
  const { llm } = llmAnswering({
    ...findings,
    summary: "Fine.\u001b[31m\n\u202egnp",
    suggestions: [{ text: " ", ids: [] }, ...Array.from({ length: 9 }, () => suggestion)],
    covers: ["REQ-2", "REQ-99", "__proto__"],
  });
  const output = await analyst(taskFor("security"), { llm, signal: never });
  expect(output.summary).toBe("Fine.⟦U+001B⟧[31m ⟦U+202E⟧gnp");
  expect(output.suggestions).toHaveLength(4);
  expect(output.suggestions[0]).toEqual({ text: `${"x".repeat(1999)}…`, requirementIds: ["REQ-1"] });
  expect(output.covers).toEqual(["REQ-2", "REQ-1"]);
  expect(output.degraded).toBeNull();
});

test("a model is told once what is wrong, and a mended answer stands, a little less sure", async () => {
  const wrong = { ...findings, suggestions: [{ text: "Keep sessions in Redis.", ids: ["REQ-1"] }] };
  const { llm, told } = llmAnswering(wrong, findings);
  const output = await analyst(taskFor("security"), { llm, signal: never });
  expect(told).toEqual([
    ["A suggestion takes Redis, which nobody has named; ask instead, or leave it open."],
  ]);
  expect(output).toMatchObject({ madeBy: "model", degraded: null, failure: null, confidence: 0.85 });
});

test("the parts that stay wrong are the rules' own, labelled, and the rest is the model's", async () => {
  const { llm } = llmAnswering({
    ...findings,
    suggestions: [
      { text: "Keep sessions in Redis.", ids: ["REQ-1"] },
      { text: "Limit attempts.", ids: ["REQ-1"] },
    ],
  });
  const offline = await offlineFor("security");
  const output = await analyst(taskFor("security"), { llm, signal: never });
  expect(output.suggestions).toEqual([
    { text: "Limit attempts.", requirementIds: ["REQ-1"] },
    offline.suggestions[0],
  ]);
  expect(output.decisions.map(({ title }) => title)).toEqual(["Session"]);
  expect(output).toMatchObject({
    madeBy: "model",
    failure: "ungrounded",
    degraded:
      "Rules stand in for the model's suggestions. It was told once, and then still: A suggestion takes Redis, which nobody has named; ask instead, or leave it open.",
    confidence: 0.75,
  });
});

test("a requirement that the model leaves out is answered by rules", async () => {
  const { llm } = llmAnswering(someFindings());
  const offline = await offlineFor("security");
  const output = await analyst(taskFor("security"), { llm, signal: never });
  expect(output.covers).toEqual(["REQ-1"]);
  expect(output.suggestions).toEqual(offline.suggestions);
  expect(output.acceptance).toEqual(offline.acceptance);
  expect(output.failure).toBe("ungrounded");
  expect(output.degraded).toContain("You left out REQ-1.");
});

test("a quote that is none is left out and no loss beside another one", async () => {
  const evidence = [...findings.evidence, { id: "REQ-2", quote: "Customers pay with gold." }];
  const { llm } = llmAnswering({ ...findings, evidence });
  const output = await analyst(taskFor("security"), { llm, signal: never });
  expect(output.evidence).toEqual([{ requirementId: "REQ-1", quote: "Customers log in with a password." }]);
  expect(output.degraded).toBeNull();
});

test("qa's answer holds the model's criteria and the rules' for every other requirement", async () => {
  const criterion = { given: "an account", when: "it is used", then: "it is the model's", negative: false };
  const acceptance = ["REQ-1", "REQ-2", "REQ-3"].map((id) => ({
    id,
    ...criterion,
    verify: "manual: try it",
  }));
  const { llm } = llmAnswering(someFindings({ acceptance: acceptance.slice(0, 2) }));
  const output = await analyst(taskFor("qa"), { llm, signal: never });
  const byModel = output.acceptance.filter(({ then }) => then === "it is the model's");
  expect(byModel.map(({ requirementId }) => requirementId)).toEqual(["REQ-1", "REQ-2"]);
  expect(output.acceptance.map(({ requirementId }) => requirementId)).toContain("REQ-3");
  expect(output.covers).toEqual(["REQ-1", "REQ-2", "REQ-3"]);
  expect(output.degraded).toBeNull();
});

test("a recorded answer says that it is one", async () => {
  const { llm } = llmAnswering(findings);
  const replaying: TaskLlm = {
    ask: async (question, options) => ({ ...(await llm.ask(question, options)), isReplayed: true }),
  };
  expect((await analyst(taskFor("security"), { llm: replaying, signal: never })).madeBy).toBe("record");
});

test("without a model the offline answer is given as it is", async () => {
  expect(await analyst(taskFor("security"), { llm: null, signal: never })).toEqual(
    await offlineFor("security"),
  );
});

test.each<[LlmError["kind"], string, ScriptedReply]>([
  ["auth", "The provider does not accept the key.", { status: 401 }],
  ["quota", "The provider's quota is used up.", { status: 429, code: "insufficient_quota" }],
  ["rate-limited", "The provider takes no more questions for now.", { status: 429 }],
  ["server", "The provider has a fault.", { status: 500 }],
  ["refused", "The model refused to answer.", { answer: null, refusal: "No." }],
  ["cut-off", "The answer was cut off at its length limit.", { answer: "{", finish: "length" }],
  ["not-json", "The model did not answer in JSON.", { answer: "Perhaps." }],
])("a failure of the model ends as the offline answer, labelled: %s", async (kind, reason, reply) => {
  const { llm } = await modelGiving(reply);
  const output = await analyst(taskFor("security"), { llm, signal: never });
  expect(output).toEqual({
    ...(await offlineFor("security")),
    failure: kind,
    degraded: output.degraded,
    usage: output.usage,
  });
  expect(output.degraded?.startsWith(reason)).toBe(true);
});

test("what a failure has cost is not forgotten", async () => {
  const usage = { ...noUsage, calls: 3, inputTokens: 9 };
  const llm: TaskLlm = { ask: () => Promise.reject(new LlmError("timeout", "60 s went by.", { usage })) };
  const output = await analyst(taskFor("security"), { llm, signal: never });
  expect(output).toMatchObject({
    usage,
    failure: "timeout",
    degraded: "The model did not answer in time. 60 s went by.",
  });
});

test("an abort is passed on, and a fault of our own is not hidden", async () => {
  const stop = new AbortController();
  const aborting: TaskLlm = {
    ask: () => {
      stop.abort(new Error("cancelled"));
      return Promise.reject(new Error("cancelled"));
    },
  };
  await expect(analyst(taskFor("security"), { llm: aborting, signal: stop.signal })).rejects.toThrow(
    "cancelled",
  );
  await expect(analyst(taskFor("security"), { llm: aborting, signal: stop.signal })).rejects.toThrow(
    "cancelled",
  );
  const broken: TaskLlm = { ask: () => Promise.reject(new TypeError("a bug")) };
  await expect(analyst(taskFor("security"), { llm: broken, signal: never })).rejects.toThrow("a bug");
});

test("what goes over the wire begins alike for all agents of a plan", async () => {
  const { model, llm } = await modelGiving("by-schema");
  for (const role of ["architect", "security", "qa"]) await analyst(taskFor(role), { llm, signal: never });
  const first = model.requests.filter(({ messages }) => messages.length === 2);
  const [system, user] = [0, 1].map((at) => first.map(({ messages }) => messages[at]?.content ?? ""));
  const { shared } = questionOf(taskFor("qa"));
  expect(new Set(system).size).toBe(1);
  expect(user?.every((text) => text.startsWith(`${shared}\n\nGive back `))).toBe(true);
  expect(new Set(user).size).toBe(3);
});

test("the same task asks the same question", () => {
  expect(questionOf(taskFor("security"))).toEqual(questionOf(taskFor("security")));
});

test("a question is never longer than the window", () => {
  const line = fc
    .string({ unit: "binary", minLength: 1, maxLength: 300 })
    .map((text) => `It must ${text.replaceAll("\n", " ")}.`);
  fc.assert(
    fc.property(
      fc.array(line, { minLength: 1, maxLength: 60 }),
      fc.integer({ min: 1500, max: 9000 }),
      fc.integer({ min: 0, max: 8 }),
      fc.constantFrom("security", "qa"),
      fc.string({ unit: "binary", maxLength: 4000 }),
      (lines, window, colleagues, role, guidance) => {
        const long = aBrief(["# Shop", "Customers log in.", ...lines]);
        const inputs = Object.fromEntries(
          Array.from({ length: colleagues }, (_, n) => [`role-${String(n)}`, talkative]),
        );
        const task = aTaskInContext(role, long, { window }, { inputs });
        const agent = guidance === "" ? task.agent : { ...task.agent, guidance };
        const { system, shared, prompt } = questionOf({ ...task, agent });
        expect(countTokens(system) + countTokens(shared) + countTokens(prompt)).toBeLessThanOrEqual(window);
      },
    ),
    { numRuns: 60 },
  );
});

const talkative: AgentOutput = {
  summary: "Much to say. ".repeat(200),
  confidence: 1,
  suggestions: [],
  decisions: Array.from({ length: 40 }, (_, n) => {
    return {
      title: `Choice ${String(n)}`,
      choice: "This. ".repeat(60),
      rationale: "",
      rejected: [],
      requirementIds: ["REQ-1"],
    };
  }),
  risks: [],
  acceptance: [],
  covers: [],
  openQuestions: [],
  role: "x",
  leanedOn: [],
  madeBy: "model",
  evidence: [],
  degraded: null,
  failure: null,
  usage: noUsage,
};

const JsonSchema = z.object({
  type: z.enum(["object", "array", "string", "number", "integer", "boolean"]),
  properties: z.record(z.string(), z.unknown()).optional(),
  items: z.unknown().optional(),
  required: z.array(z.string()).optional(),
  additionalProperties: z.boolean().optional(),
});

/** What strict structured output does not take: anything optional, free keys, tuples, unions, transforms. */
function faultsOf(given: unknown, path: string): string[] {
  const parsed = JsonSchema.safeParse(given);
  if (!parsed.success) return [`${path}: ${inspect(given)}`];
  const { type, properties = {}, items, required = [], additionalProperties } = parsed.data;
  if (type === "array") return faultsOf(items, `${path}[]`);
  if (type !== "object") return [];
  const names = Object.keys(properties);
  return [
    ...(additionalProperties === false ? [] : [`${path}: takes free keys`]),
    ...names.filter((name) => !required.includes(name)).map((name) => `${path}.${name}: is optional`),
    ...names.flatMap((name) => faultsOf(properties[name], `${path}.${name}`)),
  ];
}

test("what is asked of a model is a schema that strict structured output takes", () => {
  expect(faultsOf(z.toJSONSchema(AgentFindings), "answer")).toEqual([]);
  expect(z.toJSONSchema(AgentFindings).type).toBe("object");
});

test("the check of schemas finds what strict structured output does not take", () => {
  const spoilt = z.object({
    a: z.string().optional(),
    b: z.record(z.string(), z.string()),
    c: z.union([z.string(), z.number()]),
  });
  expect(faultsOf(z.toJSONSchema(spoilt), "x")).toHaveLength(3);
});
