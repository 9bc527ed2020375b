// What people get wrong, and what the world does to them: told in a sentence, with the right exit code, and nothing lost.
import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { beforeEach, expect, test } from "vitest";
import { PlanResult } from "../../src/domain/plan-result.ts";
import { cliPath, runCli } from "../harness/cli.ts";

const brief = "# Notes\n\n- The app must save notes.\n";

let cwd = "";
let elsewhere = "";
beforeEach(async () => {
  const outer = await mkdtemp(join(tmpdir(), "baco-wrong-"));
  cwd = join(outer, "app");
  elsewhere = join(outer, "elsewhere");
  await mkdir(cwd);
  await mkdir(elsewhere);
  await writeFile(join(cwd, "idea.md"), brief);
});

const plan = (...more: string[]) => runCli(["plan", "idea.md", ...more], { cwd });

test("a folder given as --out is refused before anything is planned", async () => {
  for (const out of [".", "", "new/"]) {
    const { code, stderr } = await plan("--out", out);
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: expect.stringContaining("It names a folder, not a file."),
    });
  }
  expect(await readdir(cwd)).toEqual(["idea.md"]);
});

test("a PRP goes outside the project when a person says so, and never over a file that is not ours", async () => {
  const path = join(elsewhere, "notes.md");
  expect((await plan("-q", "--out", path)).stdout).toBe(`${path}\n`);
  expect((await plan("-q", "--out", path)).stdout).toBe(`${path}\n`);
  await writeFile(path, "Mine.");
  expect((await plan("-q", "--out", path)).stdout).toBe(`${path}.new\n`);
  expect(await readFile(path, "utf8")).toBe("Mine.");
});

test("the summary says that an edited PRP was left as it is, and so does the document", async () => {
  await plan("--quiet");
  await writeFile(join(cwd, "PRPs/notes.md"), "Mine.");
  expect((await plan()).stderr).toContain(
    "PRPs/notes.md.new · you edited PRPs/notes.md, so it was left as it is",
  );
  expect(PlanResult.parse(JSON.parse((await plan("--json")).stdout)).prp?.besideEdited).toBe("PRPs/notes.md");
});

test("every refusal is one document under --json, and one line under --jsonl", async () => {
  const wrong = [
    ["plan", "nope.md"],
    ["plan", "idea.md", "--max-agents", "33"],
    ["plan", "idea.md", "--nope"],
    ["resume", "x"],
    ["show"],
    ["validate"],
  ];
  for (const words of wrong) {
    const { code, stdout } = await runCli([...words, "--json"], { cwd });
    expect({ code, document: JSON.parse(stdout) }, words.join(" ")).toEqual({
      code: 2,
      document: {
        schema: "baco.error/1",
        exitCode: 2,
        diagnostics: [expect.objectContaining({ severity: "error" })],
      },
    });
  }
  const { stdout } = await runCli(["plan", "nope.md", "--jsonl"], { cwd });
  expect(
    stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line).schema),
  ).toEqual(["baco.error/1"]);
});

test("--json and --jsonl at once are refused", async () => {
  const { code, stderr } = await plan("--json", "--jsonl");
  expect(code).toBe(2);
  expect(stderr).toContain("cannot be used with option '--jsonl'");
});

test("a brief of more lines than can be planned is refused within seconds", async () => {
  await writeFile(join(cwd, "idea.md"), `# Many\n\n${"- It must save.\n".repeat(130_000)}`);
  const { code, stderr } = await plan();
  expect(code).toBe(2);
  expect(stderr).toContain("130001 of its lines hold text; 120000 is the most.");
});

test("what the planner refuses keeps its exit code on its way over the bus", async () => {
  await writeFile(join(cwd, ".baco"), "a file where a folder should be");
  expect((await plan()).code).toBe(74);
});

