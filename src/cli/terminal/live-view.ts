// The live picture on a terminal: drawn over itself, at most ten times a second.
import { clearScreenDown, cursorTo, moveCursor } from "node:readline";
import type { PlanView } from "../../processes/progress-view.ts";
import type { ProgressShow } from "./progress-show.ts";
import type { Screen } from "./terminal.ts";
import { viewLines } from "./view-lines.ts";
import type { Paint } from "./paint.ts";

const frameMs = 100;

interface Stage {
  readonly screen: Screen;
  readonly paint: Paint;
  readonly draw: (line: string) => string;
  /** ISO time. */
  readonly now: () => string;
}

/** A show that keeps one picture up to date, seconds and all, until it ends; the last picture stays. */
export function showLive(stage: Stage): ProgressShow {
  let latest: PlanView | null = null;
  let height = 0;
  let hasEnded = false;
  const redraw = (): void => {
    if (latest !== null) height = drawOver(latest, height, stage);
  };
  // Drawn by the clock, not by the message: a burst of messages costs one picture.
  const timer = setInterval(redraw, frameMs);
  timer.unref();
  return {
    show: (view) => {
      if (hasEnded) return;
      const isFirst = latest === null;
      latest = view;
      if (isFirst) redraw();
    },
    end: () => {
      clearInterval(timer);
      redraw();
      hasEnded = true;
    },
  };
}

/** Draws the picture in place of the one before and gives its height. */
function drawOver(view: PlanView, height: number, { screen, paint, draw, now }: Stage): number {
  // A terminal that does not know its size says 0.
  const lines = viewLines(view, { now: now(), columns: screen.columns || 80, paint });
  // What scrolled out of the screen cannot be drawn over, so the picture stays within it.
  const visible = lines.slice(0, Math.max(1, (screen.rows || 24) - 1));
  if (height > 0) moveCursor(screen, 0, -height);
  cursorTo(screen, 0);
  clearScreenDown(screen);
  screen.write(visible.map((line) => `${draw(line)}\n`).join(""));
  return visible.length;
}
