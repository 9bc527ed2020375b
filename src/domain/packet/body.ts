// What a task packet holds: the task with the texts that its ids stand for.
import { z } from "zod";

const Named = z.object({ id: z.string(), text: z.string() });

export const TaskPacketBody = z.object({
  planId: z.string(),
  plan: z.string(),
  task: z.object({ id: z.string(), title: z.string(), size: z.enum(["S", "M", "L"]) }),
  /** What the whole is for, in a sentence or two. */
  goal: z.string(),
  /** Tasks that have to be done before. */
  after: z.array(Named),
  files: z.array(z.string()),
  requirements: z.array(Named.extend({ line: z.int().min(1) })),
  criteria: z.array(
    z.object({
      id: z.string(),
      given: z.string(),
      when: z.string(),
      then: z.string(),
      negative: z.boolean(),
    }),
  ),
  steps: z.array(z.string()),
  /** Decided ones say what to follow, undecided ones what to settle first. */
  decisions: z.array(Named.extend({ choice: z.string(), isOpen: z.boolean() })),
  risks: z.array(Named.extend({ mitigation: z.string() })),
  /** Open questions, with the answer that holds until a person gives another. */
  questions: z.array(Named.extend({ default: z.string() })),
  advice: z.array(z.string()),
  avoid: z.array(z.string()),
  /** Constraints of the whole that hold here too. */
  constraints: z.array(Named),
  tests: z.array(z.object({ id: z.string(), text: z.string(), command: z.string() })),
  verify: z.string(),
  /** What was left out for its length; empty when the packet is whole. */
  cut: z.array(z.string()),
});
export type TaskPacketBody = z.infer<typeof TaskPacketBody>;
