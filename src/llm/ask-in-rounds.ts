// A question and, where the answer is not as it should be, one repair of it.
import type { Asking, Verdict } from "./asking.ts";
import { askInModes } from "./ask-in-modes.ts";
import type { LlmQuestion } from "./llm.ts";
import { LlmError, type LlmFailureKind } from "./llm-errors.ts";
import { repairMessages } from "./repair-messages.ts";

/** A value of the right shape, and what is still wrong with it. */
export interface Usable<T> {
  readonly value: T;
  readonly remarks: readonly string[];
}

/**
 * The better answer of both rounds; throws LlmError when the last one asked for is not usable. `keep` hears of a first
 * answer that is usable as soon as it is there.
 */
export async function askInRounds<T>(
  asking: Asking,
  question: LlmQuestion<T>,
  keep: (first: Usable<T>) => void,
): Promise<Usable<T>> {
  const verdict = await askInModes(asking, { question, round: 0, more: [] });
  const first = usableOf(verdict, question);
  if (first !== null) keep(first);
  if (first?.remarks.length === 0) return first;
  const mended = await mend(asking, question, verdict, first?.remarks ?? faultsOf(verdict));
  return first !== null && first.remarks.length <= mended.remarks.length ? first : mended;
}

async function mend<T>(
  asking: Asking,
  question: LlmQuestion<T>,
  first: Verdict<T>,
  faults: readonly string[],
): Promise<Usable<T>> {
  asking.tell({ state: "repairing", reason: faults[0] ?? "" });
  try {
    const more = repairMessages(first, faults);
    const verdict = await askInModes(asking, { question: roomier(question, first), round: 1, more });
    if ("failure" in verdict) throw verdict.failure;
    return { value: verdict.value, remarks: question.check?.(verdict.value) ?? [] };
  } catch (error) {
    // When the money does not allow to mend an answer, what was wrong with it says more than the budget.
    const isOverBudget = error instanceof LlmError && error.kind === "budget";
    throw isOverBudget && "failure" in first ? first.failure : error;
  }
}

/** Models that think before they answer spend tokens that nobody sees: after a cut-off they get more room. */
function roomier<T>(question: LlmQuestion<T>, first: Verdict<T>): LlmQuestion<T> {
  const isCutOff = "failure" in first && first.failure.kind === "cut-off";
  return isCutOff ? { ...question, maxOutputTokens: question.maxOutputTokens * roomFactor } : question;
}

const roomFactor = 4;

function usableOf<T>(verdict: Verdict<T>, { check }: LlmQuestion<T>): Usable<T> | null {
  return "failure" in verdict ? null : { value: verdict.value, remarks: check?.(verdict.value) ?? [] };
}

const mendable: readonly LlmFailureKind[] = ["wrong-shape", "not-json", "cut-off"];

/** What is wrong with an answer that is not usable; throws its failure when a repair cannot help. */
function faultsOf<T>(verdict: Verdict<T>): string[] {
  if (!("failure" in verdict)) return [];
  if (!mendable.includes(verdict.failure.kind)) throw verdict.failure;
  return [verdict.failure.why];
}
