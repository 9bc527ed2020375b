// The examples at the end of each help page.

/** Lines of commands with what each does, aligned. */
export function examples(...pairs: readonly (readonly [command: string, does: string])[]): string {
  const widest = Math.max(...pairs.map(([command]) => command.length));
  const lines = pairs.map(([command, does]) => `  ${command.padEnd(widest)}   ${does}`);
  return ["", "Examples:", ...lines, ""].join("\n");
}
