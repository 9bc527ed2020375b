// Which fault happens at which call: `MODE`, `MODE:DETAIL`, `MODE@1`, `MODE@3-5`, `MODE@1,4`, `MODE@every`, `MODE@agent:ROLE`.
import { InvalidInputError } from "../../domain/errors.ts";
import { nearestName } from "../../domain/nearest-name.ts";
import type { Fault } from "./fault.ts";
import { faults } from "./faults.ts";

export interface FaultCall {
  /** A fault's name, with its detail behind a colon. */
  readonly name: string;
  readonly detail: string;
  readonly fault: Fault;
}

export interface FaultRule extends FaultCall {
  readonly isDue: (call: { readonly n: number; readonly asker: string }) => boolean;
}

/** The rule that these words stand for; throws InvalidInputError. */
export function parseFaultRule(words: string): FaultRule {
  const at = words.indexOf("@");
  const mode = at === -1 ? words : words.slice(0, at);
  const where = at === -1 ? "every" : words.slice(at + 1);
  const isDue = dueAt(where);
  if (isDue !== null) return { ...parseFault(mode), isDue };
  throw new InvalidInputError(
    `The fault ${JSON.stringify(words)} does not say at which calls.`,
    `What stands behind @ is ${JSON.stringify(where)}.`,
    "Write @1, @3-5, @1,4, @first, @every or @agent:ROLE.",
  );
}

/** A fault by its name, such as `429:2`; throws InvalidInputError. */
export function parseFault(mode: string): FaultCall {
  const colon = mode.indexOf(":");
  const name = colon === -1 ? mode : mode.slice(0, colon);
  const fault = Object.hasOwn(faults, name) ? faults[name] : undefined;
  if (fault !== undefined) return { name, detail: colon === -1 ? "" : mode.slice(colon + 1), fault };
  const names = Object.keys(faults);
  const near = nearestName(name, names);
  throw new InvalidInputError(
    `There is no fault ${JSON.stringify(name)}.`,
    near === null ? `Known are ${names.join(", ")}.` : "",
    near === null ? "Choose one of them." : `Did you mean ${near}? \`baco mock-llm --help\` lists them all.`,
  );
}

function dueAt(where: string): FaultRule["isDue"] | null {
  if (where === "every") return () => true;
  if (where === "first") return ({ n }) => n === 1;
  const role = /^agent:([\w-]+)$/.exec(where)?.[1];
  if (role !== undefined) return ({ asker }) => asker === role;
  const ranges = where.split(",").map((part) => /^([1-9]\d{0,6})(?:-([1-9]\d{0,6}))?$/.exec(part));
  if (ranges.includes(null)) return null;
  const bounds = ranges.map((range) => [Number(range?.[1]), Number(range?.[2] ?? range?.[1])] as const);
  return ({ n }) => bounds.some(([from, to]) => n >= from && n <= to);
}
