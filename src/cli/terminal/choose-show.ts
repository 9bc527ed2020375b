// Which way progress is shown: a live picture on a terminal, one line for each change elsewhere.
import { emptyView, type PlanView } from "../../processes/progress-view.ts";
import { showLive } from "./live-view.ts";
import { changeLines } from "./plain-lines.ts";
import type { ProgressShow } from "./progress-show.ts";
import type { Terminal } from "./terminal.ts";

/** The show that suits this terminal. */
export function chooseShow(terminal: Terminal): ProgressShow {
  const { canvas, paint, draw } = terminal;
  if (canvas === null) return showLines(terminal);
  return showLive({ screen: canvas, paint, draw, now: () => new Date().toISOString() });
}

/** A show that says nothing. */
export const silentShow: ProgressShow = { show: () => undefined, end: () => undefined };

function showLines(terminal: Terminal): ProgressShow {
  let before: PlanView = emptyView;
  return {
    show: (view, time) => {
      for (const line of changeLines(before, view, time)) terminal.talk(line);
      before = view;
    },
    end: () => undefined,
  };
}
