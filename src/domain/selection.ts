// Which specialists a project gets, which it does not, and why.
import { z } from "zod";
import { Reason } from "./source.ts";

/** For each selected role, the selected roles whose outputs it waits for. */
export const DependencyGraph = z.record(z.string(), z.array(z.string()));
export type DependencyGraph = z.infer<typeof DependencyGraph>;

export const Candidate = z.object({ role: z.string(), score: z.number(), reasons: z.array(Reason) });
export type Candidate = z.infer<typeof Candidate>;

export const Selection = z.object({
  cap: z.int().min(0),
  selected: z.array(Candidate),
  /** Triggered, but not on the team; `why` is a sentence for a person. */
  cut: z.array(Candidate.extend({ why: z.string() })),
  notTriggered: z.array(z.string()),
  graph: DependencyGraph,
});
export type Selection = z.infer<typeof Selection>;
