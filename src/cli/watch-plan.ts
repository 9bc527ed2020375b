// Listens to a plan until it rests or the person stops us.
import type { PlanResult } from "../domain/plan-result.ts";
import type { Planner } from "../processes/planner.ts";
import { nextView, type PlanMessage } from "../processes/progress.ts";
import { emptyView, type PlanView } from "../processes/progress-view.ts";
import type { StopCode } from "./interruption.ts";
import type { ProgressShow } from "./terminal/progress-show.ts";

interface Watch {
  readonly planner: Planner;
  readonly planId: string;
  readonly show: ProgressShow;
  /** Hears every message, until the watch is over. */
  readonly hear: (message: PlanMessage) => void;
  readonly stopped: Promise<StopCode>;
}

export interface Watched {
  /** What the plan came to, or the code with which we were stopped. */
  readonly rest: PlanResult | StopCode;
  readonly view: PlanView;
}

/** The end of the watch, with the last view of the plan. */
export async function watchPlan({ planner, planId, show, hear, stopped }: Watch): Promise<Watched> {
  let view = emptyView;
  let isOver = false;
  try {
    await planner.follow(planId, (message) => {
      if (isOver) return;
      hear(message);
      view = nextView(view, message);
      show.show(view, message.time);
    });
    const rest = await Promise.race([planner.outcome(planId), stopped]);
    return { rest, view };
  } finally {
    isOver = true;
    show.end();
  }
}
