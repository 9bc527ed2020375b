// The PRP: one document a coding assistant can execute, as a typed object. Markdown is only a rendering of it.
import { z } from "zod";
import { ComplexityLevel } from "./complexity.ts";
import { Question } from "./question.ts";
import { RepositoryCommand, RepositoryConvention, RepositoryPlace, UntouchablePlace } from "./repository.ts";
import { RequirementKind } from "./brief.ts";
import { Source } from "./source.ts";

const ids = z.array(z.string());

/**
 * How something is checked: a shell command, `manual: <steps>` where no command can, or `undecided (DEC-n)` while the
 * decision that would name the command is open.
 */
const Check = z.string().min(1);

/** `AC-3.1` belongs to `REQ-3`; `by` is the role that wrote it. */
export const AcceptanceCriterion = z.object({
  id: z.string().regex(/^AC-\d+\.\d+$/),
  given: z.string(),
  when: z.string(),
  then: z.string(),
  negative: z.boolean(),
  by: z.string(),
});
export type AcceptanceCriterion = z.infer<typeof AcceptanceCriterion>;

export const PrpRequirement = z.object({
  id: z.string().regex(/^REQ-\d+$/),
  kind: RequirementKind,
  text: z.string(),
  source: Source,
  /** Questions of this PRP that touch the requirement (`Q-n`). */
  questionIds: ids,
  /** Empty for exclusions only: what is not built has nothing to accept. */
  acceptance: z.array(AcceptanceCriterion),
});
export type PrpRequirement = z.infer<typeof PrpRequirement>;

export const PrpDecision = z.object({
  id: z.string().regex(/^DEC-\d+$/),
  title: z.string(),
  status: z.enum(["decided", "undecided"]),
  /** What was chosen; for an undecided one, what to decide. */
  choice: z.string(),
  rationale: z.string(),
  rejected: z.array(z.object({ option: z.string(), why: z.string() })),
  requirementIds: ids,
  by: z.string(),
});
export type PrpDecision = z.infer<typeof PrpDecision>;

export const PrpRisk = z.object({
  id: z.string().regex(/^RISK-\d+$/),
  text: z.string(),
  mitigation: z.string(),
  requirementIds: ids,
  by: z.string(),
});
export type PrpRisk = z.infer<typeof PrpRisk>;

/** A specialist's advice that is neither a decision nor a risk. */
export const Guidance = z.object({ text: z.string(), requirementIds: ids, by: z.string() });
export type Guidance = z.infer<typeof Guidance>;

export const PrpTask = z.object({
  id: z.string().regex(/^TASK-\d+$/),
  title: z.string(),
  requirementIds: ids,
  acceptanceIds: ids,
  dependsOn: ids,
  /** Paths, or one entry `undecided (DEC-n)`. */
  files: z.array(z.string()).min(1),
  steps: z.array(z.string()).min(1),
  verify: Check,
  size: z.enum(["S", "M", "L"]),
});
export type PrpTask = z.infer<typeof PrpTask>;

export const PrpTest = z.object({
  id: z.string().regex(/^TEST-\d+$/),
  title: z.string(),
  level: z.enum(["unit", "integration", "end-to-end", "manual"]),
  taskId: z.string(),
  requirementIds: ids,
  acceptanceIds: ids,
  command: Check,
});
export type PrpTest = z.infer<typeof PrpTest>;

/** The code that the plan builds upon. Commands, paths and conventions are the repository's own. */
export const PrpRepository = z.object({
  name: z.string(),
  /** Paths that tasks name and that are not there yet; every other path of a task exists in the repository. */
  creates: z.array(z.string()),
  commands: z.array(RepositoryCommand),
  tree: z.array(RepositoryPlace),
  conventions: z.array(RepositoryConvention),
  untouchable: z.array(UntouchablePlace),
});
export type PrpRepository = z.infer<typeof PrpRepository>;

export const Prp = z.object({
  prp: z.literal(1),
  planId: z.string(),
  title: z.string(),
  level: ComplexityLevel,
  confidence: z.number().min(0).max(1),
  mode: z.enum(["offline", "model"]),
  agents: z.array(z.string()),
  /** Agents and sections whose answer, or a part of it, rules gave although a model was asked. */
  degraded: z.array(z.string()).default([]),
  brief: z.object({ path: z.string().nullable(), sha256: z.string(), language: z.string() }),
  questions: z.array(Question),
  /** What we took for granted; `questionId` names the question whose default it is. */
  assumptions: z.array(
    z.object({ id: z.string().regex(/^ASM-\d+$/), text: z.string(), questionId: z.string().nullable() }),
  ),
  // 1 Objectives
  summary: z.string(),
  objectives: z.array(z.object({ text: z.string(), requirementIds: ids })).min(1),
  // 2 Technical requirements and constraints
  stack: z.array(z.object({ name: z.string(), line: z.int().min(1) })),
  requirements: z.array(PrpRequirement),
  /** Null when the plan was made without looking at a repository. */
  repository: PrpRepository.nullable().default(null),
  // 3 Architecture decisions
  decisions: z.array(PrpDecision),
  risks: z.array(PrpRisk),
  // 4 Implementation approach
  guidance: z.array(Guidance),
  /** What not to do, each with the requirements where it is tempting. */
  avoid: z.array(Guidance).default([]),
  /** What of earlier plans is used: which pattern, the plan it comes from, and how well it fits. */
  patterns: z.array(
    z.object({
      id: z.string(),
      description: z.string(),
      from: z.string().default(""),
      relevance: z.number().min(0).max(1).nullable().default(null),
    }),
  ),
  tasks: z.array(PrpTask),
  // 5 Testing requirements
  tests: z.array(PrpTest),
  // 6 Success criteria
  doneWhen: z.array(z.object({ text: z.string(), check: Check })).min(1),
});
export type Prp = z.infer<typeof Prp>;
