// Plans with a model: a scripted server, over real HTTP, through the real client, in the real process.
import { fileURLToPath } from "node:url";
import { describe, expect, onTestFinished, test } from "vitest";
import { runCli } from "../harness/cli.ts";
import { startScriptedModel, type ScriptedReply } from "../harness/scripted-model.ts";
import { startMockLlm } from "../../src/processes/mock-llm/server.ts";
import { temporaryFolder } from "../harness/temporary-folder.ts";

const brief = fileURLToPath(new URL("../../examples/tiny-calculator.md", import.meta.url));
const key = "sk-canary-7f3a9c";

describe("a plan with a model", () => {
  test("asks each agent and each section once, says who answered, and counts the tokens", async () => {
    const model = await startMockLlm();
    onTestFinished(() => model.close());
    const { result, code } = await planAt(model.baseUrl);
    expect(code).toBe(0);
    expect(result).toMatchObject({ status: "completed", mode: "model" });
    expect(result.agents.map(({ role, madeBy }) => `${role} by ${madeBy}`)).toEqual([
      "developer by model",
      "qa by model",
    ]);
    expect(result.sections.map(({ role, madeBy }) => `${role} by ${madeBy}`)).toEqual([
      "section-objectives by model",
      "section-questions by model",
    ]);
    expect(result.usage.calls).toBe(4);
    expect(model.requests.map(({ authorization }) => authorization)).toEqual(Array(4).fill(`Bearer ${key}`));
  });

  test("whose answers cannot be used falls back to the rules, is labelled, and exits 4", async () => {
    const { result, code, stderr } = await planWith({ answer: "I would rather not say." });
    expect(code).toBe(4);
    expect(result.status).toBe("completed-degraded");
    expect(result.agents.map(({ madeBy }) => madeBy)).toEqual(["offline", "offline"]);
    expect(stderr).toContain("degraded");
  });

  test("refused for its key says so, falls back, and shows the key nowhere", async () => {
    const { result, code, stdout, stderr } = await planWith({ status: 401, message: `bad key ${key}` });
    expect(code).toBe(4);
    expect(result.status).toBe("completed-degraded");
    expect(stdout + stderr).not.toContain(key);
  });

  test("does not ask it when it was told to stay offline", async () => {
    const { result, code, model } = await planWith("by-schema", "--offline");
    expect(code).toBe(0);
    expect(result.mode).toBe("offline");
    expect(model.requests).toEqual([]);
  });
});

interface Result {
  status: string;
  mode: string;
  agents: { role: string; madeBy: string }[];
  sections: { role: string; madeBy: string }[];
  usage: { calls: number };
}

async function planWith(reply: ScriptedReply, ...flags: string[]) {
  const model = await startScriptedModel(reply);
  onTestFinished(() => model.close());
  return { ...(await planAt(model.baseUrl, ...flags)), model };
}

async function planAt(baseUrl: string, ...flags: string[]) {
  const args = ["plan", brief, "--json", "--model", "scripted", "--base-url", baseUrl, ...flags];
  const run = await runCli(args, { cwd: await temporaryFolder(), env: { OPENAI_API_KEY: key } });
  return { ...run, result: JSON.parse(run.stdout) as Result };
}
