// What a plan's chart asks of the process that runs it. Doing one twice must be harmless.
import type { PhaseName } from "../domain/phase-result.ts";

export interface TaskOrder {
  readonly role: string;
  readonly attempt: number;
  /** ISO time. */
  readonly deadline: string;
}

export interface EffectParams {
  /** Do the work of a phase; answer with `phase.completed` or `phase.failed`. */
  runPhase: { readonly phase: PhaseName; readonly round: number };
  publishTasks: { readonly tasks: readonly TaskOrder[] };
  /** Say `deadline.reached` for the role at this ISO time; the role `review` stands for the person who is asked. */
  wakeAt: { readonly role: string; readonly at: string };
  /** Tell the agents of these roles that their task is no longer wanted. */
  withdrawTasks: { readonly roles: readonly string[] };
  askPerson: { readonly contentHash: string; readonly reasons: string[]; readonly expiresAt: string };
  /** Store the PRP and the result, then say `plan.completed`. */
  deliver: Readonly<Record<string, never>>;
  announceFailure: { readonly reason: string; readonly fix: string };
  announceCancel: { readonly reason: string };
}

export type OrchestratorEffect = {
  [Type in keyof EffectParams]: { readonly type: Type; readonly params: EffectParams[Type] };
}[keyof EffectParams];

const effectNames: ReadonlySet<string> = new Set<keyof EffectParams>([
  "runPhase",
  "publishTasks",
  "wakeAt",
  "withdrawTasks",
  "askPerson",
  "deliver",
  "announceFailure",
  "announceCancel",
]);

/** The effects among the actions of a transition, in their order. */
export function effectsOf(actions: readonly { type: string; params?: unknown }[]): OrchestratorEffect[] {
  return actions.filter(isEffect);
}

function isEffect(action: { type: string; params?: unknown }): action is OrchestratorEffect {
  return effectNames.has(action.type);
}
