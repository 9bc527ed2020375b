// The connection of one request: it is cut when whoever asked has enough, or when the server is silent for too long.
import { LlmError } from "./llm-errors.ts";
import { rejectionOf } from "./rejection-of.ts";

export interface Patience {
  /** The longest wait for the first byte of an answer. */
  readonly firstByteMs: number;
  /** The longest silence within an answer. */
  readonly idleMs: number;
}

export class Connection {
  readonly #cut = new AbortController();
  readonly #wasCut: Promise<never>;
  readonly #unlisten: () => void;
  readonly #idleMs: number;
  #timer: NodeJS.Timeout;
  #heard = false;

  constructor(signal: AbortSignal, { firstByteMs, idleMs }: Patience) {
    this.#idleMs = idleMs;
    this.#wasCut = rejectionOf(this.#cut.signal);
    this.#timer = this.#cutAfter(
      firstByteMs,
      () => new LlmError("timeout", `No byte of an answer came within ${seconds(firstByteMs)}.`),
    );
    // Not AbortSignal.any: on Node 20 a combined signal can be collected as garbage before it fires.
    const stop = (): void => {
      this.#cut.abort(signal.reason);
    };
    signal.addEventListener("abort", stop, { once: true });
    this.#unlisten = () => {
      signal.removeEventListener("abort", stop);
    };
    if (signal.aborted) stop();
  }

  /** Fires when the connection is cut. */
  get signal(): AbortSignal {
    return this.#cut.signal;
  }

  /** What the work gives; the reason of the cut when that comes first, even if the work does not listen. */
  async until<T>(work: Promise<T>): Promise<T> {
    try {
      return await Promise.race([work, this.#wasCut]);
    } catch (error) {
      throw this.#cut.signal.aborted ? this.#cut.signal.reason : error;
    }
  }

  /** Something came: from now on only the silences within the answer count. */
  heard(): void {
    if (this.#heard) {
      this.#timer.refresh();
      return;
    }
    this.#heard = true;
    this.expect(this.#idleMs);
  }

  /** From now on no silence may be longer than this. */
  expect(silenceMs: number): void {
    clearTimeout(this.#timer);
    this.#timer = this.#cutAfter(
      silenceMs,
      () => new LlmError("idle", `Within the answer nothing came for ${seconds(silenceMs)}.`),
    );
  }

  /** Ends the request, if it has not ended by itself. */
  close(): void {
    clearTimeout(this.#timer);
    this.#unlisten();
    this.#cut.abort();
  }

  #cutAfter(ms: number, reason: () => LlmError): NodeJS.Timeout {
    return setTimeout(() => {
      this.#cut.abort(reason());
    }, ms);
  }
}

function seconds(ms: number): string {
  return `${String(ms / 1000)} s`;
}
