// The promise of whatever shows progress: each new view of the plan, and the end.
import type { PlanView } from "../../processes/progress-view.ts";

export interface ProgressShow {
  /** The view after a message that was said at `time` (ISO). */
  show(view: PlanView, time: string): void;
  /** The plan has come to rest; the show leaves the screen to others. */
  end(): void;
}
