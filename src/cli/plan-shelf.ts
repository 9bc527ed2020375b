// The plans of a project folder as they lie on disk, read without disturbing whoever works on them.
import { catalogue } from "../bus/messages/index.ts";
import { readMessage } from "../bus/message.ts";
import type { PlanOptions } from "../domain/plan-options.ts";
import { PlanResult } from "../domain/plan-result.ts";
import { Prp } from "../domain/prp.ts";
import { listPlans, planFolder } from "../files/plan-folder.ts";
import { readInput } from "../files/read-input.ts";
import { UnknownPlanError } from "../processes/process-errors.ts";
import { emptyView, type PlanView } from "../processes/progress-view.ts";
import { nextView } from "../processes/progress.ts";

/** One line of `baco plans`. */
export interface ShelvedPlan {
  readonly planId: string;
  readonly title: string;
  /** As in the result; `unfinished` while there is none, `damaged` when the journal cannot be read. */
  readonly status: PlanResult["status"] | "unfinished" | "damaged";
  readonly level: string | null;
  /** ISO time; null when it cannot be told. */
  readonly createdAt: string | null;
}

const maxFileBytes = 512 * 1024 * 1024;

/** Every plan of the folder, newest first. */
export async function shelvedPlans(folder: string): Promise<ShelvedPlan[]> {
  const plans = await Promise.all((await listPlans(folder)).map((planId) => shelvedPlan(folder, planId)));
  return plans
    .flat()
    .sort((a, b) => (b.createdAt ?? "").localeCompare(a.createdAt ?? "") || b.planId.localeCompare(a.planId));
}

/** None for a plan whose process died before it was accepted: nobody was told of it. */
async function shelvedPlan(folder: string, planId: string): Promise<ShelvedPlan[]> {
  const view = await viewOf(folder, planId).catch(() => null);
  if (view === null) return [{ planId, title: "", status: "damaged", level: null, createdAt: null }];
  if (view.planId === "") return [];
  const result = await resultOf(folder, planId).catch(() => null);
  const status = result?.status ?? view.outcome?.status ?? "unfinished";
  return [
    { planId, title: view.title, status, level: view.complexity?.level ?? null, createdAt: view.startedAt },
  ];
}

/** The result of a plan that rests; null while it has none. Throws UnknownPlanError. */
export async function resultOf(folder: string, planId: string): Promise<PlanResult | null> {
  const { result } = planFolder(folder, planId);
  if (!(await listPlans(folder)).includes(planId)) throw new UnknownPlanError(planId);
  const bytes = await readInput(result, { maxBytes: maxFileBytes }).catch(() => null);
  return bytes === null ? null : PlanResult.parse(JSON.parse(bytes.toString("utf8")));
}

/** The PRP of a plan as the object that its Markdown renders; null while it has none. */
export async function prpOf(folder: string, planId: string): Promise<Prp | null> {
  const bytes = await readInput(planFolder(folder, planId).prp, { maxBytes: maxFileBytes }).catch(() => null);
  return bytes === null ? null : Prp.parse(JSON.parse(bytes.toString("utf8")));
}

/** How the plan was asked for; throws for a plan that was never accepted. */
export async function optionsOf(folder: string, planId: string): Promise<PlanOptions> {
  const bytes = await readInput(planFolder(folder, planId).journal, { maxBytes: maxFileBytes });
  const [first = ""] = bytes.toString("utf8").split("\n", 1);
  const message = messageOf(first);
  if (message.type !== "plan.submitted") throw new UnknownPlanError(planId);
  return message.data.options;
}

/** What a person would have seen of the plan so far. */
async function viewOf(folder: string, planId: string): Promise<PlanView> {
  const bytes = await readInput(planFolder(folder, planId).journal, { maxBytes: maxFileBytes });
  const lines = bytes.toString("utf8").split("\n");
  // What follows the last line feed was not written to its end.
  return lines.slice(0, -1).reduce((view, line) => nextView(view, messageOf(line)), emptyView);
}

function messageOf(line: string): Parameters<typeof nextView>[1] {
  const record: unknown = JSON.parse(line);
  return readMessage(
    catalogue,
    typeof record === "object" && record !== null && "message" in record ? record.message : null,
  );
}
