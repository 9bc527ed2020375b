// What a client asks of the scripted server: a chat completion, as much of it as the server goes by.
import { z } from "zod";

/** Some clients send a text in parts; only its words matter here. */
const Content = z
  .union([z.string(), z.array(z.looseObject({ text: z.string().optional() })), z.null()])
  .default("")
  .transform((content) =>
    typeof content === "string" ? content : (content ?? []).map(({ text = "" }) => text).join("\n"),
  );

export const ChatRequest = z.object({
  model: z.string().min(1),
  messages: z.array(z.object({ role: z.string(), content: Content })).min(1),
  stream: z.boolean().nullish(),
  stream_options: z.object({ include_usage: z.boolean().optional() }).nullish(),
  max_tokens: z.number().optional(),
  max_completion_tokens: z.number().optional(),
  response_format: z
    .object({
      type: z.string(),
      json_schema: z
        .object({ name: z.string(), schema: z.unknown(), strict: z.boolean().nullish() })
        .optional(),
    })
    .optional(),
});
export type ChatRequest = z.infer<typeof ChatRequest>;

/** All that was said, in one text. */
export function promptOf({ messages }: ChatRequest): string {
  return messages.map(({ content }) => content).join("\n\n");
}
