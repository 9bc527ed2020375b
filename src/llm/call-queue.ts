// The promise of a queue: so many calls at one endpoint at once, those on a plan's path first, fair among plans.

export interface CallQueue {
  /** Runs the work when there is room; a signal that fires while it waits rejects with the signal's reason. */
  run<T>(
    work: () => Promise<T>,
    options: {
      readonly origin: string;
      readonly planId: string;
      readonly isBeside: boolean;
      readonly signal: AbortSignal;
      /** Called when the work has to wait. */
      readonly onWait: () => void;
    },
  ): Promise<T>;
}
