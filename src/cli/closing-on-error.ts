// Work on a planner that nobody closes when it fails: left open, its link to the bus would keep the process alive.
import type { Planner } from "../processes/planner.ts";

/** What the work gives; when it throws, the planner is closed first. */
export async function closingOnError<T>(planner: Pick<Planner, "close">, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    await planner.close();
    throw error;
  }
}
