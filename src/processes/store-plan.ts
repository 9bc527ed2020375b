// Puts what a plan has come to where people look for it: the PRP in the project, its object and the result in `.baco`.
// Doing it twice gives the same files.
import { createHash } from "node:crypto";
import { isAbsolute, relative, resolve } from "node:path";
import { countTokens } from "../domain/count-tokens.ts";
import type { PlanFacts } from "../domain/plan-facts.ts";
import { withConfidence } from "../domain/plan-confidence.ts";
import type { PlanResult, PlanStatus } from "../domain/plan-result.ts";
import type { Prp } from "../domain/prp.ts";
import { writeGenerated } from "../files/manifest.ts";
import { makePlanFolder } from "../files/plan-folder.ts";
import { writeFileAtomically } from "../files/write-file-atomically.ts";
import { writeNamed } from "../files/write-named.ts";
import { writePrp } from "../intake/write-prp-markdown.ts";
import { crashPoint } from "./crash-points.ts";
import type { PlanAtRest } from "./plan-hands.ts";
import { planResult, type PlacedPrp } from "./plan-result.ts";

/** The result of the plan, after everything is safe on disk. */
export async function storePlan(projectFolder: string, rest: PlanAtRest): Promise<PlanResult> {
  const { facts } = rest;
  const folder = await makePlanFolder(projectFolder, facts.planId);
  const prp = finalPrp(facts);
  crashPoint("before-store");
  const placed = prp && hasDraft(rest) ? await placePrp(projectFolder, facts, prp) : null;
  if (prp) await writeFileAtomically(folder.prp, asJson(prp));
  const result = planResult(facts, { ...rest, status: statusOf(rest), prp: placed });
  await writeFileAtomically(folder.result, asJson(result));
  crashPoint("after-store");
  return result;
}

function finalPrp({ phases }: PlanFacts): Prp | null {
  const draft = phases["write-prp"];
  const confidence = phases["validate-prp"]?.confidence;
  return draft && confidence ? withConfidence(draft.prp, confidence.value) : null;
}

function hasDraft({ status }: PlanAtRest): boolean {
  return status === "completed" || status === "awaiting-review";
}

/**
 * Completed, but not as it was asked for, when a model was wanted and rules had to answer in its place. Where only a
 * finding of the model's was replaced, the answer is still the model's: that is labelled, and the plan completed.
 */
function statusOf({ status, facts }: PlanAtRest): PlanStatus {
  const degraded = Object.values(facts.outputs).some(
    ({ degraded: reason, madeBy }) => reason !== null && madeBy === "offline",
  );
  return status === "completed" && facts.options.mode === "model" && degraded ? "completed-degraded" : status;
}

async function placePrp(projectFolder: string, { options }: PlanFacts, prp: Prp): Promise<PlacedPrp> {
  const markdown = writePrp(prp);
  const wanted = resolve(projectFolder, options.out ?? `PRPs/${slugOf(prp.title)}.md`);
  // Only a path that a person named may lead out of the project; one of our own making is kept inside, links and all.
  const write = options.out === null ? writeGenerated : writeNamed;
  const { path, conflict } = await write(projectFolder, wanted, markdown);
  return {
    path: shownPath(projectFolder, path),
    besideEdited: conflict ? shownPath(projectFolder, wanted) : null,
    sha256: createHash("sha256").update(markdown).digest("hex"),
    lines: markdown.trimEnd().split("\n").length,
    tokens: countTokens(markdown),
  };
}

/** Relative where it lies in the project: that is what a person can open from where they stand. */
function shownPath(projectFolder: string, path: string): string {
  const inside = relative(projectFolder, path);
  return inside.startsWith("..") || isAbsolute(inside) ? path : inside;
}

const longestSlug = 60;

function slugOf(title: string): string {
  const words =
    title
      .normalize("NFKD")
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? [];
  return words.join("-").slice(0, longestSlug).replace(/-+$/, "") || "plan";
}

function asJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
