// Whether anybody on the bus answers.
import { NoReplyError } from "../bus/bus-errors.ts";

/** False when there is nobody to answer. */
export async function isAnswered(request: Promise<unknown>): Promise<boolean> {
  try {
    await request;
    return true;
  } catch (error) {
    if (error instanceof NoReplyError) return false;
    throw error;
  }
}
