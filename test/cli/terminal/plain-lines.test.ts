import { expect, test } from "vitest";
import { lineTeller } from "../../../src/cli/terminal/plain-lines.ts";
import { emptyView } from "../../../src/processes/progress-view.ts";
import { nextView, type PlanMessage } from "../../../src/processes/progress.ts";
import * as story from "../../processes/plan-story.ts";

function log(messages: readonly PlanMessage[]): string[] {
  const linesOf = lineTeller();
  let view = emptyView;
  return messages.flatMap((message) => {
    view = nextView(view, message);
    return linesOf(view, message.time);
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

const { progress } = story;

test("a question to a model is heard of at each change of state, and every five seconds while it goes on", () => {
  const stream = Array.from({ length: 60 }, (_, i) =>
    progress("developer", i + 3, 6 + i / 4, { state: "streaming", outputTokens: i * 30, tail: "…" }),
  );
  const lines = log([
    ...story.underWay,
    progress("developer", 1, 3, { state: "queued" }),
    progress("developer", 2, 5, {}),
    ...stream,
    story.completed("developer", 0.9, 21),
  ]);

  expect(lines.filter((line) => line.includes("agent=developer")).slice(1)).toEqual([
    "12:00:03 plan=p1 agent=developer state=queued elapsed=0.0s",
    "12:00:05 plan=p1 agent=developer state=asking elapsed=2.0s",
    "12:00:06 plan=p1 agent=developer state=streaming elapsed=3.0s",
    "12:00:11 plan=p1 agent=developer state=streaming tokens=600 elapsed=8.0s",
    "12:00:16 plan=p1 agent=developer state=streaming tokens=1200 elapsed=13s",
    "12:00:21 plan=p1 agent=developer state=done confidence=0.9 elapsed=18s",
  ]);
});

test("a model that says nothing is no silent wait: whoever asks for news hears every five seconds who still waits", () => {
  const view = [...story.underWay, progress("security", 1, 4, {})].reduce(nextView, emptyView);
  const linesOf = lineTeller();
  linesOf(view, "2026-01-02T12:00:04.000Z");

  const seconds = Array.from({ length: 12 }, (_, i) => String(i + 5).padStart(2, "0"));
  expect(seconds.flatMap((second) => linesOf(view, `2026-01-02T12:00:${second}.000Z`))).toEqual([
    "12:00:09 plan=p1 agent=security state=asking elapsed=6.0s",
    "12:00:14 plan=p1 agent=security state=asking elapsed=11s",
  ]);
});

test("a step of which nothing else is heard is told again, until the plan rests", () => {
  const linesOf = lineTeller();
  const view = [story.submitted, story.analyzed, story.recalled].reduce(nextView, emptyView);
  linesOf(view, "2026-01-02T12:00:02.000Z");

  expect(linesOf(view, "2026-01-02T12:00:06.900Z")).toEqual([]);
  expect(linesOf(view, "2026-01-02T12:00:07.000Z")).toEqual([
    "12:00:07 plan=p1 step=selecting state=works elapsed=5.0s",
  ]);
  linesOf(nextView(view, story.awaiting), "2026-01-02T12:00:09.000Z");
  expect(linesOf(nextView(view, story.awaiting), "2026-01-02T13:00:00.000Z")).toEqual([]);
});

test("a wait says why and for how long, and an answer that is repaired says what was wrong with it", () => {
  const reason = "rate limited by the provider, try 2 of 3";
  const lines = log([
    ...story.underWay,
    progress("security", 1, 4, { state: "waiting", reason, forMs: 14_000 }),
    progress("security", 2, 9, { state: "waiting", reason, forMs: 9_000 }),
    progress("security", 3, 18, { state: "repairing", reason: "REQ-2 is\nmissing\u001b[2J" }),
  ]);

  expect(lines.slice(-3)).toEqual([
    `12:00:04 plan=p1 agent=security state=waiting elapsed=1.0s reason="${reason}" againIn=14s`,
    `12:00:09 plan=p1 agent=security state=waiting elapsed=6.0s reason="${reason}" againIn=9s`,
    '12:00:18 plan=p1 agent=security state=repairing elapsed=15s reason="REQ-2 is missing⟦U+001B⟧[2J"',
  ]);
});

test("the parts of the document are told by their own names", () => {
  const lines = log([
    story.submitted,
    story.analyzed,
    story.recalled,
    story.teamWithSections,
    story.started("section-objectives", 1, 4),
    story.completed("section-objectives", 0.9, 6),
  ]);

  expect(lines.slice(-2)).toEqual([
    "12:00:04 plan=p1 section=objectives state=works",
    "12:00:06 plan=p1 section=objectives state=done confidence=0.9 elapsed=2.0s",
  ]);
});

test("after a person's answers the log tells who is asked again", () => {
  const lines = log([
    ...story.underWay,
    story.completed("developer", 0.9, 4),
    story.completed("security", 0.8, 5),
    story.completed("qa", 0.7, 6),
    story.awaiting,
    story.reviewed,
    story.revised(["developer", "security"], 21),
    story.started("qa", 3, 22),
    story.completed("qa", 0.9, 24, 3),
  ]);

  expect(lines.slice(lines.findIndex((line) => line.includes("awaiting-review")))).toEqual([
    '12:00:09 plan=p1 state=awaiting-review reason="Two answers disagree."',
    "12:00:20 plan=p1 state=reviewed",
    "12:00:21 plan=p1 agent=qa state=waits",
    "12:00:21 plan=p1 step=running state=works",
    "12:00:22 plan=p1 agent=qa state=works",
    "12:00:24 plan=p1 agent=qa state=done confidence=0.9 elapsed=2.0s",
    "12:00:24 plan=p1 step=running state=done elapsed=3.0s",
    "12:00:24 plan=p1 step=writing state=works",
  ]);
});
