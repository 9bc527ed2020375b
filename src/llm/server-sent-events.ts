// Reads server-sent events from bytes that may be cut anywhere, in a line break or in a character. In the time that one
// pass takes, whatever the server sends.

/** The data of each event. A last event that nothing ends is given too: some servers forget the empty line. */
export async function* serverSentEvents(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let data: string[] = [];
  for await (const line of linesOf(bytes)) {
    if (line === "" && data.length > 0) {
      yield data.join("\n");
      data = [];
    }
    const value = dataOf(line);
    if (value !== null) data.push(value);
  }
  if (data.length > 0) yield data.join("\n");
}

/** Null for comments, which keep the connection alive, and for fields that say nothing to us. */
function dataOf(line: string): string | null {
  const colon = line.indexOf(":");
  const value = line.slice(colon + 1).replace(/^ /, "");
  if (line.startsWith("data:")) return value;
  // llama.cpp tells of its faults in a field of its own.
  return line.startsWith("error:") ? `{"error":${value}}` : null;
}

async function* linesOf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  // Pieces of the line so far: joined once, so that a line of many pieces takes no more time than one of few.
  let pieces: string[] = [];
  let endedInReturn = false;
  for await (const chunk of bytes) {
    let text = decoder.decode(chunk, { stream: true });
    if (text === "") continue;
    if (endedInReturn && text.startsWith("\n")) text = text.slice(1);
    endedInReturn = text === "" ? false : text.endsWith("\r");
    const [first = "", ...others] = text.split(/\r\n|\r|\n/);
    pieces.push(first);
    for (const other of others) {
      yield pieces.join("");
      pieces = [other];
    }
  }
  yield pieces.join("") + decoder.decode();
}
