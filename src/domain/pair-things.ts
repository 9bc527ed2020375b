// Finding the same thing again in another version of a list: by what tells it best first, then by less.

/** For each fresh thing that stood in the old list, the old id. Each old thing is taken once, equals in their order. */
export function pairThings<Thing extends { readonly id: string }>(
  fresh: readonly Thing[],
  old: readonly Thing[],
  keys: readonly ((thing: Thing) => string | null)[],
): Map<string, string> {
  const kept = new Map<string, string>();
  const taken = new Set<string>();
  for (const keyOf of keys) {
    const waiting = byKey(
      old.filter(({ id }) => !taken.has(id)),
      keyOf,
    );
    for (const thing of fresh) {
      const key = kept.has(thing.id) ? null : keyOf(thing);
      const id = key === null ? undefined : waiting.get(key)?.pop();
      if (id === undefined) continue;
      kept.set(thing.id, id);
      taken.add(id);
    }
  }
  return kept;
}

/** The ids that wait under each key, the first of them last. */
function byKey<Thing extends { readonly id: string }>(
  things: readonly Thing[],
  keyOf: (thing: Thing) => string | null,
): Map<string, string[]> {
  const waiting = new Map<string, string[]>();
  for (const thing of things.toReversed()) {
    const key = keyOf(thing);
    if (key === null) continue;
    const ids = waiting.get(key);
    if (ids) ids.push(thing.id);
    else waiting.set(key, [thing.id]);
  }
  return waiting;
}
