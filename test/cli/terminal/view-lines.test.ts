import { expect, test } from "vitest";
import { createPaint } from "../../../src/cli/terminal/paint.ts";
import { viewLines } from "../../../src/cli/terminal/view-lines.ts";
import { displayWidth } from "../../../src/cli/terminal/width.ts";
import { emptyView } from "../../../src/processes/progress-view.ts";
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
