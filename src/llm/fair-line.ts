// The order in which waiting calls get their turn: those on a plan's path first; among equals the plan with the fewest
// calls under way; then who came first. Those beside the path never take all places, so that the path need not wait.
import type { Queue, QueueAddOptions } from "p-queue";

/** How much of a plan is under way. */
export interface PlanLoad {
  running: number;
}

export interface Place extends QueueAddOptions {
  readonly plan: PlanLoad;
  readonly isBeside: boolean;
  /** True while it must wait although there is room. */
  readonly isHeld: () => boolean;
}

type Run = () => Promise<unknown>;

interface Waiting extends Partial<Place> {
  readonly run: Run;
}

/** The line, in the shape that p-queue asks for. */
export class FairLine implements Queue<Run, Place> {
  #waiting: Waiting[] = [];

  /** How many could have their turn now: p-queue takes one for each. */
  get size(): number {
    return this.#free().length;
  }

  enqueue(run: Run, place: Partial<Place> = {}): void {
    this.#waiting.push({ ...place, run });
  }

  dequeue(): Run | undefined {
    const free = this.#free();
    const [first] = free;
    if (first === undefined) return undefined;
    const next = free.reduce((best, each) => (goesBefore(each, best) ? each : best), first);
    this.#waiting = this.#waiting.filter((each) => each !== next);
    return next.run;
  }

  remove(id: string): void {
    this.#waiting = this.#waiting.filter((each) => each.id !== id);
  }

  filter({ isBeside }: Readonly<Partial<Place>>): Run[] {
    return this.#waiting.filter((each) => each.isBeside === isBeside).map(({ run }) => run);
  }

  #free(): Waiting[] {
    return this.#waiting.filter(({ isHeld }) => isHeld?.() !== true);
  }

  setPriority(): void {
    throw new Error("A place in this line follows from the plan and cannot be set.");
  }
}

function goesBefore(a: Waiting, b: Waiting): boolean {
  if (a.isBeside !== b.isBeside) return b.isBeside === true;
  return (a.plan?.running ?? 0) < (b.plan?.running ?? 0);
}
