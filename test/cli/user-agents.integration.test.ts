// Agents that a project makes for itself, from their file to the PRP.
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { PlanResult } from "../../src/domain/plan-result.ts";
import { runCli } from "../harness/cli.ts";
import { temporaryFolder } from "../harness/temporary-folder.ts";

const agent = `---
name: pricing
description: Knows how prices are made.
triggers: [price, voucher]
concerns:
  - when: [voucher]
    risk: A voucher is redeemed twice.
    recommend: Redeem each voucher in one transaction.
    situation: the same voucher is redeemed by two orders at once
    negative: true
    accept: one order gets the discount and the other is told that the voucher is used
    verify: A test redeems one voucher in two requests at once.
---
Look at the prices.
`;

const brief =
  "# Shop\n\n- Users must see the price of a product.\n- Users must be able to redeem a voucher.\n";

async function project(text: string): Promise<string> {
  const cwd = await temporaryFolder();
  await mkdir(join(cwd, ".baco/agents"), { recursive: true });
  await writeFile(join(cwd, ".baco/agents/pricing.md"), text);
  await writeFile(join(cwd, "idea.md"), brief);
  return cwd;
}

test("a user-made agent is on the team, answers, and is named in the PRP as who found it", async () => {
  const cwd = await project(agent);
  const { code, stdout } = await runCli(["plan", "idea.md", "--offline", "--agents", "pricing", "--json"], {
    cwd,
  });
  const result = PlanResult.parse(JSON.parse(stdout));

  expect(code).toBe(0);
  expect(result.selection?.graph["qa"]).toContain("pricing");
  expect(result.agents.find(({ role }) => role === "pricing")?.status).toBe("completed");
  const prp = await readFile(join(cwd, result.prp?.path ?? ""), "utf8");
  expect(prp).toMatch(/A voucher is redeemed twice\..+\*by:\* pricing/);
  expect(prp).toMatch(/the voucher is used .*\*by:\* pricing/);
});

test("a user-made agent fires by its own words, and is cut and left out like any other", async () => {
  const cwd = await project(agent);
  const { stdout } = await runCli(["plan", "idea.md", "--dry-run", "--json"], { cwd });
  const cut = JSON.parse(stdout).selection.cut as { role: string; why: string }[];
  expect(cut.find(({ role }) => role === "pricing")?.why).toMatch(
    /^Triggered by "(?:price|voucher)" .+ at most 2 agents/,
  );

  const without = await runCli(["plan", "idea.md", "--dry-run", "--json", "--without", "pricing"], { cwd });
  const left = JSON.parse(without.stdout).selection.cut as { role: string; why: string }[];
  expect(left.find(({ role }) => role === "pricing")?.why).toBe("You left it out.");
});

test("baco agents lists user-made agents with the file they come from", async () => {
  const cwd = await project(agent);
  const { stdout } = await runCli(["agents", "--json"], { cwd });
  expect(JSON.parse(stdout).agents.at(-1)).toEqual({
    role: "pricing",
    description: "Knows how prices are made.",
    phases: ["plan", "build"],
    dependsOn: [],
    pinned: false,
    concerns: 1,
    origin: "user-made",
    file: ".baco/agents/pricing.md",
    enabled: true,
  });
});

test("a broken agent stops the plan before the first call: exit 2, with file, line and column; doctor names it too", async () => {
  const cwd = await project(agent.replace("voucher]\nconcerns", "voucher]\ndependsOn: [qa]\nconcerns"));
  const { code, stderr } = await runCli(["plan", "idea.md", "--offline"], { cwd });
  expect(code).toBe(2);
  expect(stderr).toContain(".baco/agents/pricing.md:5:13: Agents wait for one another: qa → pricing → qa.");

  const doctor = await runCli(["doctor"], { cwd });
  expect(doctor.stdout + doctor.stderr).toContain(".baco/agents/pricing.md:5:13");
});
