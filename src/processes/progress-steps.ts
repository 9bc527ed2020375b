// How the steps of a plan begin and end in what a person sees.
import type { PhaseName } from "../domain/phase-result.ts";
import { planSteps, type PlanView, type StepName, type StepView } from "./progress-view.ts";

/** The view in which this step works; a step that already does stays as it is, one that was done begins anew. */
export function beginStep(view: PlanView, step: StepName, time: string): PlanView {
  return changeStep(view, step, (old) =>
    old.state === "works" ? old : { step, state: "works", startedAt: time, endedAt: null },
  );
}

/** The view in which this step is over. */
export function endStep(view: PlanView, step: StepName, state: "done" | "failed", time: string): PlanView {
  return changeStep(view, step, (old) =>
    old.state === state ? old : { step, state, startedAt: old.startedAt ?? time, endedAt: time },
  );
}

/** The view in which the step after this one works. */
export function beginNext(view: PlanView, step: StepName, time: string): PlanView {
  const next = planSteps[planSteps.indexOf(step) + 1];
  return next === undefined ? view : beginStep(view, next, time);
}

/** The view in which this step and those after it are still to come. */
export function rewindSteps(view: PlanView, first: StepName): PlanView {
  const from = planSteps.indexOf(first);
  const steps = view.steps.map((old, i): StepView => {
    return i < from ? old : { step: old.step, state: "waits", startedAt: null, endedAt: null };
  });
  return { ...view, steps };
}

/** Whether this step has come to its end, and is not worked on again. */
export function isOver(view: PlanView, step: StepName): boolean {
  return view.steps.some((one) => one.step === step && (one.state === "done" || one.state === "failed"));
}

/** The step that does the work of this phase. */
export function stepOf(phase: PhaseName): StepName {
  return steps[phase];
}

const steps: Readonly<Record<PhaseName, StepName>> = {
  "analyze-complexity": "analyzing",
  "recall-patterns": "recalling",
  "select-agents": "selecting",
  "write-prp": "writing",
  "validate-prp": "validating",
  // Not a step of its own: it decides who goes back to work.
  "apply-answers": "running",
};

/** The step of that name, if it is one. */
export function findStep(name: string): StepName | null {
  return planSteps.find((step) => step === name) ?? null;
}

function changeStep(view: PlanView, step: StepName, change: (old: StepView) => StepView): PlanView {
  return { ...view, steps: view.steps.map((old) => (old.step === step ? change(old) : old)) };
}
