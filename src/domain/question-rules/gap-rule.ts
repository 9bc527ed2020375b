// What a brief that speaks of one thing should also say.

export interface GapRule {
  /** Words of a requirement that make it worth asking. */
  readonly when: readonly string[] | RegExp;
  /** Words of which one must stand in some requirement too. */
  readonly also?: readonly string[];
  /** Words of which one, anywhere in the brief, settles it. */
  readonly unless: readonly string[];
  /** Only the requirement itself can settle it: "a standard format" is not named by a format elsewhere. */
  readonly settledInPlace?: boolean;
  /** The same in other languages, as word beginnings; a rule without it is silent about a brief that is not in English. */
  readonly elsewhere?: { readonly when: RegExp; readonly unless: RegExp };
  /** Completes `"words of the brief" (line 3): …`. */
  readonly ask: string;
  /** The first is the default, so it must be safe. */
  readonly options: readonly [string, string, ...string[]];
  /** Building without the answer would go in a wrong direction. */
  readonly blocking?: boolean;
}
