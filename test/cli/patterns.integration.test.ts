// The pattern memory from the command line: an approved plan teaches, a later plan uses what it taught and says so.
import { appendFile, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { PlanResult } from "../../src/domain/plan-result.ts";
import { Prp } from "../../src/domain/prp.ts";
import { runCli, type CliRun } from "../harness/cli.ts";
import { temporaryFolder } from "../harness/temporary-folder.ts";

const first = `# Task board for Zanthor

A web API that keeps to-dos, written in Python with SQLite.

- Users can sign in with a password.
- Users can create, read, update and delete their own to-dos.
- The list of 1,000 to-dos must arrive within 200 ms.
- A user must be able to export their to-dos as CSV.
- Passwords must be hashed.
`;
const similar = `# Note keeper

A web API in Python with SQLite for notes.

- People sign in with a password, which must be hashed.
- A person can create, read, update and delete their own notes.
- A person can export all notes as CSV.
- Notes can be searched by text.
`;
const another = `# Thermostat

- The device must read the temperature sensor every 5 s.
- The device must switch the relay when the temperature is below the setpoint by 0.5 °C.
- The firmware must survive a power loss.
`;

let cwd = "";
let data = "";
const run = (
  args: readonly string[],
  env: Record<string, string> = {},
  stdin: string | null = null,
): Promise<CliRun> => runCli(args, { cwd, stdin, env: { XDG_DATA_HOME: data, ...env } });
async function plan(
  brief: string,
  flags: readonly string[] = [],
  env: Record<string, string> = {},
): Promise<PlanResult> {
  const { stdout } = await run(["plan", "-", "--offline", "--json", ...flags], env, brief);
  return PlanResult.parse(JSON.parse(stdout));
}
const idsOf = ({ patterns }: PlanResult): string[] => patterns.map(({ id }) => id);
const stored = async (): Promise<string[]> =>
  (await run(["patterns", "list", "--ids"])).stdout.split("\n").filter(Boolean);
const prpOf = async ({ planId }: PlanResult): Promise<Prp> =>
  Prp.parse(JSON.parse(await readFile(join(cwd, ".baco/plans", planId, "prp.json"), "utf8")));

beforeEach(async () => {
  cwd = await temporaryFolder();
  data = join(await temporaryFolder(), "data");
});

test("a plan of a similar brief uses what an approved plan taught and says so; without the memory, or on another subject, it does not", async () => {
  const { planId } = await plan(first);
  expect(idsOf(await plan(similar))).toEqual([]);

  const approved = await run(["review", planId, "--approve"]);
  expect(approved).toMatchObject({ code: 0, stdout: "" });
  expect(approved.stderr).toMatch(
    /is approved\.\n {2}learned approach-moderate-python-sqlite-password \(0\.\d\d\)/,
  );
  const [id = ""] = await stored();
  expect(
    await readFile(join(data, "baco/patterns.jsonl"), "utf8").then((text) => text.match(/Zanthor/g)?.length),
  ).toBe(1);

  const second = await plan(similar);
  expect(second.patterns).toEqual([
    {
      id,
      relevance: expect.any(Number),
      description: expect.stringContaining("Python"),
      from: `plan ${planId}`,
    },
  ]);
  const prp = await prpOf(second);
  expect(prp.patterns).toMatchObject([{ id, from: `plan ${planId}` }]);
  expect(prp.guidance.find(({ by }) => by === "memory")?.text).toMatch(
    /^An earlier plan that was approved worked/,
  );
  expect(JSON.stringify(prp)).not.toContain("Zanthor");
  expect(second.prp?.lint.errors).toBe(0);
  await writeFile(join(cwd, "similar.md"), similar);
  expect((await run(["plan", "similar.md", "--offline"])).stderr).toContain(
    "Memory     1 pattern of an earlier plan is used (",
  );

  expect(idsOf(await plan(similar, ["--no-memory"]))).toEqual([]);
  expect(idsOf(await plan(similar, [], { BACO_MEMORY: "0" }))).toEqual([]);
  expect(idsOf(await plan(another))).toEqual([]);
  const shown = JSON.parse((await run(["patterns", "show", id, "--json"])).stdout);
  expect(shown).toMatchObject({ schema: "baco.pattern/1", id, usageCount: 2, confidence: 0.5 });
});

test("approving twice teaches once, and a plan that was made without the memory teaches nothing", async () => {
  const { planId } = await plan(first);
  await run(["review", planId, "--approve"]);
  const before = await readFile(join(data, "baco/patterns.jsonl"));
  const again = await run(["review", planId, "--approve", "--json"]);
  expect(PlanResult.parse(JSON.parse(again.stdout)).planId).toBe(planId);
  expect(again.stderr).toContain("was approved before");
  expect(await readFile(join(data, "baco/patterns.jsonl"))).toEqual(before);

  const without = await plan(another, ["--no-memory"]);
  expect((await run(["review", without.planId, "--approve"])).stderr).toContain("nothing was learned");
  expect(await readFile(join(data, "baco/patterns.jsonl"))).toEqual(before);
});

test("approving a plan that waits completes it and teaches; a rejected one teaches nothing", async () => {
  const waiting = await plan(first, ["--review", "always"]);
  const { code, stdout, stderr } = await run(["review", waiting.planId, "--approve", "--json"]);
  expect({ code, status: PlanResult.parse(JSON.parse(stdout)).status }).toEqual({
    code: 0,
    status: "completed",
  });
  expect(stderr).toContain("learned approach-");
  expect(await stored()).toHaveLength(1);

  const refused = await plan(another, ["--review", "always"]);
  await run(["review", refused.planId, "--reject"]);
  expect((await run(["review", refused.planId, "--approve"])).code).toBe(2);
  expect(await stored()).toHaveLength(1);
});

const pattern = {
  schema: "baco.pattern/1",
  id: "decision-one-store",
  category: "decision",
  description: "One store",
  whenToUse: "When it is about sqlite, password, notes.",
  whenNotToUse: "",
  notes: "One store is enough.",
  tags: ["sqlite", "password", "notes"],
  provenance: "plan p0: A secret customer",
  usageCount: 3,
  lastUsed: null,
  confidence: 0.9,
  outcomes: [],
};

async function keep(lines: readonly string[]): Promise<void> {
  await mkdir(join(data, "baco"), { recursive: true, mode: 0o700 });
  await appendFile(join(data, "baco/patterns.jsonl"), lines.map((line) => `${line}\n`).join(""));
}

test("a proposed pattern is used only after a person confirmed it", async () => {
  await keep([JSON.stringify({ ...pattern, state: "proposed" })]);
  expect(idsOf(await plan(similar))).toEqual([]);
  expect((await run(["patterns", "list", "--proposed"])).stdout).toContain("baco patterns confirm ID");
  expect((await run(["patterns", "confirm", pattern.id])).code).toBe(0);
  expect(idsOf(await plan(similar))).toEqual([pattern.id]);
});

test("what cannot be read is said by plan, list and doctor, and survives every change", async () => {
  await keep(["not a pattern", JSON.stringify(pattern), '{"schema":"baco.pattern/9"}']);
  const warning = "patterns: 2 entries of";
  await writeFile(join(cwd, "idea.md"), similar);
  expect((await run(["plan", "idea.md", "--offline"])).stderr).toContain(warning);
  expect((await run(["patterns", "list"])).stderr).toContain(warning);
  expect((await run(["doctor"])).stdout).toContain("2 entries of");
  expect((await run(["patterns", "forget", pattern.id])).code).toBe(0);
  expect(await readFile(join(data, "baco/patterns.jsonl"), "utf8")).toBe(
    'not a pattern\n{"schema":"baco.pattern/9"}\n',
  );
});

test("export and import carry patterns without titles, refuse bad lines with their numbers, and overwrite nothing edited", async () => {
  await keep([JSON.stringify(pattern)]);
  expect((await run(["patterns", "export", "team.jsonl"])).code).toBe(0);
  const exported = await readFile(join(cwd, "team.jsonl"), "utf8");
  expect(exported).toContain('"provenance":"plan p0"');
  await appendFile(join(cwd, "team.jsonl"), "edited\n");
  expect((await run(["patterns", "export", "team.jsonl"])).stderr).toContain("you edited team.jsonl");
  expect(await readFile(join(cwd, "team.jsonl"), "utf8")).toBe(`${exported}edited\n`);

  await run(["patterns", "forget", pattern.id]);
  const refused = await run(["patterns", "import", "team.jsonl"]);
  expect(refused).toMatchObject({ code: 2 });
  expect(refused.stderr).toContain("Line 2");
  expect(await stored()).toEqual([]);

  const imported = await run(["patterns", "import", "-", "--json"], {}, exported);
  expect(JSON.parse(imported.stdout)).toMatchObject({
    schema: "baco.patterns/1",
    patterns: [
      { id: pattern.id, confidence: 0.5, provenance: "imported from standard input", usageCount: 0 },
    ],
  });
});

test("an unknown id is exit 2 with the nearest name; search and stats speak to programs too", async () => {
  await keep([JSON.stringify(pattern)]);
  const { code, stderr } = await run(["patterns", "show", "decision-one-stor"]);
  expect({ code, says: stderr.includes("Did you mean decision-one-store?") }).toEqual({
    code: 2,
    says: true,
  });
  expect(JSON.parse((await run(["patterns", "search", "sqlite", "--json"])).stdout)).toMatchObject({
    schema: "baco.patterns/1",
    patterns: [{ id: pattern.id, relevance: 1 }],
  });
  expect(JSON.parse((await run(["patterns", "stats", "--json"])).stdout)).toEqual({
    schema: "baco.pattern-stats/1",
    total: 1,
    byState: { active: 1, proposed: 0, retired: 0 },
    byCategory: { decision: 1 },
    used: 1,
    uses: 3,
    outcomes: 0,
    successRate: null,
    medianAgeDays: null,
  });
});
