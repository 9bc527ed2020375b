// The compiled `baco`, as a person or a script calls it.
import { mkdtemp, writeFile, readdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { LintReport } from "../../src/domain/lint-report.ts";
import { runCli } from "../harness/cli.ts";

let cwd = "";
beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), "baco-cli-"));
});

test("without a word it shows the verbs and is no error", async () => {
  const { code, stdout, stderr } = await runCli([], { cwd });

  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout).toContain("plan [options] [file]");
});

test("a verb that is misspelt is wrong usage, with a guess at what was meant", async () => {
  expect(await runCli(["plna"], { cwd })).toEqual({
    code: 2,
    stdout: "",
    stderr:
      "✗ Unknown command 'plna'.\n  Did you mean plan?\n  → See `baco --help`, or `baco help VERB` for one verb.\n  exit 2\n",
  });
});

test("a flag that is misspelt is wrong usage, with a guess at what was meant", async () => {
  const { code, stderr } = await runCli(["plan", "--oflline"], { cwd });

  expect(code).toBe(2);
  expect(stderr).toContain("Did you mean --offline?");
});

test("plan without a brief says what to type, and does not wait for one", async () => {
  const { code, stdout, stderr } = await runCli(["plan"], { cwd });

  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toContain("Type `baco plan idea.md`");
});

test("a file that is not there is wrong usage, and a program gets a document that says so", async () => {
  const { code, stdout } = await runCli(["plan", "nowhere.md", "--json"], { cwd });

  expect(code).toBe(2);
  expect(JSON.parse(stdout)).toMatchObject({
    schema: "baco.error/1",
    exitCode: 2,
    diagnostics: [{ file: "nowhere.md" }],
  });
});

test("a role that nobody has is refused before anything is planned", async () => {
  const { code, stderr } = await runCli(["plan", "idea.md", "--agents", "securty"], { cwd });

  expect(code).toBe(2);
  expect(stderr).toContain("Did you mean security?");
});

test("validate without files has nothing to check, which is no success", async () => {
  const { code, stderr } = await runCli(["validate"], { cwd });

  expect(code).toBe(2);
  expect(stderr).toContain("There is nothing to check.");
});

test("validate gives one document, and 4 where there are errors", async () => {
  await writeFile(join(cwd, "bad.md"), "---\nprp: 1\n---\n\n# Nothing\n");
  const { code, stdout } = await runCli(["validate", "bad.md", "--json"], { cwd });
  const document = JSON.parse(stdout);

  expect(document).toMatchObject({ schema: "baco.lint/1", files: [{ file: "bad.md" }] });
  expect(code).toBe(LintReport.parse(document.files[0]).errors > 0 ? 4 : 0);
});

test("every statechart is exported in every format", async () => {
  const beginnings = { mermaid: /^stateDiagram-v2\n/, json: /^\{\n/, scxml: /^<\?xml /, dot: /^digraph / };
  for (const name of ["orchestrator", "agent"])
    for (const [format, beginning] of Object.entries(beginnings)) {
      const { code, stdout } = await runCli(["machine", name, "--format", format], { cwd });
      expect({ name, format, code }).toEqual({ name, format, code: 0 });
      expect(stdout).toMatch(beginning);
    }
});

test("agents lists every role with what it does", async () => {
  const { stdout } = await runCli(["agents", "--json"], { cwd });

  expect(JSON.parse(stdout).agents).toContainEqual(
    expect.objectContaining({ role: "security", dependsOn: ["architect"], concerns: expect.any(Number) }),
  );
});

test("plans of an empty folder is an empty list, and leaves nothing behind", async () => {
  const { code, stdout } = await runCli(["plans", "--json"], { cwd });

  expect({ code, document: JSON.parse(stdout) }).toEqual({
    code: 0,
    document: { schema: "baco.plans/1", plans: [] },
  });
  expect(await readdir(cwd)).toEqual([]);
});

test("show in a folder without plans says how to make one", async () => {
  const { code, stderr } = await runCli(["show"], { cwd });

  expect(code).toBe(2);
  expect(stderr).toContain("baco plan idea.md");
});

test("config show tells who set each value, and never the key", async () => {
  await writeFile(join(cwd, "baco.config.yaml"), "contextWindow: 9000\n");
  const env = { OPENAI_API_KEY: "sk-very-secret", BACO_MODEL: "some-model" };
  const { code, stdout } = await runCli(["config", "show", "--origin"], { cwd, env });

  expect(code).toBe(0);
  expect(stdout).not.toContain("sk-very-secret");
  expect(stdout).toMatch(/^contextWindow +9000 +project, .*baco\.config\.yaml:1$/m);
  expect(stdout).toMatch(/^model +some-model +environment, BACO_MODEL$/m);
  expect(stdout).toMatch(/^apiKey +\(set\) +environment, OPENAI_API_KEY$/m);
});

test("a mistake in the configuration is told with its line", async () => {
  await writeFile(join(cwd, "baco.config.yaml"), "contextWindow: 9000\nmaxagents: 3\n");
  const { code, stderr } = await runCli(["config", "show"], { cwd });

  expect(code).toBe(2);
  expect(stderr).toContain("maxagents");
});

test("doctor finds nothing wrong on a machine without a key, and says how to get a model", async () => {
  const { code, stdout } = await runCli(["doctor"], { cwd });

  expect(code).toBe(0);
  expect(stdout).toMatch(/^✓ node/m);
  expect(stdout).toMatch(/^– model .*offline/m);
  expect(await readdir(cwd)).toEqual([]);
});

test("doctor fails where something is wrong, with its fix", async () => {
  await writeFile(join(cwd, "baco.config.yaml"), "contextWindow: many\n");
  const { code, stdout } = await runCli(["doctor", "--json", "--bus", "nats://127.0.0.1:1"], { cwd });
  const { ok, checks } = JSON.parse(stdout);

  expect({ code, ok }).toEqual({ code: 1, ok: false });
  expect(checks.filter(({ state }: { state: string }) => state === "failed")).toEqual([
    { name: "config", state: "failed", text: expect.any(String), fix: expect.any(String) },
    {
      name: "bus",
      state: "failed",
      text: expect.stringContaining("nats://127.0.0.1:1"),
      fix: expect.stringContaining("nats-server"),
    },
  ]);
});

test("where a terminal shows no more than ASCII, signs become ASCII", async () => {
  const { stderr } = await runCli(["plna"], { cwd, env: { LANG: "C" } });

  expect(stderr).toMatch(/^x Unknown command/);
});

test("colour can be forced and refused", async () => {
  const forced = await runCli(["plna"], { cwd, env: { FORCE_COLOR: "1" } });
  const refused = await runCli(["--color", "never", "plna"], { cwd, env: { FORCE_COLOR: "1" } });

  expect(forced.stderr).toContain("\u001b[31m✗");
  expect(refused.stderr).not.toContain("\u001b");
});

test("help exit-codes prints the table, and an unknown topic is wrong usage", async () => {
  const table = await runCli(["help", "exit-codes"], { cwd });
  const unknown = await runCli(["help", "plna"], { cwd });

  expect(table.stdout).toMatch(/^ 130 {2}stopped by Ctrl-C$/m);
  expect(unknown).toMatchObject({ code: 2, stdout: "" });
});
