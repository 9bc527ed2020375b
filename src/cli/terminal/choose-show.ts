// Which way progress is shown: a live picture on a terminal, one line for each change elsewhere.
import { emptyView, type PlanView } from "../../processes/progress-view.ts";
import { showLive } from "./live-view.ts";
import { lineTeller } from "./plain-lines.ts";
import type { ProgressShow } from "./progress-show.ts";
import type { Terminal } from "./terminal.ts";

const tickMs = 1_000;

/** The show that suits this terminal. */
export function chooseShow(terminal: Terminal): ProgressShow {
  const { canvas, paint, draw } = terminal;
  if (canvas === null) return showLines(terminal);
  return showLive({ screen: canvas, paint, draw, now: isoNow });
}

/** A show that says nothing. */
export const silentShow: ProgressShow = { show: () => undefined, end: () => undefined };

function showLines(terminal: Terminal): ProgressShow {
  const linesOf = lineTeller();
  let latest = emptyView;
  const tell = (view: PlanView, now: string): void => {
    for (const line of linesOf(view, now)) terminal.talk(line);
    latest = view;
  };
  // A model that thinks for long says nothing; that it is still asked is worth a line all the same.
  const timer = setInterval(() => {
    tell(latest, isoNow());
  }, tickMs);
  timer.unref();
  return {
    show: tell,
    end: () => {
      clearInterval(timer);
    },
  };
}

function isoNow(): string {
  return new Date().toISOString();
}
