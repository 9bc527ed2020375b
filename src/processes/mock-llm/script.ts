// A script: which answers, faults and lengths are given to which calls. The first rule that fits and is not used up counts.
import { z } from "zod";
import { BacoError } from "../../domain/errors.ts";
import { promptOf, type ChatRequest } from "./chat-request.ts";
import { parseFault } from "./fault-rule.ts";

const When = z.strictObject({
  /** The number of the call at this server, from 1. */
  call: z.int().min(1).optional(),
  /** Text that occurs in the prompt, such as "security specialist", or the asker's role. */
  role: z.string().min(1).optional(),
  model: z.string().min(1).optional(),
  /** How many answers of the model stand in the conversation already: 0 for a question, 1 for its repair. */
  round: z.int().min(0).optional(),
});

const Fault = z.string().superRefine((mode, context) => {
  try {
    parseFault(mode);
  } catch (error) {
    if (!(error instanceof BacoError)) throw error;
    context.addIssue({ code: "custom", message: `${error.message} ${error.why} ${error.fix}` });
  }
});

const ScriptRule = z.strictObject({
  when: When.optional(),
  /** A text, or an object that is written as JSON; without it the answer is made up from the prompt. */
  answer: z.union([z.string(), z.record(z.string(), z.unknown())]).optional(),
  /** A fault by name, such as `429:2`. */
  fault: Fault.optional(),
  /** How many tokens the answer counts as. */
  tokens: z.int().min(1).max(1_000_000).optional(),
  /** How often the rule is used before the next one has its turn. */
  times: z.int().min(1).optional(),
});
type ScriptRule = z.infer<typeof ScriptRule>;

export const Script = z.array(ScriptRule).max(10_000);
export type Script = z.infer<typeof Script>;

export interface Call {
  readonly n: number;
  readonly asker: string;
  readonly request: ChatRequest;
}

/** Gives each call its rule, or null, and counts how often each was used. */
export function createScript(rules: Script): (call: Call) => ScriptRule | null {
  const used = new Map<ScriptRule, number>();
  return (call) => {
    const rule = rules.find((one) => fits(one, call) && (used.get(one) ?? 0) < (one.times ?? Infinity));
    if (rule === undefined) return null;
    used.set(rule, (used.get(rule) ?? 0) + 1);
    return rule;
  };
}

function fits({ when = {} }: ScriptRule, { n, asker, request }: Call): boolean {
  const { call, role, model, round } = when;
  return (
    (call === undefined || call === n) &&
    (role === undefined || role === asker || promptOf(request).includes(role)) &&
    (model === undefined || model === request.model) &&
    (round === undefined || round === roundOf(request))
  );
}

function roundOf({ messages }: ChatRequest): number {
  return messages.filter(({ role }) => role === "assistant").length;
}
