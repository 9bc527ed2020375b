import { expect, test } from "vitest";
import { createPaint } from "../../../src/cli/terminal/paint.ts";
import { viewLines } from "../../../src/cli/terminal/view-lines.ts";
import { displayWidth } from "../../../src/cli/terminal/width.ts";
import { emptyView, type PlanView } from "../../../src/processes/progress-view.ts";
import { nextView, type PlanMessage } from "../../../src/processes/progress.ts";
import * as story from "../../processes/plan-story.ts";

const look = { now: "2026-01-02T12:00:05.000Z", columns: 100, paint: createPaint(false) };
const see = (messages: PlanMessage[]) => messages.reduce(nextView, emptyView);

test("the picture shows each step and, under the agents, who works, who tries again and who waits for whom", () => {
  const view = see([...story.underWay, story.completed("developer", 0.9, 4), story.failed("security", 1, 4)]);

  expect(viewLines(view, look)).toEqual([
    "Linkboard · offline · p1",
    "  ✓ done    complexity  1.0s   moderate, 4.2 of 10",
    "  ✓ done    patterns    1.0s   none fits",
    "  ✓ done    team        1.0s   3 agents · 1 cut · 2 not needed",
    "  ● works   agents      2.0s   1 of 3",
    "      developer  ✓ done    0.90 1.0s",
    "      └ qa       ○ waits               for security",
    "      security   ↻ retries      2.0s   attempt 1 · The line broke.",
    "  ○ waits   PRP",
    "  ○ waits   check",
  ]);
});

test("a plan that waits for a person says what for", () => {
  const view = nextView(see(story.underWay), story.awaiting);

  expect(viewLines(view, look).at(-1)).toBe("  ? asks    a person should look: Two answers disagree.");
});

const { progress } = story;

test("whoever asks a model shows what it writes, or why it waits and for how long", () => {
  const view = see([
    ...story.underWay,
    progress("developer", 1, 4, {
      state: "streaming",
      outputTokens: 1_612,
      tail: '"},{"text":"Level 2 tests: one for each route, run with vitest","confidence":',
    }),
    progress("security", 1, 4, {
      state: "waiting",
      reason: "rate limited by the provider, try 2 of 3",
      forMs: 14_000,
    }),
  ]);

  expect(viewLines(view, look).slice(4, 8)).toEqual([
    "  ● works   agents      2.0s   0 of 3 · 1,612 tokens",
    "      developer  ● writing      2.0s   1,612 tokens · “…ests: one for each route, run with vitest,”",
    "      └ qa       ○ waits               for developer, security",
    "      security   ⏳ waits       2.0s   again in 13s · rate limited by the provider, try 2 of 3",
  ]);
});

test("a queue, a first word that is awaited and a repair are told apart", () => {
  const view = see([
    ...story.underWay,
    progress("developer", 1, 4, { state: "queued" }),
    progress("security", 1, 4, {}),
    progress("qa", 1, 4, { state: "repairing", reason: "REQ-2 is missing." }),
  ]);

  expect(viewLines(view, look).slice(5, 8)).toEqual([
    "      developer  ○ queued       2.0s   for its turn at the model",
    "      └ qa       ↻ repairs      1.0s   REQ-2 is missing.",
    "      security   ● asking       2.0s",
  ]);
});

test("what an answer is repaired for is shown until the model writes again, and forgotten with a wait", () => {
  const repaired = see([
    ...story.underWay,
    progress("security", 1, 4, { state: "repairing", reason: "REQ-2 is missing." }),
    progress("security", 2, 4, {}),
  ]);
  const lineOf = (view: PlanView) => viewLines(view, look)[7]?.slice(16).trim();

  expect(lineOf(repaired)).toBe("● asking       2.0s   again: REQ-2 is missing.");
  const afterWait = [
    progress("security", 3, 4, { state: "waiting", reason: "busy" }),
    progress("security", 4, 4, {}),
  ];
  expect(lineOf(afterWait.reduce(nextView, repaired))).toBe("● asking       2.0s");
});

test("the parts of the document stand below the team, on as many lines as they need", () => {
  const view = see([
    story.submitted,
    story.analyzed,
    story.recalled,
    story.teamWithSections,
    story.completed("section-objectives", 0.9, 4),
  ]);

  expect(viewLines(view, look)[8]).toBe("      document  objectives ✓  criteria-1 ○");
  const narrow = viewLines(view, { ...look, columns: 30 });
  expect(narrow.slice(8, 10)).toEqual(["      document  objectives ✓", "                criteria-1 ○"]);
});

test("what a model writes cannot bring escapes to the terminal, nor push a line beyond it", () => {
  const tail = "\u001b[2J\u202e\u0007 很长的标题 👩‍👩‍👧‍👦 ".repeat(4);
  const view = see([
    ...story.underWay,
    progress("developer", 1, 4, { state: "streaming", outputTokens: 9, tail }),
    progress("security", 1, 4, { state: "waiting", reason: tail, forMs: 1 }),
  ]);

  for (const columns of [20, 40, 60, 80, 120]) {
    const lines = viewLines(view, { ...look, columns });
    expect(lines.join("\n")).not.toMatch(/(?!\n)[\p{Cc}\u202e]/u);
    for (const line of lines) expect(displayWidth(line), line).toBeLessThan(columns);
  }
});

test("no line is wider than the terminal, whatever the brief is called", () => {
  const view = {
    ...see([...story.underWay, story.failed("security", 1, 4)]),
    title: "很长的标题".repeat(40),
  };

  for (const columns of [20, 40, 79])
    for (const line of viewLines(view, { ...look, columns }))
      expect(displayWidth(line)).toBeLessThan(columns);
});

test("colour adds nothing that the signs and words do not say", () => {
  const view = see([...story.underWay, story.failed("security", 1, 4, false)]);
  const coloured = viewLines(view, { ...look, paint: createPaint(true) }).join("\n");

  expect(coloured.replace(/\p{Cc}\[\d+m/gu, "")).toBe(viewLines(view, look).join("\n"));
});

test("a title cannot bring escapes to the terminal", () => {
  const view = { ...see(story.underWay), title: "\u001b]0;owned\u0007" };

  expect(viewLines(view, look)[0]).toBe("⟦U+001B⟧]0;owned⟦U+0007⟧ · offline · p1");
});

test("while the team is chosen with a model, the wait says who is asked; rules need no word", () => {
  const started = "2026-01-02T12:00:02.000Z";
  const steps = emptyView.steps.map((step) =>
    step.step === "selecting" ? { ...step, state: "works" as const, startedAt: started } : step,
  );
  const team = (mode: PlanView["mode"]) => viewLines({ ...emptyView, mode, steps }, look)[3];

  expect(team("model")).toBe("  ● works   team        3.0s   the model is asked whom to take");
  expect(team("offline")).toBe("  ● works   team        3.0s");
});
