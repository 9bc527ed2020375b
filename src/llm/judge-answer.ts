// From what a server said to the value that was asked for. It can be said again of an answer on record: the same words
// always get the same judgement. Nothing is believed before it is checked.
import type { z } from "zod";
import type { RawAnswer } from "./endpoint.ts";
import { readHostileJson } from "./hostile-json.ts";
import { LlmError } from "./llm-errors.ts";
import { objectsInText, withoutThoughts } from "./objects-in-text.ts";

/** The value; throws LlmError of the kind that tells why there is none. What was not asked for is left out. */
export function judgeAnswer<T>(raw: RawAnswer, schema: z.ZodType<T>): T {
  const words = withoutThoughts(contentOf(raw));
  const reading = jsonIn(words);
  if ("why" in reading) throw withoutJson(words, reading.why);
  const parsed = schema.safeParse(wellFormed(reading.value));
  if (!parsed.success) throw new LlmError("wrong-shape", firstIssues(parsed.error));
  return parsed.data;
}

/** The longest object that can be read; without one, what is wrong with the longest, or with the words. */
function jsonIn(words: string): ReturnType<typeof readHostileJson> {
  const whole = readHostileJson(words);
  // An answer that breaks off is none, whatever it has brought to an end before.
  if (words.startsWith("{") && "isCutShort" in whole && whole.isCutShort) return whole;
  const readings = objectsInText(words).map((text) => readHostileJson(text));
  return readings.find((reading) => "value" in reading) ?? readings[0] ?? whole;
}

/** The text of the answer, unless the model or its provider withheld it. */
function contentOf({ content, refusal, finish, calledTools, hasChoice }: RawAnswer): string {
  if (!hasChoice) throw new LlmError("empty", "The provider's answer holds no choice.");
  if (refusal?.trim()) throw new LlmError("refused", "It declined without an answer.");
  if (finish === "length") throw new LlmError("cut-off", "The answer reached the limit of output tokens.");
  if (finish === "content_filter") throw new LlmError("content-filter", "The provider gives no reason.");
  if (calledTools) throw new LlmError("wrong-shape", "It called a tool; none was offered.");
  if (!content?.trim()) throw new LlmError("empty", "The answer has no text.");
  return content;
}

const refusals =
  /^(?:["'*\s]*)(?:(?:i['’]m|i am|we['’]re) (?:very |really |so )?sorry\b|sorry\b|i apologi[sz]e\b|(?:unfortunately, )?i (?:can['’]?t|cannot|won['’]t|am unable to|am not able to|must decline)\b|i['’]m (?:unable|not able) to\b|as an ai\b)/i;

/** A model may decline in plain words, with nothing else to tell it from an answer. */
function withoutJson(words: string, why: string): LlmError {
  if (words === "") return new LlmError("empty", "There are thoughts, but no answer behind them.");
  if (refusals.test(words)) return new LlmError("refused", "It declined in words, without an answer.");
  return new LlmError("not-json", `The model's answer: ${why}`);
}

/** Half a character cannot be written to a file and read back the same. */
function wellFormed(value: unknown): unknown {
  if (typeof value === "string") return value.toWellFormed();
  if (Array.isArray(value)) return value.map(wellFormed);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, wellFormed(inner)]));
}

const shownIssues = 3;

function firstIssues({ issues }: z.ZodError): string {
  const shown = issues
    .slice(0, shownIssues)
    .map(({ path, message }) => `${path.map(String).join(".")}: ${message}`);
  const more = issues.length - shownIssues;
  return `The model's answer: ${shown.join("; ")}${more > 0 ? ` (and ${String(more)} more)` : ""}`;
}
