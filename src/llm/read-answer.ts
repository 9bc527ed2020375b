// From the body of an answer with status 200 to what the model said, streamed or whole.
import { AnswerSoFar } from "./answer-so-far.ts";
import type { RawAnswer } from "./endpoint.ts";
import { readHostileJson } from "./hostile-json.ts";
import { LlmError } from "./llm-errors.ts";
import { failureWithin } from "./provider-errors.ts";
import { readable } from "./readable.ts";
import { serverSentEvents } from "./server-sent-events.ts";

/** How the rest of a stream is waited for once the answer is whole: for its cost, and for its end. */
const untilUsageMs = 2_000;
const untilEndMs = 100;

interface Reading {
  readonly onText: (text: string) => void;
  readonly redact: (text: string) => string;
  /** Told how long a silence may now be, when the answer is whole. */
  readonly expect: (silenceMs: number) => void;
}

/** What the server said; throws LlmError for what is no answer, and what `body` throws as long as the answer is not whole. */
export async function readAnswer(
  contentType: string | null,
  body: AsyncIterable<Uint8Array>,
  reading: Reading,
): Promise<RawAnswer> {
  const type = contentType?.split(";")[0]?.trim().toLowerCase() ?? "";
  if (type === "text/event-stream") return readStream(body, reading);
  if (/^application\/(?:[\w.-]+\+)?json$/.test(type)) return readWhole(body, reading);
  const named = type === "" ? "no content type" : `content type ${readable(reading.redact(type))}`;
  throw new LlmError("not-an-api", `It answered with ${named} in place of JSON.`);
}

async function readStream(body: AsyncIterable<Uint8Array>, reading: Reading): Promise<RawAnswer> {
  const soFar = new AnswerSoFar(reading.onText);
  let isDone = false;
  let events = 0;
  try {
    // To its very end, so that the connection can serve the next request.
    for await (const data of serverSentEvents(body)) {
      events += 1;
      if (isDone || data.trim() === "") continue;
      isDone = data.trim() === "[DONE]";
      if (!isDone) soFar.add(chunkOf(data, reading));
      if (isDone || soFar.isFinished) reading.expect(isDone ? untilEndMs : untilUsageMs);
    }
  } catch (error) {
    // An answer that is whole is paid for: what goes wrong behind it takes nothing away.
    if (!isDone && !soFar.isFinished) throw error;
  }
  if (events === 0) throw new LlmError("empty", "The provider's answer has no content.");
  if (!isDone && !soFar.isFinished) throw new LlmError("broken-off", "The stream ended in the middle.");
  return soFar.answer();
}

async function readWhole(body: AsyncIterable<Uint8Array>, reading: Reading): Promise<RawAnswer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of body) chunks.push(chunk);
  const text = new TextDecoder().decode(Buffer.concat(chunks));
  if (text.trim() === "") throw new LlmError("empty", "The provider's answer has no content.");
  const completion = chunkOf(text, reading);
  if (typeof completion !== "object" || completion === null || !("choices" in completion))
    throw new LlmError("not-an-api", "Its answer is no chat completion.");
  const soFar = new AnswerSoFar(reading.onText);
  soFar.add(completion);
  return soFar.answer();
}

function chunkOf(text: string, { redact }: Reading): unknown {
  const json = readHostileJson(text);
  if ("why" in json)
    throw new LlmError(json.isCutShort ? "broken-off" : "not-an-api", `The provider's answer: ${json.why}`);
  const failure = failureWithin(json.value, redact);
  if (failure !== null) throw failure;
  return json.value;
}
