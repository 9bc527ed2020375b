// What can go wrong with a running plan, one class for each thing a caller would treat differently.
import { BacoError, exitCodes } from "../domain/errors.ts";

/** This build decides otherwise than the one that wrote the journal; the plan is left as it is. */
export class StateDivergedError extends BacoError {
  override readonly name = "StateDivergedError";
  override readonly exitCode = exitCodes.storage;
  constructor(
    readonly planId: string,
    readonly seq: number,
    readonly state: string,
  ) {
    super(
      `Plan ${planId} was begun by another version of BACO and needs a migration.`,
      `Replaying record ${String(seq)} leads to "${state}", but the journal says otherwise.`,
      "Finish it with the version that began it, or plan the brief again.",
    );
  }
}

/** The plan was begun with a model, needs one to go on, and none is configured here. */
export class ModelMissingError extends BacoError {
  override readonly name = "ModelMissingError";
  override readonly exitCode = exitCodes.usage;
  constructor(
    readonly planId: string,
    readonly model: string,
  ) {
    super(
      `Plan ${planId} asks the model ${model}, and none is configured here.`,
      "Flags of the first command are not kept: a plan must not choose where your key and your brief go.",
      `Give --model and --base-url again, set them in your configuration, or let rules finish it with --offline.`,
    );
  }
}

/** There is no plan of that id in this folder. */
export class UnknownPlanError extends BacoError {
  override readonly name = "UnknownPlanError";
  override readonly exitCode = exitCodes.usage;
  constructor(
    readonly planId: string,
    /** The plan that was probably meant. */
    readonly near: string | null = null,
  ) {
    super(
      `There is no plan ${planId} here.`,
      "Its folder under .baco/plans is missing.",
      near === null ? "List them with `baco plans`." : `Did you mean ${near}? \`baco plans\` lists them all.`,
    );
  }
}

/** The plan has come to its end and takes no more messages. */
export class PlanEndedError extends BacoError {
  override readonly name = "PlanEndedError";
  override readonly exitCode = exitCodes.usage;
  constructor(
    readonly planId: string,
    readonly state: string,
  ) {
    super(
      `Plan ${planId} is ${state}.`,
      "It has come to its end, so nothing about it can be decided any more.",
      `See it with \`baco show ${planId}\`.`,
    );
  }
}

/** The agent's process stopped in the middle of a task; the bus gives the task out again. */
export class TaskInterruptedError extends BacoError {
  override readonly name = "TaskInterruptedError";
  override readonly exitCode = exitCodes.unexpected;
  constructor(readonly role: string) {
    super(
      `The ${role} agent was stopped at its task.`,
      "Its process is going down.",
      "Nothing: another instance takes it.",
    );
  }
}
