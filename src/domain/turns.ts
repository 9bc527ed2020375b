// One at a time, in the order of asking, for each key.

/** Runs the work when all earlier work with the same key has ended. */
export type InTurn = <T>(key: string, work: () => Promise<T>) => Promise<T>;

/** Turns of this process alone. */
export function createTurns(): InTurn {
  const last = new Map<string, Promise<unknown>>();
  return async (key, work) => {
    const before = last.get(key) ?? Promise.resolve();
    const mine = before.then(work, work);
    last.set(key, mine);
    try {
      return await mine;
    } finally {
      if (last.get(key) === mine) last.delete(key);
    }
  };
}
