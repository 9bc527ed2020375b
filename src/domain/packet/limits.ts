// Makes a task packet smaller, step by step, and says aloud what was left out.
import { oneLine } from "../prp-compile/text.ts";
import type { TaskPacketBody } from "./body.ts";

interface Limits {
  /** Characters of a text. */
  readonly letters: number;
  /** Criteria, steps and requirements. */
  readonly main: number;
  /** Everything that only helps. */
  readonly aside: number;
}

/** The first that fits is taken; with the last one the packet always fits. */
export const limitsFromWide: readonly Limits[] = [
  { letters: 600, main: 24, aside: 12 },
  { letters: 300, main: 16, aside: 6 },
  { letters: 200, main: 14, aside: 4 },
  { letters: 160, main: 12, aside: 3 },
  { letters: 110, main: 12, aside: 2 },
  { letters: 80, main: 10, aside: 1 },
  { letters: 60, main: 6, aside: 1 },
  { letters: 40, main: 4, aside: 1 },
  { letters: 24, main: 3, aside: 1 },
];

/** The same packet within these limits. */
export function withinLimits(whole: TaskPacketBody, limits: Limits): TaskPacketBody {
  const cut: string[] = [];
  const state = { shortened: 0 };
  const text = (given: string): string => {
    const short = oneLine(given, limits.letters);
    if (short.endsWith("…") && !given.trimEnd().endsWith("…")) state.shortened += 1;
    return short;
  };
  const some = <Thing>(name: string, list: readonly Thing[], most: number): Thing[] => {
    if (list.length > most) cut.push(`${String(list.length - most)} of ${String(list.length)} ${name}`);
    return list.slice(0, most);
  };
  const { main, aside } = limits;
  const body: TaskPacketBody = {
    ...whole,
    planId: text(whole.planId),
    plan: text(whole.plan),
    task: { ...whole.task, title: text(whole.task.title) },
    goal: text(whole.goal),
    after: some("earlier tasks", whole.after, aside).map((one) => ({ ...one, text: text(one.text) })),
    files: some("files", whole.files, Math.max(2, aside)).map(text),
    requirements: some("requirements", whole.requirements, main).map((one) => ({
      ...one,
      text: text(one.text),
    })),
    criteria: some("criteria", whole.criteria, main).map((one) => ({
      ...one,
      given: text(one.given),
      when: text(one.when),
      then: text(one.then),
    })),
    steps: some("steps", whole.steps, main).map(text),
    decisions: some("decisions", whole.decisions, aside).map((one) => ({
      ...one,
      text: text(one.text),
      choice: text(one.choice),
    })),
    risks: some("risks", whole.risks, aside).map((one) => ({
      ...one,
      text: text(one.text),
      mitigation: text(one.mitigation),
    })),
    questions: some("questions", whole.questions, aside).map((one) => ({
      ...one,
      text: text(one.text),
      default: text(one.default),
    })),
    advice: some("pieces of advice", whole.advice, aside).map(text),
    avoid: some("things to avoid", whole.avoid, aside).map(text),
    constraints: some("constraints of the whole", whole.constraints, aside).map((one) => ({
      ...one,
      text: text(one.text),
    })),
    tests: some("tests", whole.tests, aside).map((one) => ({
      ...one,
      text: text(one.text),
      command: text(one.command),
    })),
    verify: text(whole.verify),
  };
  const shortened = state.shortened > 0 ? [`the ends of ${String(state.shortened)} long texts`] : [];
  return { ...body, cut: [...cut, ...shortened] };
}
