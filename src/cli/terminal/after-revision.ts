// A show that waits until it is known what a person's answers led to: one line about that first, then the plan goes on.
import type { PlanMessage } from "../../processes/progress.ts";
import { enumerate } from "../../domain/prp-compile/text.ts";
import { countOf } from "./amounts.ts";
import type { ProgressShow } from "./progress-show.ts";
import { safeLine } from "./safe-text.ts";
import type { Terminal } from "./terminal.ts";

export interface RevisionShow extends ProgressShow {
  /** Hears every message before its view is shown. */
  hear(message: PlanMessage): void;
}

/** `sentAt`: ISO time at which the answers were sent; what was said before is known to the person. */
export function showAfterRevision(
  sentAt: string,
  terminal: Pick<Terminal, "talk">,
  open: () => ProgressShow,
): RevisionShow {
  let show: ProgressShow | null = null;
  return {
    hear: (message) => {
      if (show !== null || message.time < sentAt) return;
      const line = revisionLine(message);
      if (line === null) return;
      terminal.talk(line);
      show = open();
    },
    show: (view, time) => show?.show(view, time),
    end: () => show?.end(),
  };
}

/** Null for every message that tells of something else. */
function revisionLine(message: PlanMessage): string | null {
  if (message.type !== "phase.completed" || message.data.result.phase !== "apply-answers") return null;
  const { touched, reused } = message.data.result;
  const again = Object.keys(touched);
  const kept = countOf(Object.keys(reused).length, "answer");
  if (again.length === 0) return `Answers taken. Nobody need be asked again; ${kept} kept.`;
  return `Answers taken. Asking ${safeLine(enumerate(again))} again; ${kept} kept.`;
}
