// The questions of a review, asked one by one on the terminal where the plan came to wait.
import { createInterface, type Interface } from "node:readline/promises";
import type { PlanResult } from "../domain/plan-result.ts";
import type { ReviewAnswer, ReviewQuestion } from "../domain/review-question.ts";
import type { Verdict } from "../processes/planner.ts";
import type { GlobalFlags } from "./cli.ts";
import { answerTo } from "./given-answers.ts";
import { optionLines, questionHead, untilWords } from "./terminal/review-lines.ts";
import { safeLine } from "./terminal/safe-text.ts";
import { talkLines } from "./terminal/say-lines.ts";
import type { Terminal } from "./terminal/terminal.ts";

interface TalkFlags extends GlobalFlags {
  readonly json?: boolean;
  readonly jsonl?: boolean;
}

/** Whether somebody sits at this terminal and may be asked. */
export function mayAsk({ json, jsonl, quiet, input }: TalkFlags): boolean {
  if (json === true || jsonl === true || quiet === true || input === false) return false;
  return process.stdin.isTTY && process.stderr.isTTY;
}

/** What the person decided; null when they leave the plan waiting. */
export async function askReview(
  result: PlanResult,
  terminal: Terminal,
  stopped: Promise<unknown>,
): Promise<Verdict | null> {
  const leaving = new AbortController();
  const person = createInterface({ input: process.stdin, output: process.stderr });
  const leave = (): void => {
    leaving.abort();
  };
  person.on("SIGINT", leave).on("close", leave);
  void stopped.then(leave);
  try {
    talkLines(openingLines(result), terminal);
    return await verdictOf(result, { person, terminal, signal: leaving.signal });
  } finally {
    person.close();
  }
}

interface Talk {
  readonly person: Interface;
  readonly terminal: Terminal;
  readonly signal: AbortSignal;
}

async function verdictOf(result: PlanResult, talk: Talk): Promise<Verdict | null> {
  const { questions } = result.review;
  if (questions.length === 0) return askApproval(result, talk);
  const answers: ReviewAnswer[] = [];
  for (const question of questions) {
    const said = await askQuestion(question, result, talk);
    if (said === null) return null;
    if (said !== "") answers.push(answerTo(question, said));
  }
  return answers.length === 0 ? { decision: "approve" } : { decision: "answer", answers };
}

/** What the person typed; empty for the default, null when they leave. */
function askQuestion(question: ReviewQuestion, result: PlanResult, talk: Talk): Promise<string | null> {
  talkLines(["", questionHead(question), ...optionLines(question)], talk.terminal);
  return ask("   Number, your own words, or Enter for the default: ", result, talk);
}

async function askApproval(result: PlanResult, talk: Talk): Promise<Verdict | null> {
  const said = await ask("   Enter approves the draft, r rejects it: ", result, talk);
  if (said === null) return null;
  return { decision: said.toLowerCase() === "r" ? "reject" : "approve" };
}

async function ask(prompt: string, result: PlanResult, talk: Talk): Promise<string | null> {
  const typed = await typedLine(prompt, talk);
  if (typed === null || typed.toLowerCase() === "q") return null;
  if (typed !== "?") return typed;
  talk.terminal.talk(`   The draft: ${safeLine(result.prp?.path ?? "none was written")}`);
  return ask(prompt, result, talk);
}

/** Null when the person pressed Ctrl-C or closed the input. */
async function typedLine(prompt: string, { person, signal, terminal }: Talk): Promise<string | null> {
  try {
    return (await person.question(terminal.draw(prompt), { signal })).trim();
  } catch (error) {
    if (!signal.aborted) throw error;
    terminal.talk("");
    return null;
  }
}

function openingLines({ planId, review }: PlanResult): string[] {
  return [
    "",
    `Plan ${planId} needs your word${untilWords(review.expiresAt)}.`,
    ...review.reasons.map((reason) => `  ${safeLine(reason)}`),
    "  ? tells where the draft is; q leaves the plan waiting.",
  ];
}
