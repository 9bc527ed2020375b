import { expect, test } from "vitest";
import { changeLines } from "../../../src/cli/terminal/plain-lines.ts";
import { emptyView } from "../../../src/processes/progress-view.ts";
import { nextView, type PlanMessage } from "../../../src/processes/progress.ts";
import * as story from "../../processes/plan-story.ts";

function log(messages: readonly PlanMessage[]): string[] {
  let view = emptyView;
  return messages.flatMap((message) => {
    const before = view;
    view = nextView(view, message);
    return changeLines(before, view, message.time);
  });
}

test("a plan reads in a log as one line for each change", () => {
  const messages = [
    ...story.underWay,
    story.failed("security", 1, 4),
    story.started("security", 2, 5),
    story.completed("developer", 0.9, 5),
    story.completed("security", 0.8, 6),
    story.completed("qa", 0.7, 7),
    story.delivered,
  ];

  expect(log(messages)).toEqual([
    "12:00:00 plan=p1 step=analyzing state=works",
    "12:00:01 plan=p1 step=analyzing state=done level=moderate score=4.2 elapsed=1.0s",
    "12:00:01 plan=p1 step=recalling state=works",
    "12:00:02 plan=p1 step=recalling state=done elapsed=1.0s",
    "12:00:02 plan=p1 step=selecting state=works",
    "12:00:03 plan=p1 step=selecting state=done team=developer,security,qa cut=database notNeeded=2 elapsed=1.0s",
    "12:00:03 plan=p1 step=running state=works",
    "12:00:03 plan=p1 agent=developer state=works",
    "12:00:03 plan=p1 agent=security state=works",
    '12:00:04 plan=p1 agent=security state=retries reason="The line broke."',
    "12:00:05 plan=p1 agent=security state=works attempt=2",
    "12:00:05 plan=p1 agent=developer state=done confidence=0.9 elapsed=2.0s",
    "12:00:06 plan=p1 agent=security state=done attempt=2 confidence=0.8 elapsed=3.0s",
    "12:00:07 plan=p1 agent=qa state=done confidence=0.7 elapsed=0.0s",
    "12:00:07 plan=p1 step=running state=done elapsed=4.0s",
    "12:00:07 plan=p1 step=writing state=works",
    "12:00:10 plan=p1 step=writing state=done questions=1 elapsed=3.0s",
    "12:00:10 plan=p1 state=completed prp=PRPs/linkboard.md",
  ]);
});

test("a reason cannot break out of its line", () => {
  const lines = log([...story.underWay, story.failedBecause("security", "one\ntwo \u001b[31m")]);

  expect(lines.at(-1)).toBe('12:00:04 plan=p1 agent=security state=retries reason="one two ⟦U+001B⟧[31m"');
});
