// Tells everyone how a model gets on with an agent's answer: a few times a second at most, for people who wait.
import type { Bus } from "../bus/bus.ts";
import { agentProgress } from "../bus/messages/agent.ts";
import type { DataOf } from "../bus/message.ts";
import { safeText } from "../domain/prp-compile/safe-text.ts";
import type { CallProgress } from "../llm/llm.ts";
import type { AgentTask } from "../machines/agent.ts";

/** Between two messages about the same stream of text. */
const pauseMs = 250;
const longestTail = 80;

/** Publishes what it hears; nobody waits for it, and what cannot be sent is left out. */
export function progressTeller(
  bus: Bus,
  { planId, role, attempt }: AgentTask,
  nowMs: () => number = () => performance.now(),
): (progress: CallProgress) => void {
  let n = 0;
  let spokenMs = -Infinity;
  return (progress) => {
    if (progress.state === "streaming" && nowMs() - spokenMs < pauseMs) return;
    spokenMs = nowMs();
    n += 1;
    bus.publish(agentProgress, { planId, role, attempt, n, ...facts(progress) }).catch(() => undefined);
  };
}

type Facts = Pick<DataOf<typeof agentProgress>, "state" | "outputTokens" | "tail" | "reason" | "forMs">;

function facts(progress: CallProgress): Facts {
  const { state } = progress;
  const nothing = { outputTokens: 0, tail: "", reason: "", forMs: 0 };
  if (state === "streaming")
    return { ...nothing, state, outputTokens: progress.outputTokens, tail: tailOf(progress.tail) };
  if (state === "waiting") return { ...nothing, state, reason: progress.reason, forMs: progress.forMs };
  return state === "repairing" ? { ...nothing, state, reason: progress.reason } : { ...nothing, state };
}

function tailOf(text: string): string {
  return safeText(text)
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, " ")
    .slice(-longestTail);
}
