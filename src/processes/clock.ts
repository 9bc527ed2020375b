// Time for processes, handed in so that tests can hold it still.

export interface Clock {
  /** ISO time. */
  now(): string;
  /** Calls back at this ISO time, or soon when it has passed; the returned function takes the wish back. */
  at(time: string, callback: () => void): () => void;
}

// setTimeout counts in 32 bits; longer waits are cut into pieces.
const longestWaitMs = 2 ** 31 - 1;

export const systemClock: Clock = {
  now: () => new Date().toISOString(),
  at: (time, callback) => {
    let timer: NodeJS.Timeout;
    const wait = (): void => {
      const left = Date.parse(time) - Date.now();
      timer =
        left > longestWaitMs ? setTimeout(wait, longestWaitMs) : setTimeout(callback, Math.max(0, left));
    };
    wait();
    return () => clearTimeout(timer);
  },
};
