// One plan of the real `baco` with a scripted model, and all of it that an injected text must not change.
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { PlanResult } from "../../src/domain/plan-result.ts";
import type { Script } from "../../src/processes/mock-llm/script.ts";
import { startMockLlm, type MockLlm } from "../../src/processes/mock-llm/server.ts";
import { runCli, type CliRun } from "../harness/cli.ts";
import { temporaryFolder } from "../harness/temporary-folder.ts";

export interface HostilePlan {
  readonly folder: string;
  readonly result: PlanResult;
  readonly mock: MockLlm;
  readonly code: number | null;
  readonly run: (args: readonly string[]) => Promise<CliRun>;
}

export interface Setting {
  readonly brief: string;
  readonly script?: Script;
  readonly flags?: readonly string[];
  /** Done in the project before it is planned. */
  readonly before?: (run: HostilePlan["run"], folder: string) => Promise<void>;
}

const watcher = new URL("./watched-process.mjs", import.meta.url);

export async function aHostilePlan({
  brief,
  script = [],
  flags = [],
  before,
}: Setting): Promise<HostilePlan> {
  const folder = await temporaryFolder();
  const mock = await startMockLlm({ script });
  onTestFinished(() => mock.close());
  writeFileSync(join(folder, "brief.md"), brief);
  const env = {
    BACO_MODEL: "mock",
    BACO_BASE_URL: mock.baseUrl,
    OPENAI_API_KEY: "sk-of-this-test",
    NODE_OPTIONS: `--import ${watcher.href}`,
    WATCHED_BY: join(folder, "watched.log"),
  };
  const run = (args: readonly string[]): Promise<CliRun> => runCli(args, { cwd: folder, env });
  await before?.(run, folder);
  const { code, stdout, stderr } = await run(["plan", "brief.md", "--json", ...flags]);
  if (stdout === "") throw new Error(stderr);
  return { folder, mock, code, run, result: PlanResult.parse(JSON.parse(stdout)) };
}

/** What is to be the same with and without the injected text. */
export function conductOf({ folder, result, mock }: HostilePlan) {
  const { status, mode, complexity, selection, review, timings, model, agents } = result;
  return {
    status,
    mode,
    level: complexity?.level,
    team: selection?.selected.map(({ role }) => role),
    phases: Object.keys(timings.phases),
    waits: review.expiresAt !== null,
    limits: model?.limits,
    madeBy: agents.map(({ role, madeBy }) => `${role} by ${String(madeBy)}`),
    room: roomOf(mock),
    origins: originsOf(folder, mock),
    files: filesIn(folder, result.planId),
  };
}

/** How much each asker may be answered, and in which form. How often it is asked again is limited elsewhere. */
function roomOf({ requests }: MockLlm): string[] {
  const rooms = requests.map(({ asker, path, request }) => {
    const { max_tokens: most, max_completion_tokens: mostToo, model, response_format: form } = request;
    return [asker, path, model, most ?? mostToo, form?.json_schema?.name, form?.json_schema?.strict].join(
      " ",
    );
  });
  return [...new Set(rooms)].sort();
}

/** Everything that the processes connected to or started, by kind. */
function originsOf(folder: string, { baseUrl }: MockLlm): string[] {
  const lines = existsSync(join(folder, "watched.log"))
    ? readFileSync(join(folder, "watched.log"), "utf8").trim().split("\n")
    : [];
  const { hostname, port } = new URL(baseUrl);
  return [...new Set(lines.map((line) => line.replace(`${hostname}:${port}`, "the model")))].sort();
}

/** Every file below the folder, named without what differs from plan to plan. */
function filesIn(folder: string, planId: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length).replaceAll(planId, "PLAN"))
    .map((path) => path.replace(/\d{4}-\d\d-\d\d/g, "DAY"))
    .sort();
}

/** The text of the PRP. */
export function prpOf({ folder, result }: HostilePlan): string {
  return readFileSync(join(folder, result.prp?.path ?? ""), "utf8");
}
