// One round of a question, in the best way to ask for JSON that the server takes: a refusal of one leads to the next.
import type { Asking, Call, Verdict } from "./asking.ts";
import { askPatiently } from "./ask-patiently.ts";
import { callKey } from "./call-key.ts";
import {
  answerModes,
  completionRequest,
  type AnswerMode,
  type CompletionRequest,
} from "./completion-request.ts";
import type { RawAnswer } from "./endpoint.ts";
import { judgeAnswer } from "./judge-answer.ts";
import type { LlmQuestion } from "./llm.ts";
import { LlmError } from "./llm-errors.ts";

/** A question, and what is said after it when it is asked for the second time. */
export interface Round<T> {
  readonly question: LlmQuestion<T>;
  readonly round: 0 | 1;
  readonly more: CompletionRequest["messages"];
}

/** The verdict on the answer, be it usable or not; throws LlmError when there is none. */
export async function askInModes<T>(asking: Asking, round: Round<T>): Promise<Verdict<T>> {
  const { modes, endpoint } = asking.parts;
  const { origin, model } = endpoint;
  const refused: AnswerMode[] = [];
  let mode = modeOnRecord(asking, round) ?? modes.best(origin, model);
  for (;;) {
    const call = callOf(asking, round, mode);
    asking.keys.add(call.key);
    try {
      const verdict = await asking.inTurn(call.key, () => askPatiently(asking, call));
      // Only an answer proves that it was the way of asking that was refused, and not the question.
      for (const way of refused) modes.refused(origin, model, way);
      return verdict;
    } catch (error) {
      const next = isRefusalOfMode(error, call) ? answerModes[answerModes.indexOf(mode) + 1] : undefined;
      if (next === undefined) throw error;
      refused.push(mode);
      mode = next;
    }
  }
}

/** What was asked before goes on in the way in which it was asked, for in another one it would be bought again. */
function modeOnRecord<T>(asking: Asking, round: Round<T>): AnswerMode | null {
  const { record, asker } = asking;
  // Most askers are new here: they need not look under three keys.
  if (!record.entries().some(({ intent }) => intent.role === asker.role)) return null;
  const wasAsked = (mode: AnswerMode): boolean =>
    record.tries(callOf(asking, round, mode).key).some(({ outcome }) => outcome?.kind !== "rejected");
  return answerModes.find(wasAsked) ?? null;
}

function callOf<T>({ parts, asker }: Asking, { question, round, more }: Round<T>, mode: AnswerMode): Call<T> {
  const { model, origin, isOpenAi } = parts.endpoint;
  const first = completionRequest(question, { model, mode, isOpenAi });
  const request = { ...first, messages: [...first.messages, ...more] };
  return {
    key: callKey({ asker, round, origin, request }),
    request,
    judge: (raw) => verdictOn(raw, question),
  };
}

function verdictOn<T>(raw: RawAnswer, { schema }: LlmQuestion<T>): Verdict<T> {
  try {
    return { raw, value: judgeAnswer(raw, schema) };
  } catch (error) {
    if (error instanceof LlmError) return { raw, failure: error };
    throw error;
  }
}

function isRefusalOfMode<T>(error: unknown, { request }: Call<T>): boolean {
  return error instanceof LlmError && error.kind === "rejected" && request.response_format !== undefined;
}
