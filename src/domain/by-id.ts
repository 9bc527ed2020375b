// Looking up things by their ids, many times in one long list.

/** The things of a list that have one of these ids, in the order of the list. */
export type ById<Thing> = (ids: readonly string[]) => Thing[];

/** Looks up ids in this list, at the cost of the ids alone; more things than one may have the same id. */
export function byIdIn<Thing extends { readonly id: string }>(list: readonly Thing[]): ById<Thing> {
  const places = new Map<string, number[]>();
  for (const [at, { id }] of list.entries()) {
    const known = places.get(id);
    if (known) known.push(at);
    else places.set(id, [at]);
  }
  return (ids) =>
    [...new Set(ids)]
      .flatMap((id) => places.get(id) ?? [])
      .sort((a, b) => a - b)
      .flatMap((at) => list[at] ?? []);
}
