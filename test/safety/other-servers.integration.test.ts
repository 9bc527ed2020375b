// Whole plans by servers that others wrote, or that know less than OpenAI's.
import { LLMock } from "@copilotkit/aimock";
import { expect, onTestFinished, test } from "vitest";
import { PlanResult } from "../../src/domain/plan-result.ts";
import { answerSchemaOf } from "../../src/processes/mock-llm/answer-schema.ts";
import { ChatRequest } from "../../src/processes/mock-llm/chat-request.ts";
import { completionBody } from "../../src/processes/mock-llm/completion.ts";
import { plausibleAnswer } from "../../src/processes/mock-llm/plausible-answer.ts";
import { promptFactsOf } from "../../src/processes/mock-llm/prompt-facts.ts";
import { bodyReply, type Reply } from "../../src/processes/mock-llm/reply.ts";
import { startMockLlm, type MockLlm, type MockLlmOptions } from "../../src/processes/mock-llm/server.ts";
import { runCli } from "../harness/cli.ts";
import { exampleBrief } from "../harness/example-brief.ts";
import { temporaryFolder } from "../harness/temporary-folder.ts";

test("aimock, which others wrote, thinks for a whole plan", async () => {
  const server = new LLMock({ port: 0 });
  server.onMessage(/[\s\S]/, (request) => ({ content: answerTo(ChatRequest.parse(request)) }));
  await server.start();
  onTestFinished(() => server.stop());
  const { result } = await planned(`${server.url}/v1`);
  expectByModel(result);
});

test("a server that knows no response_format thinks for a whole plan, and is asked for none the next time", async () => {
  const server = await aServer({ faults: ["no-response-format@every"] });
  const cwd = await temporaryFolder();
  const { result } = await planned(server.baseUrl, { cwd, calls: 1 });
  expectByModel(result);
  const asked = waysAskedOf(server);
  expect(asked.slice(0, 3)).toEqual(["json_schema", "json_object", "words"]);
  expect(new Set(asked.slice(2))).toEqual(new Set(["words"]));
  expectByModel((await planned(server.baseUrl, { cwd })).result);
  expect(new Set(waysAskedOf(server).slice(asked.length))).toEqual(new Set(["words"]));
});

test("a server that knows JSON but no schemas is asked for a schema once", async () => {
  const server = await aServer({ faults: ["no-json-schema@every"] });
  const cwd = await temporaryFolder();
  expectByModel((await planned(server.baseUrl, { cwd, calls: 1 })).result);
  expectByModel((await planned(server.baseUrl, { cwd })).result);
  const [first, ...rest] = waysAskedOf(server);
  expect(first).toBe("json_schema");
  expect(new Set(rest)).toEqual(new Set(["json_object"]));
});

test("calls that begin beside each other find out together, and go on", async () => {
  const server = await aServer({ faults: ["no-response-format@every"] });
  const { result } = await planned(server.baseUrl);
  expectByModel(result);
  const refused = waysAskedOf(server).filter((way) => way !== "words");
  expect(refused.length).toBeLessThanOrEqual(2 * 8);
});

test("a server that sends whole answers where a stream was asked for thinks for a whole plan", async () => {
  const server = await aServer({ override: ({ request, n }) => wholeAnswer(request, n) });
  const { result } = await planned(server.baseUrl);
  expectByModel(result);
  expect(result.usage.outputTokens).toBeGreaterThan(0);
});

test("a server that counts no tokens has them counted", async () => {
  const server = await aServer({ faults: ["usage-missing@every"] });
  const { result } = await planned(server.baseUrl);
  expectByModel(result);
  const { inputTokens, outputTokens } = result.usage;
  // By a server that counts, in the same way but for the figures.
  const counted = (await planned((await aServer()).baseUrl)).result.usage;
  expect(inputTokens / counted.inputTokens).toBeGreaterThan(0.7);
  expect(inputTokens / counted.inputTokens).toBeLessThan(1.5);
  expect(outputTokens / counted.outputTokens).toBeGreaterThan(0.7);
  expect(outputTokens / counted.outputTokens).toBeLessThan(1.5);
});

async function aServer(options: MockLlmOptions = {}): Promise<MockLlm> {
  const server = await startMockLlm(options);
  onTestFinished(() => server.close());
  return server;
}

interface Where {
  readonly cwd?: string;
  /** How many calls may be under way at once. */
  readonly calls?: number;
}

async function planned(baseUrl: string, { cwd, calls }: Where = {}): Promise<{ result: PlanResult }> {
  const folder = cwd ?? (await temporaryFolder());
  const env = {
    BACO_MODEL: "mock",
    BACO_BASE_URL: baseUrl,
    ...(calls === undefined ? {} : { BACO_MODEL_CONCURRENCY: String(calls) }),
  };
  const { code, stdout, stderr } = await runCli(["plan", exampleBrief, "--json", "--no-memory"], {
    cwd: folder,
    env,
  });
  expect(code, stderr).toBe(0);
  return { result: PlanResult.parse(JSON.parse(stdout)) };
}

function expectByModel({ status, mode, agents, usage }: PlanResult): void {
  expect({ status, mode }).toEqual({ status: "completed", mode: "model" });
  expect(agents.map(({ role, madeBy, degraded }) => ({ role, madeBy, degraded }))).toEqual(
    agents.map(({ role }) => ({ role, madeBy: "model", degraded: null })),
  );
  expect(agents.length).toBeGreaterThan(1);
  expect(usage.inputTokens).toBeGreaterThan(0);
  expect(usage.outputTokens).toBeGreaterThan(0);
}

/** How each call asked for JSON. */
function waysAskedOf({ requests }: MockLlm): string[] {
  return requests.map(({ request }) => request.response_format?.type ?? "words");
}

function answerTo(request: ChatRequest): string {
  const schema = answerSchemaOf(request);
  if (schema === null) throw new Error("The question names no schema.");
  return JSON.stringify(plausibleAnswer(schema, promptFactsOf(request)));
}

function wholeAnswer(request: ChatRequest, n: number): Reply {
  const common = { refusal: null, finish: "stop", toolCalls: [], hasChoice: true, model: request.model };
  return bodyReply(200, completionBody({ ...common, content: answerTo(request), usage: null }, n));
}
