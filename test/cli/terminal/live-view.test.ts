import { PassThrough } from "node:stream";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { showLive } from "../../../src/cli/terminal/live-view.ts";
import { createPaint } from "../../../src/cli/terminal/paint.ts";
import { emptyView } from "../../../src/processes/progress-view.ts";
import { nextView } from "../../../src/processes/progress.ts";
import * as story from "../../processes/plan-story.ts";

beforeEach(() => void vi.useFakeTimers({ now: Date.parse("2026-01-02T12:00:05.000Z") }));
afterEach(() => vi.useRealTimers());

function stage(rows = 24, now = () => new Date().toISOString()) {
  const screen = Object.assign(new PassThrough(), { isTTY: true, columns: 80, rows });
  const show = showLive({
    screen,
    paint: createPaint(false),
    draw: (line) => line,
    now,
  });
  return { show, read: () => String(screen.read() ?? "") };
}

const view = story.underWay.reduce(nextView, emptyView);

test("a burst of messages is drawn at once and then ten times a second at most", () => {
  const { show, read } = stage();
  for (let i = 0; i < 500; i++) show.show(view, "");
  expect(read().match(/Linkboard/g)?.length).toBe(1);

  vi.advanceTimersByTime(1000);
  expect(read().match(/Linkboard/g)?.length).toBe(10);
  show.end();
});

test("a picture that is the same as the one before is not drawn again", () => {
  const { show, read } = stage(24, () => "2026-01-02T12:00:05.000Z");
  show.show(view, "");
  read();

  vi.advanceTimersByTime(1000);
  show.end();
  expect(read()).toBe("");
});

test("each picture is drawn over the one before", () => {
  const { show, read } = stage();
  show.show(view, "");
  const height = read().split("\n").length - 1;

  vi.advanceTimersByTime(100);
  expect(read().startsWith(`\u001b[${String(height)}A\u001b[1G\u001b[0J`)).toBe(true);
  show.end();
});

test("the picture never grows beyond the screen, where it could not be drawn over", () => {
  const { show, read } = stage(5);
  show.show(view, "");

  expect(read().split("\n").length - 1).toBe(4);
  show.end();
});

test("after the end nothing is drawn any more", () => {
  const { show, read } = stage();
  show.show(view, "");
  show.end();
  read();

  show.show(view, "");
  vi.advanceTimersByTime(1000);
  expect(read()).toBe("");
});
