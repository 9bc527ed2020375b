// Names for plans: sortable by time, short enough to type.
import { randomInt } from "node:crypto";

// Without letters and digits that look alike.
const alphabet = "23456789abcdefghjkmnpqrstuvwxyz";

/** An id such as `261122-1604-x7k2` for a plan submitted at this ISO time (UTC). */
export function newPlanId(time: string): string {
  const digits = time.replace(/\D/g, "");
  const suffix = Array.from({ length: 4 }, () => alphabet[randomInt(alphabet.length)]).join("");
  return `${digits.slice(2, 8)}-${digits.slice(8, 12)}-${suffix}`;
}
