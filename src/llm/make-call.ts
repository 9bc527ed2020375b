// One call, in the one order that never pays twice:
//
//   a place in the queue → the day's budget → the plan's and the agent's budget → the breaker → the intent on record
//   → the call → its answer on record → the verdict → its outcome and cost on record
import { nothingSpent } from "../domain/budget.ts";
import type { Usage } from "../domain/agent-output.ts";
import type { Asking, Call, Verdict } from "./asking.ts";
import { refuseOverBudget } from "./budget-guard.ts";
import type { CallIntent } from "./call-record.ts";
import { worstUsage } from "./estimate-usage.ts";
import { sendCall, withdrawn } from "./send-call.ts";
import { spendOf, usageOfKeys } from "./spent.ts";

/** The verdict on the answer, with everything on record; throws LlmError, or StorageError when the record cannot be kept. */
export async function makeCall<T>(asking: Asking, call: Call<T>): Promise<Verdict<T>> {
  const { parts, asker, isBeside = false, signal, tell } = asking;
  return parts.queue.run(() => callInSlot(asking, call), {
    origin: parts.endpoint.origin,
    planId: asker.planId,
    isBeside,
    signal,
    onWait: () => {
      tell({ state: "queued" });
    },
  });
}

async function callInSlot<T>(asking: Asking, call: Call<T>): Promise<Verdict<T>> {
  const { parts, record, tell } = asking;
  const reserved = worstUsage(call.request, asking.price);
  const setAside = await parts.day.reserve(spendOf(reserved));
  const { attempt } = await intend(asking, call, reserved).catch(async (error: unknown) => {
    await setAside.settle(nothingSpent);
    throw error;
  });
  tell({ state: "asking", attempt });
  const end = await sendCall(asking, call, attempt);
  // An answer on record is worth more than the day's count: where that fails, what was set aside goes on counting.
  const counting = setAside.settle(spendOf(end.outcome.usage)).catch(() => undefined);
  await Promise.all([record.settle(call.key, attempt, end.outcome), counting]);
  if ("error" in end) throw end.error;
  return end.verdict;
}

/** Nothing waits between the look at the budget and the intent, which counts at once: no other call slips in between. */
async function intend<T>(asking: Asking, { key }: Call<T>, reserved: Usage): Promise<CallIntent> {
  const { parts, record, asker, allowance, keys, signal } = asking;
  const { origin, model } = parts.endpoint;
  signal.throwIfAborted();
  const spentHere = spendOf(usageOfKeys(record, keys));
  refuseOverBudget({ record, allowance, role: asker.role, spentHere, wish: spendOf(reserved) });
  const breaker = parts.breakerFor(origin, model);
  breaker.admit();
  const attempt = record.tries(key).length + 1;
  const intent = { key, attempt, role: asker.role, model, origin, reserved, time: parts.now() };
  try {
    await record.intend(intent);
    return intent;
  } catch (error) {
    breaker.report(withdrawn);
    throw error;
  }
}
