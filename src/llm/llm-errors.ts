// What can go wrong when a model is asked, each kind with what, why and what to do about it.
import type { Usage } from "../domain/agent-output.ts";
import { BacoError, exitCodes } from "../domain/errors.ts";

/** What to say of each kind of failure, and whether the same question may succeed a little later. */
const failures = {
  auth: ["The provider does not accept the key.", "Check OPENAI_API_KEY and what it may be used for."],
  quota: ["The provider's quota is used up.", "Top up the account or raise its limit, then resume the plan."],
  "rate-limited": ["The provider takes no more questions for now.", "Resume the plan a little later."],
  "unknown-model": ["The provider does not know the model.", "Check --model and the base URL."],
  rejected: ["The provider does not accept the question.", "Check the model's name and the base URL."],
  "too-large": [
    "The question or its answer is too large.",
    "Make the context window smaller, or take another model.",
  ],
  timeout: ["The model did not answer in time.", "Try again, or give it more time."],
  idle: ["The answer stopped half-way.", "Try again; the connection or the provider hangs."],
  "broken-off": ["The answer broke off half-way.", "Try again; the connection or the provider cuts it."],
  unreachable: ["The provider cannot be reached.", "Check the network and the base URL."],
  server: ["The provider has a fault.", "Try again later."],
  redirected: [
    "The provider sends us elsewhere, and the key does not go along.",
    "Set the base URL to the final address.",
  ],
  refused: ["The model refused to answer.", "Look at the brief, or take another model."],
  "cut-off": ["The answer was cut off at its length limit.", "Split the brief, or take another model."],
  "content-filter": [
    "The provider's filter withheld the answer.",
    "Look at the brief, or take another model.",
  ],
  empty: ["The model gave no answer.", "Try again, or take another model."],
  "not-an-api": ["What answers at the base URL is no model.", "Check the base URL: it usually ends in /v1."],
  budget: [
    "The budget is used up.",
    "Raise the limit (--budget, --max-tokens, --max-calls, --timeout, or `budget` in your configuration), then plan the brief again.",
  ],
  "circuit-open": [
    "The model is not asked for a while.",
    "Wait, and check the provider; then resume the plan.",
  ],
  ambiguous: [
    "A process died twice in the middle of this call.",
    "It may have been paid twice and is not made a third time; plan the brief again to ask anew.",
  ],
  "not-recorded": [
    "The recording holds no answer to this question.",
    "Replay it with the brief, the flags and the version it was recorded with, or record it again.",
  ],
  "not-json": ["The model did not answer in JSON.", "Take a model that follows a schema."],
  "wrong-shape": ["The model answered in another shape than asked.", "Take a model that follows a schema."],
} as const satisfies Record<string, readonly [what: string, fix: string]>;

export type LlmFailureKind = keyof typeof failures;

/** The model could not be asked, or its answer not be used; `kind` says how. */
export class LlmError extends BacoError {
  override readonly name = "LlmError";
  override readonly exitCode: typeof exitCodes.provider | typeof exitCodes.budget;
  /**
   * What it has cost all the same. Null as an endpoint throws it: nothing was paid when an error status came in place of
   * an answer, nobody can tell when the connection broke; whoever keeps the accounts decides.
   */
  readonly usage: Usage | null;
  /** How long the provider asks us to wait; null when it does not say. */
  readonly retryAfterMs: number | null;

  constructor(
    readonly kind: LlmFailureKind,
    why: string,
    details: { usage?: Usage; retryAfterMs?: number | null; cause?: unknown } = {},
  ) {
    const [what, fix] = failures[kind];
    super(what, why, fix, { cause: details.cause });
    this.exitCode = kind === "budget" ? exitCodes.budget : exitCodes.provider;
    this.usage = details.usage ?? null;
    this.retryAfterMs = details.retryAfterMs ?? null;
  }

  /** The same failure, with what all attempts together have cost. */
  withUsage(usage: Usage): LlmError {
    return new LlmError(this.kind, this.why, { usage, retryAfterMs: this.retryAfterMs, cause: this.cause });
  }
}

/** A model is named, but there is no key to ask it with. */
export class NoModelKeyError extends BacoError {
  override readonly name = "NoModelKeyError";
  override readonly exitCode = exitCodes.provider;
  constructor(readonly model: string) {
    super(
      `No key for the model ${model}.`,
      "OPENAI_API_KEY is not set, and your own configuration has no apiKey.",
      "Set OPENAI_API_KEY, give --base-url for a server of your own, or plan with --offline.",
    );
  }
}
