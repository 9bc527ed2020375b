// A plan that was recorded is made again without a server, a key or the memory.
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { runCli, type CliRun } from "../harness/cli.ts";
import { exampleBrief } from "../harness/example-brief.ts";
import { aModelRun, prpIn } from "../harness/model-runs.ts";
import { temporaryFolder } from "../harness/temporary-folder.ts";

describe("a recorded plan", () => {
  test.each([
    { server: "knows schemas", faults: [] },
    { server: "knows no response_format", faults: ["no-response-format@every"] },
    { server: "fails now and then", faults: ["500@3", "wrong-schema@5", "empty@7"] },
    { server: "refuses an answer", faults: ["refusal-field@4"] },
  ])("of a server that $server gives the same PRP with no server running", async ({ faults }) => {
    const run = await aModelRun({ faults });
    const recording = join(run.folder, "recording");
    const recorded = await run.plan(["--record", recording]);
    expect([0, 4], recorded.stderr).toContain(recorded.code);
    await run.mock.close();
    const { folder, replayed } = await replay(recording);
    expect(replayed.code, replayed.stderr).toBe(recorded.code);
    expect(prpIn(folder)).toBe(prpIn(run.folder));
  });

  test("is replayed in the way that it was asked, whatever that server has come to refuse since", async () => {
    const run = await aModelRun();
    const recording = join(run.folder, "recording");
    await run.plan(["--record", recording]);
    await run.mock.close();
    const cache = await temporaryFolder();
    const refused = { mode: "prompt-only", since: new Date().toISOString() };
    const modes = { [`${new URL(run.mock.baseUrl).origin} mock`]: refused };
    mkdirSync(join(cache, "baco"));
    writeFileSync(
      join(cache, "baco", "answer-modes.json"),
      JSON.stringify({ schema: "baco.answer-modes/1", modes }),
    );
    const { folder, replayed } = await replay(recording, { XDG_CACHE_HOME: cache });
    expect(replayed.code, replayed.stderr).toBe(0);
    expect(prpIn(folder)).toBe(prpIn(run.folder));
  });

  test("is labelled as such, and costs nothing", async () => {
    const run = await aModelRun();
    const recording = join(run.folder, "recording");
    await run.plan(["--record", recording]);
    await run.mock.close();
    const { replayed } = await replay(recording);
    const { agents, usage } = JSON.parse(replayed.stdout) as {
      agents: { madeBy: string }[];
      usage: { costUsd: number };
    };
    expect(new Set(agents.map(({ madeBy }) => madeBy))).toEqual(new Set(["record"]));
    expect(usage.costUsd).toBe(0);
  });

  test("does not answer another brief: that plan is made by the rules, and says why", async () => {
    const run = await aModelRun();
    const recording = join(run.folder, "recording");
    await run.plan(["--record", recording]);
    const folder = await temporaryFolder();
    writeFileSync(join(folder, "other.md"), "# Shop\n\n- Users can buy books.\n");
    const { code, stdout } = await runCli(["plan", "other.md", "--json", "--replay", recording], {
      cwd: folder,
    });
    expect(code).toBe(4);
    expect(stdout).toContain("The recording holds no answer to this question.");
  });

  test("is not to be had from a folder that holds something else, nor is such a folder recorded into", async () => {
    const run = await aModelRun();
    const folder = await temporaryFolder();
    writeFileSync(join(folder, "thesis.txt"), "mine");
    expect((await replay(folder)).replayed.code).toBe(2);
    expect((await run.plan(["--record", folder])).code).toBe(2);
    expect(readdirSync(folder)).toEqual(["thesis.txt"]);
    expect(run.mock.requests).toEqual([]);
  });
});

async function replay(
  recording: string,
  env: Readonly<Record<string, string>> = {},
): Promise<{ folder: string; replayed: CliRun }> {
  const folder = await temporaryFolder();
  const args = ["plan", exampleBrief, "--json", "--max-agents", "8", "--replay", recording];
  return { folder, replayed: await runCli(args, { cwd: folder, env }) };
}
