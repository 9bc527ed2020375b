// The real `baco` in child processes against a scripted model over HTTP, killed and resumed; what it has paid is told by the
// server's ledger and by the plan's own record.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import type { AnsweredLine } from "../../src/processes/mock-llm/ledger.ts";
import type { Latency } from "../../src/processes/mock-llm/latency.ts";
import { startMockLlm, type MockLlm, type MockLlmOptions } from "../../src/processes/mock-llm/server.ts";
import { outcomeOf, startCli, type CliRun } from "./cli.ts";
import { exampleBrief } from "./example-brief.ts";
import { temporaryFolder } from "./temporary-folder.ts";

/** Three ways for calls to overlap: none is waited for, some are, all are. */
export const timings: readonly Partial<Latency>[] = [
  {},
  { firstTokenMs: 20, tokensPerSecond: 6_000 },
  { firstTokenMs: 120, tokensPerSecond: 3_000 },
];

/** A plan of more than twelve calls. */
const planArgs = ["plan", exampleBrief, "--json", "--max-agents", "8", "--no-memory"];

export interface ModelRun {
  readonly folder: string;
  readonly mock: MockLlm;
  /** Plans the example. */
  plan(flags?: readonly string[], env?: Readonly<Record<string, string>>): Promise<CliRun>;
  resume(env?: Readonly<Record<string, string>>): Promise<CliRun>;
  /** Ends the child that runs at the moment, as a power cut would. */
  kill(): void;
}

/** A project of its own and a server of its own. */
export async function aModelRun(options: MockLlmOptions = {}): Promise<ModelRun> {
  const folder = await temporaryFolder();
  const mock = await startMockLlm({ ...options, ledgerPath: join(folder, "ledger.ndjson") });
  onTestFinished(() => mock.close());
  let kill = (): void => undefined;
  const run = async (args: readonly string[], env: Readonly<Record<string, string>>): Promise<CliRun> => {
    const model = { BACO_MODEL: "mock", BACO_BASE_URL: mock.baseUrl, NODE_ENV: "test" };
    const child = await startCli(args, { cwd: folder, env: { ...model, ...env } });
    kill = () => void child.kill("SIGKILL");
    return outcomeOf(child);
  };
  return {
    folder,
    mock,
    plan: (flags = [], env = {}) => run([...planArgs, ...flags], env),
    resume: (env = {}) => run(["resume", planIn(folder), "--json"], env),
    kill: () => {
      kill();
    },
  };
}

/** The environment that kills a child at this point, such as `after-call.answered:3`. */
export function crashingAt(point: string): Record<string, string> {
  return { BACO_CRASH_AT: point };
}

/** The id of the only plan in the project. */
function planIn(folder: string): string {
  const [planId, ...more] = readdirSync(join(folder, ".baco", "plans"));
  if (planId === undefined || more.length > 0) throw new Error(`${folder} holds not exactly one plan`);
  return planId;
}

/** The PRP without what differs from run to run: the plan's id and the time. */
export function prpIn(folder: string): string {
  const [file] = readdirSync(join(folder, "PRPs"));
  return readFileSync(join(folder, "PRPs", file ?? ""), "utf8")
    .replaceAll(planIn(folder), "PLAN")
    .replaceAll(/\d{4}-\d\d-\d\d(?:T[\d:.]+Z)?/g, "TIME");
}

/** Answers that the server has sent to their end. */
export function answersOf({ ledger }: MockLlm): AnsweredLine[] {
  return ledger.filter((line): line is AnsweredLine => "answerSha256" in line && line.status === 200);
}

interface Step {
  readonly type: "call.intended" | "call.answered" | "call.settled";
  readonly data: { readonly key: string; readonly attempt: number };
}

/** The plan's own record of its calls; none before the first. */
export function stepsIn(folder: string): Step[] {
  const path = join(folder, ".baco", "plans", planIn(folder), "calls.ndjson");
  const lines = readdirSync(join(path, "..")).includes("calls.ndjson")
    ? readFileSync(path, "utf8").split("\n")
    : [];
  // The last line may be torn by the kill; the journal cuts it when it is opened again.
  return lines.slice(0, -1).map((line) => (JSON.parse(line) as { message: Step }).message);
}

/** Keys of calls that were begun and neither answered nor settled, as the record tells it. */
export function underWay(steps: readonly Step[]): string[] {
  const nameOf = ({ data }: Step): string => `${data.key} ${String(data.attempt)}`;
  const ended = new Set(steps.filter(({ type }) => type !== "call.intended").map(nameOf));
  return steps
    .filter((step) => step.type === "call.intended" && !ended.has(nameOf(step)))
    .map(({ data }) => data.key);
}

/** Keys whose answer is on record. */
export function onRecord(steps: readonly Step[]): Set<string> {
  return new Set(steps.filter(({ type }) => type === "call.answered").map(({ data }) => data.key));
}
