// The crash proof: a process killed before or after any record of the journal loses nothing that was accepted.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runCli } from "../harness/cli.ts";
import { temporaryFolder } from "../harness/temporary-folder.ts";

const brief = fileURLToPath(new URL("../../examples/tiny-calculator.md", import.meta.url));

const boards = fileURLToPath(new URL("../../examples/linkboard.md", import.meta.url));

// One record for the submission, three phases, the team of two, the draft and its validation.
const records = 8;
const crashes = [
  ...Array.from({ length: records - 1 }, (_, i) => `before-record:${String(i + 2)}`),
  ...Array.from({ length: records }, (_, i) => `after-record:${String(i + 1)}`),
  "before-effect:5",
  "after-effects:4",
  "before-store:1",
  "after-store:1",
];

describe("a plan that is killed", () => {
  const quiet = mkdtempSync(join(tmpdir(), "baco-test-"));
  beforeAll(async () => {
    const { code, stderr } = await runCli(["plan", brief, "--offline"], { cwd: quiet });
    if (code !== 0) throw new Error(stderr);
  });
  afterAll(() => rmSync(quiet, { recursive: true }));

  test("has as many records as these tests count on when it is left alone", () => {
    expect(journalIn(quiet)).toHaveLength(records);
  });

  for (const crash of crashes) {
    test(`at ${crash} resumes to the same PRP, and no answer in its journal is asked for again`, async () => {
      const folder = await temporaryFolder();
      const killed = await runCli(["plan", brief, "--offline"], { cwd: folder, env: crashingAt(crash) });
      expect(killed.code).toBe(null);
      const answered = answersIn(journalIn(folder));
      const [planId] = plansIn(folder);
      const resumed = await runCli(["resume", planId ?? "", "--json"], { cwd: folder });
      expect(resumed.code, resumed.stderr).toBe(0);
      expect(prpIn(folder)).toBe(prpIn(quiet));
      const all = answersIn(journalIn(folder));
      expect(all).toEqual([...new Set(all)]);
      expect(all.filter((id) => answered.includes(id))).toEqual(answered);
    });
  }

  test("while it waits for a person waits again, and goes on from their answer", async () => {
    const folder = await temporaryFolder();
    const waiting = ["plan", brief, "--offline", "--review", "always"];
    await runCli(waiting, { cwd: folder, env: crashingAt("after-record:8") });
    const [planId] = plansIn(folder);
    expect((await runCli(["resume", planId ?? "", "--json"], { cwd: folder })).code).toBe(3);
    expect((await runCli(["review", planId ?? "", "--approve"], { cwd: folder })).code).toBe(0);
    expect(prpIn(folder)).toBe(prpIn(quiet));
  });

  test.each(["before-record:1", "after-record:1", "before-effect:1", "after-record:2", "before-store:1"])(
    "at %s of a review takes the answer once, and comes to the same PRP",
    async (crash) => {
      const [alone, folder] = [await temporaryFolder(), await temporaryFolder()];
      for (const cwd of [alone, folder])
        await runCli(["plan", boards, "--offline", "--review", "always"], { cwd });
      const answer = (cwd: string): string[] => ["review", plansIn(cwd)[0] ?? "", "--answer", "1=2"];
      expect((await runCli(answer(alone), { cwd: alone })).code).toBe(0);
      expect((await runCli(answer(folder), { cwd: folder, env: crashingAt(crash) })).code).toBe(null);
      const again = await runCli(answer(folder), { cwd: folder });
      expect(again.code, again.stderr).toBe(0);
      expect(journalIn(folder).filter((line) => line.includes('"type":"plan.review"'))).toHaveLength(1);
      expect(prpIn(folder)).toBe(prpIn(alone));
    },
  );

  test("before its submission is on disk was never accepted, and is not listed", async () => {
    const folder = await temporaryFolder();
    await runCli(["plan", brief, "--offline"], { cwd: folder, env: crashingAt("before-record:1") });
    const { stdout } = await runCli(["plans", "--json"], { cwd: folder });
    expect(JSON.parse(stdout)).toEqual({ schema: "baco.plans/1", plans: [] });
  });
});

function crashingAt(point: string): Record<string, string> {
  return { NODE_ENV: "test", BACO_CRASH_AT: point };
}

function plansIn(folder: string): string[] {
  return readdirSync(join(folder, ".baco", "plans"));
}

function journalIn(folder: string): string[] {
  const [planId] = plansIn(folder);
  const text = readFileSync(join(folder, ".baco", "plans", planId ?? "", "journal.ndjson"), "utf8");
  return text.split("\n").filter((line) => line !== "");
}

/** Ids of the answers in the journal, in their order. */
function answersIn(journal: string[]): string[] {
  return journal
    .map((line) => (JSON.parse(line) as { message: { type: string; id: string } }).message)
    .filter(({ type }) => type === "agent.completed")
    .map(({ id }) => id);
}

/** The PRP without the plan's id, which differs from run to run. */
function prpIn(folder: string): string {
  const [planId] = plansIn(folder);
  const [file] = readdirSync(join(folder, "PRPs"));
  return readFileSync(join(folder, "PRPs", file ?? ""), "utf8").replaceAll(planId ?? "", "PLAN");
}
