// What is said of a question to the model that is under way: how much has come, how it ends so far, why it waits.
import type { CallView } from "../../processes/progress-view.ts";
import { countOf } from "./amounts.ts";
import { between } from "./duration.ts";
import { safeLine } from "./safe-text.ts";
import { clipStart } from "./width.ts";

/** Under this many columns the end of a text says nothing. */
const leastTail = 12;

/** In at most so many columns, as long as the reason fits them; `now` is an ISO time. */
export function callWords(call: CallView, now: string, columns: number): string {
  switch (call.state) {
    case "queued":
      return "for its turn at the model";
    case "asking":
      return call.reason === "" ? "" : `again: ${safeLine(call.reason)}`;
    case "streaming":
      return streamWords(call, columns);
    case "waiting":
      // How long comes first: the end of a line is cut on a narrow terminal.
      return joined(`again in ${countdown(call, now)}`, safeLine(call.reason).replace(/\.$/, ""));
    case "repairing":
      return safeLine(call.reason);
  }
}

function streamWords({ outputTokens, tail }: CallView, columns: number): string {
  if (outputTokens === 0) return "";
  const tokens = countOf(outputTokens, "token");
  const text = readable(tail);
  const room = columns - tokens.length - " · “”".length;
  return text === "" || room < leastTail ? tokens : `${tokens} · “${clipStart(text, room)}”`;
}

/** An answer is a JSON text; its words, without the names of its fields, are enough for who watches it grow. */
function readable(tail: string): string {
  return safeLine(tail)
    .replace(/"\w{1,40}" ?:/g, " ")
    .replace(/\\[a-z"\\]/g, " ")
    .replace(/["{}[\]]+/g, " ")
    .replace(/\s+/g, " ")
    .replace(/ (?=,)/g, "")
    .trim();
}

/** Such as `14s`; never less than nothing, when the word that it goes on is late. */
export function countdown({ until }: CallView, now: string): string {
  const ms = until === null ? 0 : between(now, until);
  return `${String(Math.max(0, Math.ceil(ms / 1000)))}s`;
}

function joined(...parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join(" · ");
}
