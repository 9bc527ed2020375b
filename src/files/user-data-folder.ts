// Where BACO keeps what belongs to the person and not to one project.
import { homedir } from "node:os";
import { join } from "node:path";

/** `$XDG_DATA_HOME/baco`, or where that is when nobody set it. */
export function userDataFolder(): string {
  const base = process.env["XDG_DATA_HOME"];
  return join(base?.startsWith("/") === true ? base : join(homedir(), ".local", "share"), "baco");
}
