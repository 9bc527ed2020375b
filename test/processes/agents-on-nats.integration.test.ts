// One plan over a real nats-server, with agents in processes of their own.
import { agents } from "../../src/agents/index.ts";
import type { ChildProcessWithoutNullStreams } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { PlanOptions } from "../../src/domain/plan-options.ts";
import { loadConfig } from "../../src/processes/config.ts";
import { openPlanner, type Planner } from "../../src/processes/planner.ts";
import { outcomeOf, runCli, startCli } from "../harness/cli.ts";
import { startNatsServer } from "../harness/nats-server.ts";
import { temporaryFolder } from "../harness/temporary-folder.ts";
import { brief as smallBrief } from "../machines/a-plan.ts";

const brief = fileURLToPath(new URL("../../examples/linkboard.md", import.meta.url));

describe("a plan over NATS", () => {
  let server: Awaited<ReturnType<typeof startNatsServer>>;
  beforeAll(async () => {
    server = await startNatsServer();
  });
  afterAll(() => server.stop());

  test("with two agents in processes of their own gives the same PRP as an embedded one", async () => {
    const [apart, embedded] = [await temporaryFolder(), await temporaryFolder()];
    const agents = [await anAgent("security", server.url, apart), await anAgent("qa", server.url, apart)];
    const planned = await runCli(["plan", brief, "--offline", "--bus", server.url, "--jsonl"], {
      cwd: apart,
    });
    await Promise.all(agents.map(end));
    expect(planned.code, planned.stderr).toBe(0);
    expect(startedBy(planned.stdout)).toMatchObject({
      security: `agent-${String(agents[0]?.pid)}`,
      qa: `agent-${String(agents[1]?.pid)}`,
      developer: expect.stringMatching(/^planner-/),
    });
    await runCli(["plan", brief, "--offline"], { cwd: embedded });
    expect(prpIn(apart)).toBe(prpIn(embedded));
  });

  test("goes on when an agent's process is killed at its task: another instance takes it", async () => {
    const folder = await temporaryFolder();
    const doomed = await anAgent("qa", server.url, folder, {
      NODE_ENV: "test",
      BACO_CRASH_AT: "agent-at-work:1",
    });
    const planning = startCli(["plan", brief, "--offline", "--bus", server.url, "--jsonl"], { cwd: folder });
    const fallen = await outcomeOf(doomed);
    expect(fallen.code).toBe(null);
    const heir = await anAgent("qa", server.url, folder);
    const planned = await outcomeOf(await planning);
    await end(heir);
    expect(planned.code, planned.stderr).toBe(0);
    expect(startedBy(planned.stdout)["qa"]).toBe(`agent-${String(heir.pid)}`);
  });
});

test("a planner hosts its own agents, whatever other planners on the bus have hosted for themselves", async () => {
  const server = await startNatsServer();
  onTestFinished(() => server.stop());
  const [first, second] = [await aPlanner(server.url), await aPlanner(server.url)];
  const submitted = await first.submit(smallBrief, PlanOptions.parse({}));
  expect(await first.outcome(submitted.planId)).toMatchObject({ status: "completed" });
  await first.close();
  const { planId } = await second.submit(smallBrief, PlanOptions.parse({}));
  const { agents } = await second.outcome(planId);
  await second.close();
  expect(agents.map(({ role, status }) => `${role} ${status}`)).toEqual([
    "developer completed",
    "qa completed",
  ]);
});

test("a plan is cancelled over the bus in the process that leads it", async () => {
  const server = await startNatsServer();
  onTestFinished(() => server.stop());
  const [leading, wishing] = [await aPlanner(server.url), await aPlanner(server.url)];
  const { planId } = await leading.submit(
    smallBrief,
    PlanOptions.parse({ waitForReview: true, confidenceThreshold: 1 }),
  );
  await leading.outcome(planId);
  await wishing.cancel(planId, "Enough.");
  expect(await leading.outcome(planId)).toMatchObject({ status: "cancelled" });
  await wishing.close();
  await leading.close();
});

async function aPlanner(busUrl: string): Promise<Planner> {
  const projectFolder = await temporaryFolder();
  const { config } = await loadConfig({
    flags: {},
    env: {},
    projectFolder,
    userFolder: join(projectFolder, "user"),
  });
  return openPlanner({ projectFolder, config, agents, busUrl });
}

test("a plan on a bus that is not there says what to do, and exits 6", async () => {
  const folder = await temporaryFolder();
  const { code, stderr } = await runCli(["plan", brief, "--bus", "nats://127.0.0.1:1"], { cwd: folder });
  expect(code).toBe(6);
  expect(stderr).toContain("No NATS server");
  expect(stderr).toContain("docker compose up -d nats");
});

/** Starts one agent and waits until it says that it is ready. */
async function anAgent(
  role: string,
  url: string,
  cwd: string,
  env: Record<string, string> = {},
): Promise<ChildProcessWithoutNullStreams> {
  const child = await startCli(["agent", role, "--bus", url], { cwd, env });
  await new Promise<void>((resolve, reject) => {
    child.on("exit", () => reject(new Error(`the ${role} agent ended before it was ready`)));
    child.stderr.on("data", (piece: Buffer) => {
      if (piece.toString().includes("ready")) resolve();
    });
  });
  return child;
}

async function end(child: ChildProcessWithoutNullStreams): Promise<void> {
  const ended = new Promise((resolve) => child.on("exit", resolve));
  child.kill("SIGTERM");
  await ended;
}

/** Which instance took each role's task up last. */
function startedBy(jsonl: string): Record<string, string> {
  const events = jsonl.split("\n").filter((line) => line.includes('"agent.started"'));
  return Object.fromEntries(
    events.map((line) => {
      const { data } = JSON.parse(line) as { data: { role: string; instance: string } };
      return [data.role, data.instance];
    }),
  );
}

function prpIn(folder: string): string {
  const [planId] = readdirSync(join(folder, ".baco", "plans"));
  const [file] = readdirSync(join(folder, "PRPs"));
  return readFileSync(join(folder, "PRPs", file ?? ""), "utf8").replaceAll(planId ?? "", "PLAN");
}
