// What each exit code means, for `baco help exit-codes`.
import { exitCodes } from "../domain/errors.ts";

const meanings: Readonly<Record<keyof typeof exitCodes, string>> = {
  done: "done; also when the result says that a review would be wise",
  unexpected: "an unexpected failure, ours",
  usage: "wrong usage, config or brief, or nothing to do",
  waitingForPerson: "waiting for a person, as it was told to",
  belowTheBar:
    "finished below the bar: a gate was not met, a person rejected the draft, or degraded although a model was asked for",
  provider: "the model provider: key, quota, or refused",
  bus: "the bus is out of reach, or nobody answers on it",
  budget: "the budget or the time limit is used up",
  gaveUp: "a supervisor gave up",
  storage: "the disk, or what is on it",
  ownedElsewhere: "another process is at work on it",
  interrupted: "stopped by Ctrl-C",
  terminated: "stopped by SIGTERM",
};

/** One line an exit code: number and meaning. */
export function exitCodeLines(): string[] {
  return names().map((name) => `${String(exitCodes[name]).padStart(4)}  ${meanings[name]}`);
}

function names(): (keyof typeof exitCodes)[] {
  return Object.keys(exitCodes).filter((name): name is keyof typeof exitCodes => name in exitCodes);
}
