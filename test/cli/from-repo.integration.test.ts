// `--from-repo` on real projects: every path that the PRP names is there or has its folder, every command is theirs.
import { cp, mkdir, mkdtemp, readFile, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeEach, describe, expect, test } from "vitest";
import type { Prp } from "../../src/domain/prp.ts";
import { readPrp } from "../../src/intake/read-prp-markdown.ts";
import { runCli } from "../harness/cli.ts";

const checkout = fileURLToPath(new URL("../..", import.meta.url));

let cwd = "";
beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), "baco-from-repo-"));
});

async function planIn(repository: string, wishes: readonly string[]): Promise<Prp> {
  await writeFile(
    join(cwd, "change.md"),
    ["# A change", "", ...wishes.map((wish) => `- ${wish}`), ""].join("\n"),
  );
  const { code, stderr } = await runCli(
    ["plan", "change.md", "--from-repo", repository, "--offline", "-o", "change-prp.md"],
    { cwd },
  );
  expect({ code, stderr: code === 0 ? "" : stderr }).toEqual({ code: 0, stderr: "" });
  return readPrp(await readFile(join(cwd, "change-prp.md"), "utf8"));
}

/** Paths that are neither there nor new in a folder that is. */
async function lostPaths(prp: Prp, repository: string): Promise<string[]> {
  const creates = prp.repository?.creates ?? [];
  const files = [...new Set(prp.tasks.flatMap((task) => task.files))].filter(
    (file) => !file.startsWith("undecided"),
  );
  const others = [
    ...(prp.repository?.tree.map(({ path }) => path) ?? []),
    ...(prp.repository?.conventions.map(({ source }) => source) ?? []),
    ...(prp.repository?.untouchable.map(({ path }) => path) ?? []),
    ...(prp.repository?.commands.map(({ source }) => source) ?? []),
  ];
  const wanted = [...files.map((file) => (creates.includes(file) ? dirname(file) : file)), ...others];
  const found = await Promise.all(wanted.map((path) => stat(join(repository, path)).catch(() => null)));
  return wanted.filter((_, index) => found[index] === null);
}

function commandsOf({ tasks, tests, doneWhen }: Prp): string[] {
  const checks = [
    ...tasks.map(({ verify }) => verify),
    ...tests.map(({ command }) => command),
    ...doneWhen.map(({ check }) => check),
  ];
  return [...new Set(checks)].filter((check) => !/^(?:manual:|undecided)/.test(check));
}

/** Scripts that the commands call and that package.json does not have. */
async function lostScripts(commands: readonly string[], repository: string): Promise<string[]> {
  const { scripts = {} }: { scripts?: Record<string, string> } = JSON.parse(
    await readFile(join(repository, "package.json"), "utf8"),
  );
  return commands.filter((command) => {
    const [, script = ""] = /^(?:npm|pnpm|yarn) (?:run )?([\w:-]+)/.exec(command) ?? [];
    return !Object.hasOwn(scripts, script);
  });
}

test("a change to BACO itself is planned with its own files and commands", async () => {
  const prp = await planIn(checkout, [
    "The NATS bus must reconnect within 5 seconds after the server restarts.",
    "The Markdown writer must escape pipes in the trace table.",
    "The README must name the new flag.",
  ]);
  const files = prp.tasks.flatMap((task) => task.files);
  expect(files).toEqual(
    expect.arrayContaining(["src/bus/nats-bus.ts", "src/intake/prp/trace-table.ts", "README.md"]),
  );
  expect(await lostPaths(prp, checkout)).toEqual([]);
  const commands = commandsOf(prp);
  expect(commands).toContain("npm test");
  expect(await lostScripts(commands, checkout)).toEqual([]);
});

describe.each([
  [
    "commander",
    [
      "Help must wrap the description of an option at the width of the terminal.",
      "A suggestion must name at most three similar commands.",
    ],
    "lib/help.js",
  ],
  [
    "zod",
    [
      "The English locale must name the path of an issue.",
      "The parse function of the JSON schema generator must accept draft 7.",
    ],
    null,
  ],
] as const)("a change to %s as it is installed", (name, wishes, file) => {
  test("is planned with files and commands that exist", async () => {
    const repository = join(cwd, name);
    await cp(join(checkout, "node_modules", name), repository, { recursive: true, dereference: true });
    const prp = await planIn(repository, wishes);
    expect(await lostPaths(prp, repository)).toEqual([]);
    const commands = commandsOf(prp);
    expect(commands).toContain("npm test");
    expect(await lostScripts(commands, repository)).toEqual([]);
    if (file !== null) expect(prp.tasks.flatMap((task) => task.files)).toContain(file);
  });
});

test("a Python project keeps its own commands and its secrets", async () => {
  const repository = join(cwd, "shop");
  await mkdir(join(repository, "shop"), { recursive: true });
  await mkdir(join(repository, "tests"));
  const files = {
    "pyproject.toml": '[project]\nname = "shop"\ndependencies = ["fastapi"]\n[tool.pytest.ini_options]\n',
    ".env": "API_KEY=ghp_0123456789012345678901234567890123456\n",
    "shop/order_store.py": '"""Keeps orders in the database."""\n',
    "shop/prices.py": "",
    "tests/test_order_store.py": "",
    "tests/test_prices.py": "",
  };
  for (const [path, text] of Object.entries(files)) await writeFile(join(repository, path), text);
  const prp = await planIn(repository, ["The order store must keep cancelled orders for 30 days."]);
  expect(prp.tasks.flatMap((task) => task.files)).toEqual(
    expect.arrayContaining(["shop/order_store.py", "tests/test_order_store.py"]),
  );
  expect(commandsOf(prp)).toEqual(["pytest"]);
  expect(JSON.stringify(prp)).not.toMatch(/ghp_|\.env/);
});

test.each([
  ["nowhere", "There is no such folder."],
  ["change.md", "It is not a folder."],
  ["empty", "It holds no file that we may read."],
])("--from-repo %s is refused before anything is planned", async (folder, why) => {
  await mkdir(join(cwd, "empty"));
  await writeFile(join(cwd, "change.md"), "# A change\n\n- Users can sign in.\n");
  const { code, stdout, stderr } = await runCli(["plan", "change.md", "--from-repo", folder], { cwd });
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toContain(`Cannot read the repository ${folder}.`);
  expect(stderr).toContain(why);
});
