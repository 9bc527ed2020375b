// What a person hears when they approve a plan: what the memory learned, and what waits for their word.
import { BacoError } from "../domain/errors.ts";
import type { Approval } from "../processes/approve-plan.ts";
import type { Cli } from "./cli.ts";
import { loadSettings, projectFolder } from "./engine.ts";
import { open } from "./patterns.ts";
import { optionsOf } from "./plan-shelf.ts";
import { safeLine } from "./terminal/safe-text.ts";
import type { GlobalFlags } from "./cli.ts";

/** Records the approval of a completed plan, and lets the memory learn from it unless the plan or the person is without. */
export async function approveCompleted(planId: string, flags: GlobalFlags, cli: Cli): Promise<void> {
  const [{ approvePlan }, { systemClock }, { config }] = await Promise.all([
    import("../processes/approve-plan.ts"),
    import("../processes/clock.ts"),
    loadSettings({}),
  ]);
  const { terminal, memory } = await open(flags, cli);
  const mayLearn = config.memory && (await optionsOf(projectFolder(), planId)).memory;
  const { approval, wasThere } = await approvePlan(projectFolder(), planId, {
    now: () => systemClock.now(),
    memory: mayLearn ? memory : null,
  });
  const lines = wasThere
    ? [`Plan ${planId} was approved before, on ${safeLine(approval.approvedAt.slice(0, 10))}.`]
    : [`Plan ${planId} is approved.`, ...learnedLines(approval)];
  for (const line of lines) terminal.talk(line);
}

/** As approveCompleted, for a plan that is approved by now, whatever the memory can do. */
export async function learnFrom(planId: string, flags: GlobalFlags, cli: Cli): Promise<void> {
  try {
    await approveCompleted(planId, flags, cli);
  } catch (error) {
    if (!(error instanceof BacoError)) throw error;
    cli
      .terminal(flags)
      .warn(
        `! Nothing was learned from the plan: ${safeLine(`${error.message} ${error.why}`)} Approve it again to retry.`,
      );
  }
}

function learnedLines({ proposals }: Approval): string[] {
  if (proposals === null) return ["The pattern memory is off for it: nothing was learned."];
  const kept = proposals.filter(({ verdict }) => verdict !== "reject");
  const rejected = proposals.filter(({ verdict }) => verdict === "reject");
  return [
    ...kept.map(keptLine),
    ...[...new Set(rejected.map(({ reason }) => reason))].map(
      (reason) =>
        `  not kept: ${String(rejected.filter((one) => one.reason === reason).length)} · ${safeLine(reason)}`,
    ),
  ];
}

function keptLine({
  id,
  verdict,
  state,
  confidence,
  reason,
}: NonNullable<Approval["proposals"]>[number]): string {
  const how = verdict === "refine" ? "refined" : state === "active" ? "learned" : "proposed";
  const next = state === "proposed" ? ` · baco patterns confirm ${id}, or forget ${id}` : "";
  return `  ${how} ${id} (${confidence.toFixed(2)}): ${safeLine(reason)}${next}`;
}
