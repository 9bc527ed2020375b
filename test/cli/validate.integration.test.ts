// `baco validate` as a person and a code host use it: dismissals, SARIF, the list of rules.
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { buildOnce } from "../harness/build.ts";
import { runCli } from "../harness/cli.ts";
import { temporaryFolder } from "../harness/temporary-folder.ts";

beforeAll(buildOnce, 120_000);

const spec = "# Shop\n\n- The search must be fast.\n- The list must be sorted by name.\n";

async function folderWith(text: string): Promise<string> {
  const cwd = await temporaryFolder();
  await mkdir(cwd, { recursive: true });
  await writeFile(join(cwd, "spec.md"), text);
  return cwd;
}

test("a dismissed finding is remembered, wherever its line goes, and told by --all", async () => {
  const cwd = await folderWith(spec);
  const flags = ["--dismiss", "spec/vague-word", "--at", "3", "--because", "users said so"];
  expect((await runCli(["validate", "spec.md", ...flags], { cwd })).stdout).toContain("1 dismissed");
  await writeFile(join(cwd, "spec.md"), spec.replace("# Shop\n", "# Shop\n\nA shop.\n"));
  const { stdout } = await runCli(["validate", "spec.md", "--all"], { cwd });
  expect(stdout).toContain("0 warnings, 1 dismissed");
  expect(stdout).toContain("users said so");
  await writeFile(join(cwd, "spec.md"), "# Shop\n\n- The list must be sorted by name.\n");
  expect((await runCli(["validate", "spec.md", "--all"], { cwd })).stdout).toContain("stale dismissal");
});

test("a dismissal needs a reason and a finding, and no secret can be dismissed", async () => {
  const cwd = await folderWith(`${spec}\nkey AKIA${"A".repeat(16)}\n`);
  const refusals = [
    ["--dismiss", "spec/vague-word"],
    ["--dismiss", "spec/placeholder", "--because", "x"],
    ["--dismiss", "spec/secret", "--because", "x"],
    ["--dismiss", "spec/vague-word", "--at", "three", "--because", "x"],
  ];
  for (const flags of refusals)
    expect((await runCli(["validate", "spec.md", ...flags], { cwd })).code).toBe(2);
});

test("SARIF has what version 2.1.0 requires, and rules that explain themselves", async () => {
  const cwd = await folderWith(spec);
  const { stdout, code } = await runCli(["validate", "spec.md", "--sarif"], { cwd });
  expect(code).toBe(0);
  const log = JSON.parse(stdout);
  expect([log.version, log.runs.length, log.runs[0].tool.driver.name]).toEqual(["2.1.0", 1, "BACO"]);
  const { rules } = log.runs[0].tool.driver;
  for (const rule of rules) {
    expect(rule.help.text.length).toBeGreaterThan(20);
    expect(["error", "warning", "note"]).toContain(rule.defaultConfiguration.level);
  }
  const [result] = log.runs[0].results;
  expect(rules[result.ruleIndex].id).toBe("spec/vague-word");
  expect(result).toMatchObject({
    ruleId: "spec/vague-word",
    level: "warning",
    locations: [
      {
        physicalLocation: { artifactLocation: { uri: "spec.md" }, region: { startLine: 3, startColumn: 22 } },
      },
    ],
  });
  expect(result.message.text).toContain("fast");
  expect(result.partialFingerprints["bacoText/v1"]).toMatch(/^[0-9a-f]{32}$/);
});

test("--json gives the points of each group, and --rules the reference page", async () => {
  const cwd = await folderWith(spec);
  const { files } = JSON.parse((await runCli(["validate", "spec.md", "--json"], { cwd })).stdout);
  expect([files[0].groups.clarity, files[0].score, files[0].dismissed]).toEqual([95, 99, 0]);
  const page = await readFile(new URL("../../docs/reference/lint-rules.md", import.meta.url), "utf8");
  expect((await runCli(["validate", "--rules"], { cwd })).stdout.trim()).toBe(page.trim());
});
