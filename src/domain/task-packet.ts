// A task packet: what one needs to do one task of a PRP and nothing else, small enough for a coding assistant's prompt.
import { z } from "zod";
import { InvalidInputError } from "./errors.ts";
import { nearestName } from "./nearest-name.ts";
import { packetLines } from "./packet/lines.ts";
import { collect } from "./packet/collect.ts";
import { withinLimits, limitsFromWide } from "./packet/limits.ts";
import { TaskPacketBody } from "./packet/body.ts";
import type { Prp, PrpTask } from "./prp.ts";

export const TaskPacket = TaskPacketBody.extend({
  schema: z.literal("baco.task-packet/1"),
  /** Of its Markdown, by the estimate that the plan used. */
  tokens: z.int().min(0),
});
export type TaskPacket = z.infer<typeof TaskPacket>;

/** What a packet should not be longer than. */
const packetTokens = 1300;

/** The packet of one task; what had to be cut is told in `cut`. Throws an InvalidInputError for an unknown task. */
export function taskPacket(prp: Prp, taskId: string, countTokens: (text: string) => number): TaskPacket {
  const whole = collect(prp, taskOf(prp, taskId));
  for (const limits of limitsFromWide) {
    const body = withinLimits(whole, limits);
    const tokens = countTokens(packetLines(body).join("\n"));
    if (tokens <= packetTokens || limits === limitsFromWide.at(-1))
      return { schema: "baco.task-packet/1", ...body, tokens };
  }
  return { schema: "baco.task-packet/1", ...whole, tokens: 0 };
}

/** The packet as Markdown, one line a thing. */
export function packetText(packet: TaskPacket): string {
  return packetLines(packet).join("\n");
}

function taskOf({ tasks, planId }: Prp, wanted: string): PrpTask {
  const name = /^\d+$/.test(wanted) ? `TASK-${wanted}` : wanted.toUpperCase();
  const found = tasks.find(({ id }) => id === name);
  if (found) return found;
  const ids = tasks.map(({ id }) => id);
  const near =
    nearestName(
      name,
      ids.map((id) => id.toLowerCase()),
    )?.toUpperCase() ?? null;
  throw new InvalidInputError(
    `Plan ${planId} has no task ${wanted.slice(0, 40)}.`,
    ids.length === 0
      ? "It has no tasks at all."
      : `Its tasks are ${ids.length > 2 ? `${ids[0] ?? ""} to ${ids.at(-1) ?? ""}` : ids.join(" and ")}${near === null ? "" : `; ${near} is near`}.`,
    `Name one of them, such as \`--task ${near ?? ids[0] ?? "TASK-1"}\`.`,
  );
}
