// An endpoint without a server: it answers what a recording holds, and nothing else.
import type { CompletionRequest } from "./completion-request.ts";
import type { Endpoint } from "./endpoint.ts";
import { LlmError } from "./llm-errors.ts";
import { modeOf, recordingKey, type Recording } from "./recording.ts";

/** The endpoint that was recorded; throws LlmError of kind `not-recorded` for a request that it never answered. */
export function replayEndpoint(
  recording: Recording,
  { model, origin, isOpenAi }: Pick<Endpoint, "model" | "origin" | "isOpenAi">,
): Endpoint {
  return {
    origin,
    model,
    isReplay: true,
    isOpenAi,
    send: async (request, { signal, onText }) => {
      signal.throwIfAborted();
      const answer = await recording.load(recordingKey(request));
      if (answer === null) throw await unanswered(request, recording);
      if (answer.content !== null) onText?.(answer.content);
      return answer;
    },
  };
}

/**
 * A way of asking that was never answered is one that the server did not take: said as the server would, so that the next
 * way is tried. In a way that was answered it is the question that is new.
 */
async function unanswered(request: CompletionRequest, recording: Recording): Promise<LlmError> {
  const mode = modeOf(request);
  const modes = await recording.modes();
  if (modes.size > 0 && !modes.has(mode))
    return new LlmError("rejected", `The recording holds nothing asked by ${mode}.`);
  return new LlmError("not-recorded", "Nobody asked this when it was recorded, or it was not answered then.");
}
