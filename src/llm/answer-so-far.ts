// What a server has said up to now, put together from the chunks of a stream or from one whole completion.
import { z } from "zod";
import { RawAnswer } from "./endpoint.ts";
import { LlmError } from "./llm-errors.ts";

const Said = z.object({
  content: z.string().nullish(),
  refusal: z.string().nullish(),
  tool_calls: z.array(z.unknown()).nullish(),
  function_call: z.unknown().optional(),
});

const Usage = z
  .object({
    prompt_tokens: z.int(),
    completion_tokens: z.int(),
    prompt_tokens_details: z
      .object({ cached_tokens: z.int().catch(0) })
      .nullish()
      .catch(null),
  })
  .transform(
    ({ prompt_tokens: inputTokens, completion_tokens: outputTokens, prompt_tokens_details: details }) => ({
      inputTokens,
      outputTokens,
      cachedTokens: Math.max(0, Math.min(inputTokens, details?.cached_tokens ?? 0)),
    }),
  )
  .pipe(RawAnswer.shape.usage.unwrap())
  .nullish()
  .catch(null);

/** A piece of a stream says `delta`, a whole completion says `message`. */
const Choice = z.object({
  index: z.int().catch(0),
  delta: Said.nullish(),
  message: Said.nullish(),
  finish_reason: z.string().nullish(),
  usage: Usage,
});
type Choice = z.infer<typeof Choice>;

const Chunk = z.object({
  choices: z.array(Choice).nullish(),
  model: z.string().nullish().catch(null),
  usage: Usage,
});

export class AnswerSoFar {
  readonly #onText: (text: string) => void;
  readonly #content: string[] = [];
  readonly #refusal: string[] = [];
  readonly #rest: Omit<RawAnswer, "content" | "refusal"> = {
    finish: null,
    calledTools: false,
    hasChoice: false,
    usage: null,
    model: null,
  };

  constructor(onText: (text: string) => void) {
    this.#onText = onText;
  }

  /** True when the server has said why it ended. */
  get isFinished(): boolean {
    return this.#rest.finish !== null;
  }

  /** Takes a chunk in, or a whole completion; throws LlmError for anything else. */
  add(value: unknown): void {
    const chunk = Chunk.safeParse(value);
    if (!chunk.success) throw new LlmError("not-an-api", notACompletion(chunk.error));
    const { choices, model, usage } = chunk.data;
    const choice = choices?.find(({ index }) => index === 0);
    if (choice) this.#addChoice(choice);
    this.#rest.model = model ?? this.#rest.model;
    this.#rest.usage = usage ?? choice?.usage ?? this.#rest.usage;
  }

  answer(): RawAnswer {
    return { content: joined(this.#content), refusal: joined(this.#refusal), ...this.#rest };
  }

  #addChoice({ delta, message, finish_reason: finish }: Choice): void {
    const said = delta ?? message;
    this.#rest.hasChoice = true;
    this.#rest.finish = finish ?? this.#rest.finish;
    if (said?.tool_calls?.length || said?.function_call != null) this.#rest.calledTools = true;
    if (said?.refusal != null) this.#refusal.push(said.refusal);
    if (said?.content == null) return;
    this.#content.push(said.content);
    this.#onText(said.content);
  }
}

/** Null when nothing was said, which is not the same as an empty text. A character cut in two becomes whole again. */
function joined(pieces: readonly string[]): string | null {
  return pieces.length === 0 ? null : pieces.join("").toWellFormed();
}

function notACompletion({ issues: [issue] }: z.ZodError): string {
  const place = issue?.path.map(String).join(".") ?? "";
  return `Its answer is no chat completion${place === "" ? "" : ` (${place}: ${String(issue?.message)})`}.`;
}
