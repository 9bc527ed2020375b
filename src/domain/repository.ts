// What a repository tells about itself when it is read and never run: where a brief is to be built into.
import { z } from "zod";

/** A command that the repository itself names, and the file that names it. */
export const RepositoryCommand = z.object({
  purpose: z.enum(["install", "build", "test", "coverage", "lint", "format", "types", "start"]),
  command: z.string(),
  source: z.string(),
});
export type RepositoryCommand = z.infer<typeof RepositoryCommand>;

/** A folder or file of the repository, with one line on what it holds. Paths are relative, with `/`. */
export const RepositoryPlace = z.object({ path: z.string(), about: z.string() });
export type RepositoryPlace = z.infer<typeof RepositoryPlace>;

/** Small enough to travel in a message: lists are cut to what a plan can use, and `files` counts them all. */
export const Repository = z.object({
  name: z.string(),
  /** How many files were seen after ignore rules and the deny-list. */
  files: z.int().min(0),
  languages: z.array(z.object({ name: z.string(), files: z.int().min(1) })),
  packageManager: z.string().nullable(),
  frameworks: z.array(z.string()),
  commands: z.array(RepositoryCommand),
  /** The folders a newcomer would be shown. */
  tree: z.array(RepositoryPlace),
  /** Existing source files that a task may name. */
  modules: z.array(RepositoryPlace),
  /** How things are done there: a sentence, and the file that shows it. */
  conventions: z.array(z.object({ text: z.string(), source: z.string() })),
  /** What must not be edited by hand, and why. */
  untouchable: z.array(z.object({ path: z.string(), why: z.string() })),
});
export type Repository = z.infer<typeof Repository>;
