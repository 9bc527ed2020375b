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
  let shown = nothing;
  let hasEnded = false;
  const redraw = (): void => {
    if (latest !== null) shown = drawOver(latest, shown, stage);
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

interface Picture {
  readonly text: string;
  readonly height: number;
  readonly columns: number;
}

const nothing: Picture = { text: "", height: 0, columns: 0 };

/** Draws the picture in place of the one before; one that is the same is left alone, so that it does not flicker. */
function drawOver(view: PlanView, before: Picture, { screen, paint, draw, now }: Stage): Picture {
  // A terminal that does not know its size says 0.
  const columns = screen.columns || 80;
  const lines = viewLines(view, { now: now(), columns, paint });
  // What scrolled out of the screen cannot be drawn over, so the picture stays within it.
  const visible = lines.slice(0, Math.max(1, (screen.rows || 24) - 1));
  const text = visible.map((line) => `${draw(line)}\n`).join("");
  if (text === before.text && columns === before.columns) return before;
  if (before.height > 0) moveCursor(screen, 0, -before.height);
  cursorTo(screen, 0);
  clearScreenDown(screen);
  screen.write(text);
  return { text, height: visible.length, columns };
}
