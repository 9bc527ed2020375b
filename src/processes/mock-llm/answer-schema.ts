// The JSON Schema that an answer has to fit: from the request itself, or from the words of its prompt.
import { z } from "zod";
import { promptOf, type ChatRequest } from "./chat-request.ts";

const Types = z.union([z.string(), z.array(z.string())]);

/** As much of JSON Schema as a model's answers are described with. */
export const AnswerSchema = z.looseObject({
  type: Types.optional(),
  enum: z.array(z.unknown()).optional(),
  const: z.unknown().optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  minItems: z.number().optional(),
  maxItems: z.number().optional(),
  maxLength: z.number().optional(),
  $ref: z.string().optional(),
  get properties() {
    return z.record(z.string(), AnswerSchema).optional();
  },
  get items() {
    return AnswerSchema.optional();
  },
  get anyOf() {
    return z.array(AnswerSchema).optional();
  },
  get $defs() {
    return z.record(z.string(), AnswerSchema).optional();
  },
});
export type AnswerSchema = z.infer<typeof AnswerSchema>;

/** Null when the client wants words and no JSON. */
export function answerSchemaOf(request: ChatRequest): AnswerSchema | null {
  const given = request.response_format?.json_schema?.schema ?? schemaInWords(promptOf(request));
  const parsed = AnswerSchema.safeParse(given);
  return parsed.success ? parsed.data : null;
}

const introduction = "JSON Schema:\n";

function schemaInWords(prompt: string): unknown {
  const at = prompt.lastIndexOf(introduction);
  if (at === -1) return null;
  const text = firstObject(prompt.slice(at + introduction.length));
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The text up to the brace that closes the first one; what follows a schema is more prompt. */
function firstObject(text: string): string {
  let depth = 0;
  let isInString = false;
  for (let at = 0; at < text.length; at++) {
    const letter = text[at];
    if (isInString && letter === "\\") at++;
    else if (letter === '"') isInString = !isInString;
    else if (!isInString && letter === "{") depth++;
    else if (!isInString && letter === "}" && --depth === 0) return text.slice(0, at + 1);
  }
  return text;
}