test("output that cannot be written is told without a stack", async () => {
  const run = promisify(execFile)("sh", ["-c", `"$0" "$1" agents > /dev/full`, process.execPath, cliPath], {
    cwd,
  });
  await expect(run).rejects.toMatchObject({
    code: 74,
    stderr: expect.stringMatching(/^✗ The output cannot be written: .*\n$/),
  });
});

test("a check of nothing is neither passed nor failed", async () => {
  await writeFile(join(cwd, "empty.md"), "  \n");
  const { code, stderr } = await runCli(["validate", "empty.md"], { cwd });
  expect(code).toBe(2);
  expect(stderr).toContain("There is nothing to check.");
});

test("a cancelled plan says so wherever it is looked at", async () => {
  const waiting = await plan("--json", "--review", "always");
  const { planId } = PlanResult.parse(JSON.parse(waiting.stdout));
  expect((await runCli(["cancel", planId, "--reason", "Another idea came up."], { cwd })).code).toBe(0);
  for (const verb of ["show", "explain", "review"])
    expect((await runCli([verb, planId], { cwd })).stdout, verb).toContain("Another idea came up.");
  const { stdout } = await runCli(["show", planId, "--json"], { cwd });
  expect(PlanResult.parse(JSON.parse(stdout)).failure?.reason).toBe("Another idea came up.");
});

test("bash completes verbs, flags, choices, values of flags and the plans of the folder", async () => {
  const { stdout: script } = await runCli(["completion", "bash"], { cwd });
  const { planId } = PlanResult.parse(JSON.parse((await plan("--json")).stdout));
  const complete = async (...words: string[]): Promise<string[]> => {
    const line = words.map((word) => `'${word}'`).join(" ");
    const lines = [
      `baco() { "$NODE" "$CLI" "$@"; }`,
      script,
      `COMP_WORDS=(baco ${line}); COMP_CWORD=${String(words.length)}`,
      "_baco",
      `echo "\${COMPREPLY[@]}"`,
    ];
    const env = { ...process.env, NODE: process.execPath, CLI: cliPath };
    const { stdout } = await promisify(execFile)("bash", ["-c", lines.join("\n")], { cwd, env });
    return stdout
      .trim()
      .split(" ")
      .filter((word) => word !== "");
  };

  expect(await complete("pl")).toEqual(["plan", "plans"]);
  expect(await complete("-q", "res")).toEqual(["resume"]);
  expect(await complete("plan", "--o")).toEqual(["--out", "--offline"]);
  expect(await complete("plan", "")).toEqual([]);
  expect(await complete("machine", "")).toEqual(["orchestrator", "agent", "breaker"]);
  expect(await complete("machine", "agent", "-f", "")).toEqual(["mermaid", "json", "scxml", "dot"]);
  expect(await complete("plan", "--review", "a")).toEqual(["always"]);
  expect(await complete("config", "s")).toEqual(["show"]);
  expect(await complete("show", "")).toEqual([planId]);
});

test("config alone shows the settings, and flags alone print help, both without a failure", async () => {
  const [alone, shown] = [await runCli(["config"], { cwd }), await runCli(["config", "show"], { cwd })];
  expect({ code: alone.code, stdout: alone.stdout }).toEqual({ code: 0, stdout: shown.stdout });
  const { code, stderr } = await runCli(["--quiet"], { cwd });
  expect({ code, stderr }).toEqual({ code: 0, stderr: expect.not.stringContaining("✗") });
});

test("a password in the address of the bus is never shown", async () => {
  const bus = "nats://me:p@ss@127.0.0.1:9";
  for (const words of [
    ["doctor", "--bus", bus],
    ["agent", "qa", "--bus", bus],
    ["plan", "idea.md", "--bus", bus],
  ]) {
    const { code, stdout, stderr } = await runCli(words, { cwd });
    expect(code, words.join(" ")).not.toBe(0);
    expect(stdout + stderr, words.join(" ")).not.toContain("ss@");
  }
});
