// Ctrl-C: the first time stops cleanly, the second time at once.
import { BacoError, exitCodes } from "../domain/errors.ts";

/** The exit code of a process that a signal has stopped. */
export type StopCode = typeof exitCodes.interrupted | typeof exitCodes.terminated;

/** A signal has stopped us in the middle of a plan. */
export class StoppedError extends BacoError {
  override readonly name = "StoppedError";
  constructor(
    readonly planId: string,
    override readonly exitCode: StopCode,
  ) {
    super(
      `Plan ${planId} was stopped.`,
      "A signal came before it was done. What is done is kept.",
      `Go on with \`baco resume ${planId}\`.`,
    );
  }
}

interface Interruption {
  /** Resolves at the first SIGINT or SIGTERM; never rejects. */
  readonly stopped: Promise<StopCode>;
  /** Gives the signals back to the process. */
  release(): void;
}

const codes = { SIGINT: exitCodes.interrupted, SIGTERM: exitCodes.terminated } as const;

/** Takes the signals over while the work goes on. */
export async function whileHearingSignals(
  work: (stopped: Promise<StopCode>) => Promise<void>,
): Promise<void> {
  const interruption = awaitInterruption();
  try {
    await work(interruption.stopped);
  } finally {
    interruption.release();
  }
}

function awaitInterruption(): Interruption {
  let stop: (code: StopCode) => void = () => undefined;
  const stopped = new Promise<StopCode>((resolve) => (stop = resolve));
  let isStopping = false;
  const hear = (signal: "SIGINT" | "SIGTERM"): void => {
    if (isStopping) process.exit(codes[signal]);
    isStopping = true;
    stop(codes[signal]);
  };
  process.on("SIGINT", hear).on("SIGTERM", hear);
  return { stopped, release: () => void process.off("SIGINT", hear).off("SIGTERM", hear) };
}
