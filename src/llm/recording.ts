// The promise of a recording: every answer of a model by the content of its request, so that a plan can be made again
// without the model. Whose plan it is, and when, makes no difference. Kept by `processes/recording-folder.ts`.
import { createHash } from "node:crypto";
import { answerModes, type AnswerMode, type CompletionRequest } from "./completion-request.ts";
import type { Endpoint, RawAnswer } from "./endpoint.ts";

export interface Recording {
  /** Null when this was never answered. */
  load(key: string): Promise<RawAnswer | null>;
  /** Resolves when it is safe; a later answer to the same request takes the place of the earlier one. */
  save(key: string, answer: RawAnswer, meta: { readonly mode: AnswerMode }): Promise<void>;
  /** The ways of asking for JSON that were answered. */
  modes(): Promise<ReadonlySet<AnswerMode>>;
}

/** SHA-256 over the whole request. */
export function recordingKey(request: CompletionRequest): string {
  return createHash("sha256").update(JSON.stringify(request)).digest("hex");
}

/** The way in which a request asks for JSON. */
export function modeOf({ response_format: format }: CompletionRequest): AnswerMode {
  return format?.type ?? answerModes[2];
}

/**
 * The same endpoint, each of its answers recorded before anybody gets it. Failures are not recorded. An answer that cannot
 * be recorded is paid all the same and therefore used: `onLoss` hears of the first, and nothing more is recorded.
 */
export function recordingEndpoint(
  endpoint: Endpoint,
  recording: Recording,
  onLoss: (cause: unknown) => void,
): Endpoint {
  let isComplete = true;
  const save = async (request: CompletionRequest, answer: RawAnswer): Promise<void> => {
    try {
      if (isComplete) await recording.save(recordingKey(request), answer, { mode: modeOf(request) });
    } catch (cause) {
      if (isComplete) onLoss(cause);
      isComplete = false;
    }
  };
  return {
    origin: endpoint.origin,
    model: endpoint.model,
    isReplay: endpoint.isReplay,
    isOpenAi: endpoint.isOpenAi,
    send: async (request, options) => {
      const answer = await endpoint.send(request, options);
      await save(request, answer);
      return answer;
    },
  };
}
