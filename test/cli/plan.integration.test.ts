// A plan from the command line, from the brief to the exit code.
import { once } from "node:events";
import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { PlanResult } from "../../src/domain/plan-result.ts";
import { outcomeOf, runCli, startCli } from "../harness/cli.ts";

const brief = `# To-do API

A web API that keeps to-dos, written in Python with SQLite.

- Users can sign in with a password.
- Users can create, read, update and delete their own to-dos.
`;

let cwd = "";
beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), "baco-plan-"));
  await writeFile(join(cwd, "idea.md"), brief);
});

test("a brief becomes a PRP: its path on stdout, the summary and what to type next on stderr", async () => {
  const { code, stdout, stderr } = await runCli(["plan", "idea.md"], { cwd });

  expect({ code, stdout }).toEqual({ code: 0, stdout: "PRPs/to-do-api.md\n" });
  expect(await readFile(join(cwd, "PRPs/to-do-api.md"), "utf8")).toContain("REQ-1");
  expect(stderr).toContain("agent=qa state=done");
  expect(stderr).toContain("No model configured: planned offline by rules.");
  expect(stderr).toMatch(/Left out +security, .+ at most 2 agents/);
  expect(stderr).toMatch(/baco explain \S+/);
});

test("--json prints one document that keeps its promised shape", async () => {
  const { code, stdout } = await runCli(["plan", "-", "--json", "--offline"], { cwd, stdin: brief });
  const result = PlanResult.parse(JSON.parse(stdout));

  expect({ code, status: result.status, mode: result.mode }).toEqual({
    code: 0,
    status: "completed",
    mode: "offline",
  });
  expect(result).toMatchObject({
    brief: { title: "To-do API", path: null },
    prp: { path: "PRPs/to-do-api.md" },
  });
});

test("--jsonl prints each event on a line as it happens, and the result last", async () => {
  const { stdout } = await runCli(["plan", "idea.md", "--jsonl"], { cwd });
  const lines = stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));

  expect(lines[0].type).toBe("plan.submitted");
  expect(lines.at(-2).type).toBe("plan.completed");
  expect(lines.at(-1).schema).toBe("baco.plan-result/1");
});

test("a brief that is piped in needs no dash", async () => {
  expect(await runCli(["plan", "-q"], { cwd, stdin: brief })).toMatchObject({
    code: 0,
    stdout: "PRPs/to-do-api.md\n",
    stderr: "",
  });
});

test("a dry run shows level, team and estimate, and writes nothing", async () => {
  const { code, stdout } = await runCli(["plan", "idea.md", "--dry-run", "--json"], { cwd });

  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    schema: "baco.preview/1",
    mode: "offline",
    selection: { cap: 2 },
    estimate: { calls: 0, inputTokens: 0 },
  });
  expect(JSON.parse((await runCli(["plans", "--json"], { cwd })).stdout).plans).toEqual([]);
});

test("a plan that was told to wait is 3, shows its questions, and is completed by an approval", async () => {
  const waiting = await runCli(["plan", "idea.md", "--review", "always", "--json"], { cwd });
  const { planId, status } = PlanResult.parse(JSON.parse(waiting.stdout));
  expect({ code: waiting.code, status }).toEqual({ code: 3, status: "awaiting-review" });

  const questions = await runCli(["review", planId], { cwd });
  expect(questions).toMatchObject({ code: 3 });
  expect(questions.stdout).toContain(`baco review ${planId} --approve`);

  const approved = await runCli(["review", planId, "--approve", "--json"], { cwd });
  expect({ code: approved.code, status: JSON.parse(approved.stdout).status }).toEqual({
    code: 0,
    status: "completed",
  });

  const late = await runCli(["cancel", planId], { cwd });
  expect(late.code).toBe(2);
  expect(late.stderr).toContain("is completed");
});

test("a draft that a person rejects is 4, and is planned anew rather than resumed", async () => {
  const waiting = await runCli(["plan", "idea.md", "--review", "always", "--json"], { cwd });
  const { planId } = PlanResult.parse(JSON.parse(waiting.stdout));

  const { code, stderr } = await runCli(["review", planId, "--reject"], { cwd });
  expect(code).toBe(4);
  expect(stderr).toContain("baco plan idea.md ");
  expect(stderr).not.toContain("baco resume");
});

test("plans, show and explain tell of the plan afterwards", async () => {
  await runCli(["plan", "idea.md", "-q"], { cwd });
  const plans = JSON.parse((await runCli(["plans", "--json"], { cwd })).stdout).plans;
  expect(plans).toEqual([
    {
      planId: expect.any(String),
      title: "To-do API",
      status: "completed",
      level: "simple",
      createdAt: expect.any(String),
    },
  ]);

  expect((await runCli(["show"], { cwd })).stdout).toContain("PRPs/to-do-api.md");
  const prp = await readFile(join(cwd, "PRPs/to-do-api.md"), "utf8");
  expect((await runCli(["show", plans[0].planId, "--prp"], { cwd })).stdout.trimEnd()).toBe(prp.trimEnd());
  expect((await runCli(["explain"], { cwd })).stdout).toMatch(/security was cut: .+/);
});

test("a plan that does not exist is wrong usage", async () => {
  for (const verb of [["show"], ["resume"], ["cancel"], ["review"]])
    expect((await runCli([...verb, "260102-1200-none"], { cwd })).code).toBe(2);
});

/** A model that takes every question and never answers. */
async function silentModel(): Promise<{ server: Server; url: string; asked: Promise<unknown> }> {
  const server = createServer(() => undefined).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return { server, url: `http://127.0.0.1:${String(port)}/v1`, asked: once(server, "request") };
}

for (const [signal, exitCode] of [
  ["SIGINT", 130],
  ["SIGTERM", 143],
] as const)
  test(`${signal} stops cleanly, says how to go on, and the plan can be resumed`, async () => {
    const { server, url, asked } = await silentModel();
    const args = ["plan", "idea.md", "--model", "silent", "--base-url", url, "--json"];
    const child = await startCli(args, { cwd, env: { OPENAI_API_KEY: "none" } });
    const ending = outcomeOf(child);
    await Promise.race([asked, ending]);
    child.kill(signal);
    const { code, stdout, stderr } = await ending;
    server.closeAllConnections();
    server.close();

    expect(JSON.parse(stdout)).toMatchObject({
      exitCode,
      diagnostics: [{ code: "baco/stopped", fix: expect.stringContaining("baco resume") }],
    });
    const planId = /baco resume (\S+)/.exec(stderr)?.[1] ?? "";
    expect({ code, planId }).toEqual({
      code: exitCode,
      planId: expect.stringMatching(/^\d{6}-\d{4}-\w{4}$/),
    });
    expect(JSON.parse((await runCli(["plans", "--json"], { cwd })).stdout).plans).toMatchObject([
      { planId, status: "unfinished" },
    ]);

    const refused = await runCli(["resume", planId], { cwd });
    expect({ code: refused.code, named: refused.stderr.includes("asks the model silent") }).toEqual({
      code: 2,
      named: true,
    });
    const resumed = await runCli(["resume", planId, "--offline", "--json"], { cwd });
    expect(PlanResult.parse(JSON.parse(resumed.stdout)).planId).toBe(planId);
  });
