// A folder as a brief, from its files to the plan.
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { PlanResult } from "../../src/domain/plan-result.ts";
import { runCli } from "../harness/cli.ts";
import { temporaryFolder } from "../harness/temporary-folder.ts";

async function folder(files: Readonly<Record<string, string>>): Promise<string> {
  const cwd = await temporaryFolder();
  for (const [path, text] of Object.entries(files)) {
    await mkdir(join(cwd, path, ".."), { recursive: true });
    await writeFile(join(cwd, path), text);
  }
  return cwd;
}

test("a folder is planned as one brief, and its joined text stays beside the plan", async () => {
  const cwd = await folder({
    "specs/1-doors.md": "# Lockers\n\n- Doors must open by code\n",
    "specs/2/notices.yaml": "requirements:\n  - Tenants must get an e-mail.\n",
    "specs/package.json": "{}",
  });
  const { code, stdout, stderr } = await runCli(["plan", "specs/", "--offline", "--json"], { cwd });
  const { planId, brief, requirements } = PlanResult.parse(JSON.parse(stdout));

  expect({ code, title: brief.title, path: brief.path }).toEqual({
    code: 0,
    title: "Lockers",
    path: "specs",
  });
  const lines = (await readFile(join(cwd, ".baco/plans", planId, "brief.txt"), "utf8")).split("\n");
  expect(requirements.map(({ source }) => lines[source.startLine - 1])).toEqual([
    "- Doors must open by code",
    "  - Tenants must get an e-mail.",
  ]);
  expect(stderr).toContain("Left out, for they hold no brief: package.json.");
});

test("a fault in a file of the folder ends with exit 2, the file and its line", async () => {
  const cwd = await folder({ "specs/a.md": "- Users can buy\n", "specs/b.yaml": "requirements: [a\n" });
  const { code, stderr } = await runCli(["plan", "specs", "--offline"], { cwd });
  expect(code).toBe(2);
  expect(stderr).toContain("specs/b.yaml:2:1");
});

test("a folder that holds no brief is refused with what to do", async () => {
  const cwd = await folder({ "specs/photo.png": "x" });
  const { code, stderr } = await runCli(["plan", "specs", "--offline"], { cwd });
  expect({ code, said: stderr.includes("There is no brief in specs.") }).toEqual({ code: 2, said: true });
});
