// The brief as we understood it: what a person wants, in their words, each with the lines where it stands.
import { z } from "zod";
import { Repository } from "./repository.ts";
import { Source } from "./source.ts";

export const RequirementKind = z.enum(["functional", "quality", "constraint", "exclusion"]);
export type RequirementKind = z.infer<typeof RequirementKind>;

/** One obligation of the brief. `text` is the obligation in the brief's own words, without Markdown marks. */
export const Requirement = z.object({
  id: z.string().regex(/^REQ-\d+$/),
  text: z.string().min(1),
  kind: RequirementKind,
  section: z.string().nullable(),
  source: Source,
});
export type Requirement = z.infer<typeof Requirement>;

/** A product, language or protocol that the brief names, with the place where it first does. */
export const Technology = z.object({
  name: z.string(),
  kind: z.enum(["language", "framework", "store", "platform", "tool", "protocol"]),
  line: z.int().min(1),
  quote: z.string(),
});
export type Technology = z.infer<typeof Technology>;

/**
 * One paragraph, list item, table row or heading of the brief, without Markdown marks. Everything that looks for
 * evidence reads passages, so that code blocks, front matter and orders to a reader are no evidence.
 * `scope` is `out` for what the brief excludes and `background` for context, examples and references.
 */
export const Passage = z.object({
  text: z.string(),
  startLine: z.int().min(1),
  endLine: z.int().min(1),
  kind: z.enum(["heading", "prose", "item", "row"]),
  scope: z.enum(["in", "out", "background"]),
});
export type Passage = z.infer<typeof Passage>;

/** A question that the brief itself leaves open. */
export const OpenPoint = z.object({ text: z.string(), source: Source });
export type OpenPoint = z.infer<typeof OpenPoint>;

/**
 * A feature that the brief sets apart, with what it says of it. `dependsOn` names features of the same brief only, in no
 * circle, so that it can be ordered by; what the brief names beyond that stands among its open points.
 */
export const Feature = z.object({
  name: z.string().min(1),
  priority: z.enum(["high", "medium", "low"]).nullable(),
  dependsOn: z.array(z.string()),
  requirementIds: z.array(z.string()),
});
export type Feature = z.infer<typeof Feature>;

export const Brief = z.object({
  title: z.string(),
  path: z.string().nullable(),
  sha256: z.string(),
  bytes: z.int().min(0),
  /** ISO 639-1, or `und` when we cannot tell. */
  language: z.string(),
  /** The first sentences that say what the project is; empty when the brief never says. */
  summary: z.string(),
  requirements: z.array(Requirement),
  technologies: z.array(Technology),
  openPoints: z.array(OpenPoint),
  passages: z.array(Passage),
  /** In order of appearance; empty when the brief sets none apart. */
  features: z.array(Feature).default([]),
  /** Whatever else the caller gave, key by key (`--context key=value`). */
  context: z.record(z.string(), z.string()),
  /** The repository that the brief is to be built into; null when none was read. */
  repository: Repository.nullable().default(null),
});
export type Brief = z.infer<typeof Brief>;
