// What each agent says about itself to a model: who it is and what counts in its field. The rules and the form of the
// answer are the same for all and stand elsewhere.

/** The instructions of one agent. */
export function instruct(who: string, asks: readonly string[]): string {
  return `You are ${who} What counts for you:\n${asks.map((ask) => `- ${ask}`).join("\n")}`;
}
