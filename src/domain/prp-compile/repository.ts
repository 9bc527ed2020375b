// What a PRP says about the repository that it builds upon: as much as a builder needs, and nothing twice.
import type { Brief } from "../brief.ts";
import type { PrpRepository, PrpTask } from "../prp.ts";

const most = { commands: 12, tree: 14, conventions: 12, untouchable: 12 };

/** Null when no repository was read. */
export function compileRepository({ repository }: Brief, tasks: readonly PrpTask[]): PrpRepository | null {
  if (repository === null) return null;
  const { name, commands, tree, conventions, untouchable, modules, tests, documents, folders } = repository;
  const known = new Set([...modules, ...tree].map(({ path }) => path).concat(tests, documents, folders));
  const named = [...new Set(tasks.flatMap(({ files }) => files))].filter(
    (file) => !file.startsWith("undecided"),
  );
  return {
    name,
    creates: named.filter((file) => !known.has(file)),
    commands: commands.slice(0, most.commands),
    tree: tree.slice(0, most.tree),
    conventions: conventions.slice(0, most.conventions),
    untouchable: untouchable.slice(0, most.untouchable),
  };
}
