// Where a person's own files lie.
import { homedir } from "node:os";
import { join } from "node:path";

/** The home folder; `/` for a user whom the system does not know, as is common in containers. */
export function homeFolder(lookUp: () => string = homedir): string {
  try {
    return lookUp();
  } catch {
    return "/";
  }
}

/** Where BACO keeps what belongs to the person and not to one project: `$XDG_DATA_HOME/baco`, or where that is by default. */
export function userDataFolder(): string {
  const base = process.env["XDG_DATA_HOME"];
  return join(base?.startsWith("/") === true ? base : join(homeFolder(), ".local", "share"), "baco");
}

/** Where BACO keeps what it has done for the person: `$XDG_STATE_HOME/baco`, or where that is by default. */
export function userStateFolder(): string {
  const base = process.env["XDG_STATE_HOME"];
  return join(base?.startsWith("/") === true ? base : join(homeFolder(), ".local", "state"), "baco");
}

/** Where BACO keeps what it can find out again: `$XDG_CACHE_HOME/baco`, or where that is by default. */
export function userCacheFolder(): string {
  const base = process.env["XDG_CACHE_HOME"];
  return join(base?.startsWith("/") === true ? base : join(homeFolder(), ".cache"), "baco");
}
