// Every text in a value that is made of objects and lists, wherever it stands.

/** All strings, in the order in which they stand; names of fields are none. */
export function stringsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}
