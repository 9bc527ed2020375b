// From the body of a chat completion to the answer that was asked for. Nothing in it is believed before it is checked.
import { z } from "zod";
import type { Usage } from "../domain/agent-output.ts";
import { objectIn, readHostileJson } from "./hostile-json.ts";
import { LlmError } from "./llm-errors.ts";

const count = z.int().min(0).max(1_000_000_000);

const Completion = z.object({
  choices: z.array(
    z.object({
      finish_reason: z.string().nullish(),
      message: z.object({
        content: z.string().nullish(),
        refusal: z.string().nullish(),
        tool_calls: z.array(z.unknown()).nullish(),
      }),
    }),
  ),
  usage: z
    .object({
      prompt_tokens: count,
      completion_tokens: count,
      prompt_tokens_details: z
        .object({ cached_tokens: count.catch(0) })
        .nullish()
        .catch(null),
    })
    .nullish()
    .catch(null),
});
type Completion = z.infer<typeof Completion>;
type Choice = Completion["choices"][number];

/** What one request has cost by our own count, for providers that do not say. */
type EstimateUsage = (answer: string) => Usage;

/** The checked answer and its cost; throws LlmError of the kind that tells what was wrong, with the cost. */
export function readCompletion<T>(
  body: string,
  schema: z.ZodType<T>,
  estimate: EstimateUsage,
): { value: T; usage: Usage } {
  const completion = parse(readHostileJson(body), Completion, "The provider's answer", estimate(body));
  const usage = usageOf(completion, estimate);
  const content = contentOf(completion.choices[0], usage);
  const value = parse(readHostileJson(objectIn(content)), schema, "The model's answer", usage);
  return { value, usage };
}

function parse<T>(
  reading: ReturnType<typeof readHostileJson>,
  schema: z.ZodType<T>,
  what: string,
  usage: Usage,
): T {
  if ("why" in reading) throw new LlmError("not-json", `${what}: ${reading.why}`, { usage });
  const parsed = schema.safeParse(reading.value);
  if (!parsed.success) throw new LlmError("wrong-shape", `${what}: ${firstIssues(parsed.error)}`, { usage });
  return parsed.data;
}

const shownIssues = 3;

function firstIssues({ issues }: z.ZodError): string {
  const shown = issues
    .slice(0, shownIssues)
    .map(({ path, message }) => `${path.map(String).join(".")}: ${message}`);
  return (
    shown.join("; ") +
    (issues.length > shownIssues ? ` (and ${String(issues.length - shownIssues)} more)` : "")
  );
}

/** The text of the answer, unless the model or its provider withheld it. */
function contentOf(choice: Choice | undefined, usage: Usage): string {
  if (choice === undefined) throw new LlmError("empty", "The provider's answer holds no choice.", { usage });
  const { finish_reason: reason, message } = choice;
  if (message.refusal) throw new LlmError("refused", "It declined without an answer.", { usage });
  if (reason === "length")
    throw new LlmError("cut-off", "The answer reached the limit of output tokens.", { usage });
  if (reason === "content_filter")
    throw new LlmError("content-filter", "The provider gives no reason.", { usage });
  if (message.tool_calls?.length)
    throw new LlmError("wrong-shape", "It called a tool; none was offered.", { usage });
  if (!message.content?.trim()) throw new LlmError("empty", "The answer has no text.", { usage });
  return message.content;
}

function usageOf({ usage, choices }: Completion, estimate: EstimateUsage): Usage {
  const estimated = estimate(choices[0]?.message.content ?? "");
  if (!usage) return estimated;
  return {
    calls: estimated.calls,
    inputTokens: usage.prompt_tokens,
    outputTokens: usage.completion_tokens,
    cachedTokens: Math.min(usage.prompt_tokens, usage.prompt_tokens_details?.cached_tokens ?? 0),
  };
}
