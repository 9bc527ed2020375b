// Repositories for tests: paths with their texts, read as `baco plan --from-repo` reads a folder.
import type { Repository } from "../../../src/domain/repository.ts";
import { readRepository } from "../../../src/intake/repository/read-repository.ts";
import { aBrief } from "../../domain/a-brief.ts";

/** What is read of these files for a brief of these lines. */
export function repositoryOf(
  files: Readonly<Record<string, string>>,
  lines: readonly string[] = ["# A brief", "Users can sign in."],
): Promise<Repository> {
  const read = (path: string, maxBytes: number): Promise<string | null> =>
    Promise.resolve(files[path]?.slice(0, maxBytes) ?? null);
  const source = { name: "project", paths: Object.keys(files), closed: [], cuts: [], read };
  return readRepository(source, aBrief(lines));
}

/** The commands by purpose. */
export function commandsOf({ commands }: Repository): Record<string, string> {
  return Object.fromEntries(commands.toReversed().map(({ purpose, command }) => [purpose, command]));
}
