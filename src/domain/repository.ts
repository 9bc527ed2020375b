// What a repository tells about itself when it is read and never run: where a brief is to be built into.
import { z } from "zod";

/** A command that the repository itself names, and the file that names it. */
export const RepositoryCommand = z.object({
  purpose: z.enum(["install", "build", "test", "coverage", "lint", "format", "types", "start"]),
  command: z.string(),
  source: z.string(),
});
export type RepositoryCommand = z.infer<typeof RepositoryCommand>;

/** A folder (it ends in `/`) or file of the repository, with one line on what it holds. Paths are relative, with `/`. */
export const RepositoryPlace = z.object({ path: z.string(), about: z.string() });
export type RepositoryPlace = z.infer<typeof RepositoryPlace>;

/** How things are done there: a sentence, and the file that shows it. */
export const RepositoryConvention = z.object({ text: z.string(), source: z.string() });
export type RepositoryConvention = z.infer<typeof RepositoryConvention>;

/** What must not be edited by hand, and why. */
export const UntouchablePlace = z.object({ path: z.string(), why: z.string() });
export type UntouchablePlace = z.infer<typeof UntouchablePlace>;

/**
 * Where the test of a source file goes: `beside` it, or in `folder` (it ends in `/`), either `mirrored` (the same path
 * as below `sources`) or `flat`. `name` has `{name}` for the name of the source file.
 */
export const TestLayout = z.object({
  style: z.enum(["beside", "mirrored", "flat"]),
  folder: z.string(),
  sources: z.string(),
  name: z.string(),
});
export type TestLayout = z.infer<typeof TestLayout>;

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
  /** Existing test files. */
  tests: z.array(z.string()).default([]),
  /** Other existing files that a task may name: manifests, documents, and what the brief names by its path. */
  documents: z.array(z.string()).default([]),
  /** Folders that new files may go into, each ending in `/`. */
  folders: z.array(z.string()).default([]),
  testLayout: TestLayout.nullable().default(null),
  conventions: z.array(RepositoryConvention),
  untouchable: z.array(UntouchablePlace),
  /** What was left out of this description, and why. */
  cuts: z.array(z.string()).default([]),
});
export type Repository = z.infer<typeof Repository>;
