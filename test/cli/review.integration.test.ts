// A review as a person meets it: shown, answered from a script or on the terminal, and bound to what was shown.
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { beforeEach, describe, expect, test } from "vitest";
import { agents } from "../../src/agents/index.ts";
import { PlanOptions } from "../../src/domain/plan-options.ts";
import { PlanResult } from "../../src/domain/plan-result.ts";
import { readBrief } from "../../src/intake/read-brief.ts";
import { Config } from "../../src/processes/config-settings.ts";
import { openPlanner } from "../../src/processes/planner.ts";
import { runCli, type CliRun } from "../harness/cli.ts";
import { noTerminal, sitAt } from "../harness/pseudo-terminal.ts";
import { temporaryFolder } from "../harness/temporary-folder.ts";

const brief = `# Link board

Members collect links.

- Members sign in with a password.
- A member can add and delete a link.
- The list must be fast.

## Open questions

- Should links be public or private?
`;

let cwd: string;
beforeEach(async () => {
  cwd = await temporaryFolder();
  await writeFile(join(cwd, "idea.md"), brief);
});

async function aWaitingPlan(): Promise<PlanResult> {
  const { stdout } = await runCli(["plan", "idea.md", "--review", "always", "--json"], { cwd });
  return PlanResult.parse(JSON.parse(stdout));
}

/** A plan whose review expires after so many milliseconds, left by the process that made it. */
async function aPlanThatWaits(reviewExpiryMs: number): Promise<PlanResult> {
  const options = PlanOptions.parse({ waitForReview: true, reviewAlways: true, reviewExpiryMs });
  const planner = await openPlanner({
    projectFolder: cwd,
    config: Config.parse({ maxAgents: {} }),
    agents,
    busUrl: null,
  });
  const { planId } = await planner.submit(
    readBrief({ text: brief, path: "idea.md", sha256: "0".repeat(64) }),
    options,
  );
  const result = await planner.outcome(planId);
  await planner.close();
  return result;
}

async function until(time: string | null): Promise<void> {
  await pause(Math.max(0, Date.parse(time ?? "") - Date.now()));
}

function resultIn({ stdout }: CliRun): PlanResult {
  return PlanResult.parse(JSON.parse(stdout));
}

async function prpOf({ prp }: PlanResult): Promise<string> {
  return readFile(join(cwd, prp?.path ?? ""), "utf8");
}

test("a waiting plan shows its numbered questions, their defaults and until when it waits", async () => {
  const { planId } = await aWaitingPlan();
  const { code, stdout } = await runCli(["review", planId], { cwd });
  expect(code).toBe(3);
  expect(stdout).toMatch(
    /^Plan \S+ waits for a person until \d{4}-\d\d-\d\d \d\d:\d\d UTC; then the defaults hold\./,
  );
  expect(stdout).toContain("1. Should links be public or private?");
  expect(stdout).toContain("     1) public  (default)");
  expect(stdout).toContain(`baco review ${planId} --answer 1=TEXT`);
});

test("answers by number, id or own words become decisions, and the rest keeps its default and its words", async () => {
  const waiting = await aWaitingPlan();
  const draft = await prpOf(waiting);
  const run = await runCli(["review", waiting.planId, "--answer", "1=2", "--json"], { cwd });
  const result = resultIn(run);
  expect(run.code).toBe(0);
  expect(result.review.answers.map(({ answer, decidedBy }) => [answer, decidedBy])[0]).toEqual([
    "private",
    "person",
  ]);
  expect(new Set(result.review.answers.slice(1).map(({ decidedBy }) => decidedBy))).toEqual(
    new Set(["default"]),
  );
  const prp = await prpOf(result);
  expect(prp).toContain(
    "Should links be public or private? *status:* decided *choice:* private *by:* person",
  );
  const lost = draft.split("\n").filter((line) => !prp.split("\n").includes(line));
  const isAbout = /^confidence: |public|private|Neither: you say|Q-1\b/;
  expect(lost.filter((line) => !isAbout.test(line))).toEqual([]);

  const late = await runCli(["review", waiting.planId, "--answer", "1=1"], { cwd });
  expect(late.code).toBe(2);
  expect(late.stderr).toContain("is completed");
});

test.each([
  ["99=x", "There is no question 99."],
  ["1=", "The answer is empty"],
  ["public", "It is no number with an answer"],
])("the answer %s is refused with the list of questions", async (answer, why) => {
  const { planId } = await aWaitingPlan();
  const { code, stderr } = await runCli(["review", planId, "--answer", answer], { cwd });
  expect(code).toBe(2);
  expect(stderr).toContain(why);
  expect(stderr).toContain("1. Should links be public or private?");
});

test("the same question cannot be answered twice, by whatever name", async () => {
  const { planId } = await aWaitingPlan();
  const args = ["review", planId, "--answer", "1=1", "--answer", "q-1=2"];
  const { code, stderr } = await runCli(args, { cwd });
  expect(code).toBe(2);
  expect(stderr).toContain("Question 1 is answered twice.");
});

test("a review that nobody answered in time is completed with its defaults by whoever looks at it", async () => {
  const { planId, review } = await aPlanThatWaits(1_000);
  await until(review.expiresAt);
  const { code, stdout, stderr } = await runCli(["review", planId, "--json"], { cwd });
  const result = PlanResult.parse(JSON.parse(stdout));
  expect({ code, status: result.status }).toEqual({ code: 0, status: "completed" });
  expect(new Set(result.review.answers.map(({ decidedBy }) => decidedBy))).toEqual(new Set(["default"]));
  expect(stderr).toContain(`The review of plan ${planId} expired on`);
});

test("an answer that comes after the expiry is not taken, and that is said", async () => {
  const { planId, review } = await aPlanThatWaits(1_000);
  await until(review.expiresAt);
  const { code, stderr } = await runCli(["review", planId, "--answer", "1=2"], { cwd });
  expect(code).toBe(2);
  expect(stderr).toContain(`Your decision on plan ${planId} came too late.`);
});

describe.skipIf(noTerminal !== null)("on a terminal", () => {
  const prompt = "Enter for the default:";
  const plan = ["plan", "idea.md", "--review", "always"];

  test("the questions are asked in the flow, and the plan goes on with the answers", async () => {
    const questions = (await aWaitingPlan()).review.questions.length;
    const typed = ["?\r", "2\r", ...Array.from({ length: questions - 1 }, () => "\r")];
    const { code, screen } = await sitAt(plan, { cwd, prompt, typed });
    expect(screen).toContain("needs your word until");
    expect(screen).toContain("The draft: PRPs/");
    expect(screen).toMatch(/Answers taken\. Nobody need be asked again; \d+ answers? kept\./);
    expect(screen).toContain("· completed ·");
    expect(code).toBe(0);
  });

  test.each([
    ["q", "q\r"],
    ["Ctrl-C", "\u0003"],
    ["the end of the input", "\u0004"],
  ])("%s leaves the plan waiting, with the way to go on", async (_, key) => {
    const { code, screen } = await sitAt(plan, { cwd, prompt, typed: [key] });
    expect(code).toBe(3);
    expect(screen).toMatch(/baco review \S+ --approve/);
  });

  test("with --no-input nobody is asked", async () => {
    const { code, screen } = await sitAt([...plan, "--no-input"], { cwd, prompt, typed: [] });
    expect(code).toBe(3);
    expect(screen).not.toContain(prompt);
  });
});
