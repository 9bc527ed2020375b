// `--from PLAN`: an edited brief is planned upon the earlier plan, only the agents that the edit touches work again, and
// what it does not touch is the same to the byte.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { PlanResult } from "../../src/domain/plan-result.ts";
import { runCli } from "../harness/cli.ts";
import { temporaryFolder } from "../harness/temporary-folder.ts";

const example = fileURLToPath(new URL("../../examples/linkboard.md", import.meta.url));
const before = "an invitation is valid for 7 days";
const edit = (text: string): string =>
  text.replace("An invitation is valid for 7 days", "An invitation is valid for 9 days");

async function plan(cwd: string, ...more: string[]): Promise<PlanResult> {
  const { stdout } = await runCli(["plan", "idea.md", "--offline", "--json", ...more], { cwd });
  // How sure the plan may be of itself is no matter here; an error is no result, and throws.
  return PlanResult.parse(JSON.parse(stdout));
}

/** The roles whose answers stand in the plan's journal. */
function answeredIn(cwd: string, planId: string): string[] {
  const journal = readFileSync(join(cwd, ".baco/plans", planId, "journal.ndjson"), "utf8");
  return journal
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as { message: { type: string; data: { role: string } } })
    .filter(({ message }) => message.type === "agent.completed")
    .map(({ message }) => message.data.role)
    .sort();
}

/** The entries of a PRP by what they begin with, each with all that stands below it. */
function entriesOf(markdown: string): Map<string, string> {
  const entries = markdown.slice(markdown.indexOf("\n# ")).split(/\n(?=- |#)/);
  return new Map(entries.map((entry) => [/^- \*\*(\S+?)\*\*/.exec(entry)?.[1] ?? entry, entry]));
}

describe("a brief with one requirement changed", () => {
  const cwd = mkdtempSync(join(tmpdir(), "baco-test-"));
  let first: PlanResult;
  let second: PlanResult;
  const documents: string[] = [];
  beforeAll(async () => {
    writeFileSync(join(cwd, "idea.md"), readFileSync(example));
    first = await plan(cwd);
    documents.push(readFileSync(join(cwd, first.prp?.path ?? ""), "utf8"));
    writeFileSync(join(cwd, "idea.md"), edit(readFileSync(example, "utf8")));
    second = await plan(cwd, "--from", first.planId);
    documents.push(readFileSync(join(cwd, second.prp?.path ?? ""), "utf8"));
  }, 60_000);
  afterAll(() => {
    rmSync(cwd, { recursive: true });
  });

  test("asks a strict subset of the team again, as its journal shows", () => {
    const { rerun = [], kept = [], changed } = second.base ?? {};
    expect(second.base).toMatchObject({ planId: first.planId, added: [], removed: [] });
    expect(changed).toHaveLength(1);
    expect(kept.length).toBeGreaterThan(0);
    expect([...rerun].sort()).toEqual(answeredIn(cwd, second.planId));
    expect([...rerun, ...kept].sort()).toEqual(first.agents.map(({ role }) => role).sort());
  });

  test("marks the answers that are taken over, which took no time and cost nothing", () => {
    const marked = second.agents.filter(({ madeBy }) => madeBy === "record");
    expect(marked.map(({ role }) => role)).toEqual(second.base?.kept);
    expect(marked.map(({ durationMs }) => durationMs)).toEqual(marked.map(() => 0));
  });

  test("leaves every entry as it is that does not speak of the change", () => {
    const [old, now] = documents.map(entriesOf);
    const [id = ""] = second.base?.changed ?? [];
    const untouched = [...(old ?? [])].filter(([, entry]) => !new RegExp(`\\b${id}\\b`).test(entry));
    expect(untouched.length).toBeGreaterThan(100);
    expect(untouched.filter(([name, entry]) => now?.get(name) !== entry).map(([name]) => name)).toEqual([]);
    expect(now?.get(id)).toContain("valid for 9 days");
    expect(now?.get(id)?.toLowerCase()).not.toContain(before);
  });

  test("tells the impact beforehand, with nothing written", async () => {
    const plans = readdirSync(join(cwd, ".baco/plans"));
    const args = ["plan", "idea.md", "--offline", "--dry-run", "--from", first.planId];
    const { stdout } = await runCli(args, { cwd });
    expect(stdout).toContain(`${String(second.base?.rerun.length)} of ${String(first.agents.length)} agents`);
    const asJson = await runCli([...args, "--json"], { cwd });
    expect(JSON.parse(asJson.stdout)).toMatchObject({ schema: "baco.preview/1", base: second.base });
    expect(readdirSync(join(cwd, ".baco/plans"))).toEqual(plans);
  });

  test("is a base itself, and resumes after a crash when the earlier plan is gone", async () => {
    const folder = await temporaryFolder();
    writeFileSync(join(folder, "idea.md"), readFileSync(example));
    const base = await plan(folder);
    writeFileSync(join(folder, "idea.md"), edit(readFileSync(example, "utf8")));
    const env = { NODE_ENV: "test", BACO_CRASH_AT: "after-record:4" };
    const args = ["plan", "idea.md", "--offline", "--from", base.planId];
    expect((await runCli(args, { cwd: folder, env })).code).toBe(null);
    rmSync(join(folder, ".baco/plans", base.planId), { recursive: true });
    const [left = ""] = readdirSync(join(folder, ".baco/plans"));
    const { stdout } = await runCli(["resume", left, "--json"], { cwd: folder });
    const resumed = PlanResult.parse(JSON.parse(stdout));
    expect(resumed.base?.kept).toEqual(second.base?.kept);
    const third = await plan(folder, "--from", left);
    expect(third.base?.rerun).toEqual([]);
  }, 60_000);
});

test("a plan that is not there, and one that has not completed, are refused with exit 2", async () => {
  const cwd = await temporaryFolder();
  writeFileSync(join(cwd, "idea.md"), "# A list\n\n- A person can add a thing.\n");
  const unknown = await runCli(["plan", "idea.md", "--offline", "--from", "261122-1604-none"], { cwd });
  expect([unknown.code, unknown.stderr]).toEqual([2, expect.stringContaining("There is no plan")]);
  const waiting = await runCli(["plan", "idea.md", "--offline", "--review", "always", "--json"], { cwd });
  const { planId } = PlanResult.parse(JSON.parse(waiting.stdout));
  const refused = await runCli(["plan", "idea.md", "--offline", "--from", planId], { cwd });
  expect([refused.code, refused.stderr]).toEqual([2, expect.stringContaining("waiting for a person")]);
});
