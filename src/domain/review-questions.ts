// What a person is asked about a draft: few questions, the ones that change most first, each with what holds without them.
import type { AgentOutput } from "./agent-output.ts";
import { disputeText } from "./disputes.ts";
import { disagreements } from "./prp-compile/decisions.ts";
import { enumerate, label } from "./prp-compile/text.ts";
import type { Prp, PrpRequirement } from "./prp.ts";
import { isSameQuestion } from "./review-answers.ts";
import type { ReviewAnswer, ReviewQuestion } from "./review-question.ts";
import { spokenIds } from "./spoken-ids.ts";
import { noMeasure, usualMeasures } from "./usual-measures.ts";

/** More than this nobody answers. */
const mostQuestions = 8;
/** So that wishes without a figure crowd out nothing else. */
const mostMeasures = 3;

/** Whether a question of the yes-or-no kind is about asking agents again. */
export const askAgain = { yes: "yes", no: "no" } as const;

export interface Asking {
  readonly prp: Prp;
  /** What the agents of the team gave, as the PRP uses it. */
  readonly outputs: readonly AgentOutput[];
  /** Requirements of quality without any figure. */
  readonly unmeasured: readonly PrpRequirement[];
  /** What was answered before, by a person or by default: it is not asked again. */
  readonly answers: readonly ReviewAnswer[];
}

type Draft = Omit<ReviewQuestion, "number">;

/** At most eight questions, numbered from 1. */
export function reviewQuestions(asking: Asking): ReviewQuestion[] {
  const open = openQuestions(asking);
  const pressing = open.filter(({ isPressing }) => isPressing);
  const others = open.filter(({ isPressing }) => !isPressing);
  return [
    ...pressing.map(({ draft }) => draft),
    ...disputes(asking),
    ...degraded(asking),
    ...measures(asking),
    ...others.map(({ draft }) => draft),
  ]
    .map((draft, at) => ({ number: at + 1, ...draft }))
    .filter((question) => !asking.answers.some((answer) => isSameQuestion(answer.question, question)))
    .slice(0, mostQuestions)
    .map((question, at) => ({ ...question, number: at + 1 }));
}

/** Blocking ones first, then contradictions, then the others in their order. */
function openQuestions({ prp, outputs }: Asking): { draft: Draft; isPressing: boolean }[] {
  const weight = ({ blocking, type }: Prp["questions"][number]): number =>
    blocking ? 0 : type === "contradiction" ? 1 : 2;
  return prp.questions
    .toSorted((a, b) => weight(a) - weight(b))
    .map((question) => {
      const requirementIds = prp.requirements
        .filter(({ questionIds }) => questionIds.includes(question.id))
        .map(({ id }) => id);
      const draft: Draft = {
        kind: "question",
        text: question.text,
        options: question.options,
        default: question.default,
        requirementIds,
        roles: rolesOn(requirementIds, outputs),
        questionId: question.id,
      };
      return { draft, isPressing: weight(question) < 2 };
    });
}

/** What the first speaker chose stands in the draft, so that is the default. */
function disputes({ prp, outputs }: Asking): Draft[] {
  const isDecided = (title: string): boolean =>
    prp.decisions.some((decision) => decision.status === "decided" && decision.title === title);
  return disagreements({ outputs })
    .filter(({ title }) => isDecided(title))
    .map((dispute) => ({
      kind: "dispute",
      text: disputeText(dispute),
      options: [...new Set(dispute.options)],
      default: dispute.options[0] ?? "",
      requirementIds: prp.decisions.find(({ title }) => title === dispute.title)?.requirementIds ?? [],
      roles: [...new Set(dispute.roles)],
      questionId: null,
    }));
}

/** One question for all of them: what kept one agent from its model mostly kept the others as well. */
function degraded({ outputs }: Asking): Draft[] {
  // Where only a finding was replaced, the answer is the model's all the same.
  const fallen = outputs.filter((output) => output.degraded !== null && output.madeBy === "offline");
  const roles = fallen.map(({ role }) => role);
  if (roles.length === 0) return [];
  const many = roles.length > 1;
  return [
    {
      kind: "degraded",
      text: `Rules answered in place of the model for ${enumerate(roles)} (${label(fallen[0]?.degraded ?? "", 120)}). Ask ${many ? "them" : "it"} again?`,
      options: [askAgain.yes, askAgain.no],
      default: askAgain.no,
      requirementIds: [],
      roles,
      questionId: null,
    },
  ];
}

/** Where an open question speaks of the requirement already, that one is enough. */
function measures({ unmeasured, outputs }: Asking): Draft[] {
  return unmeasured
    .filter(({ questionIds }) => questionIds.length === 0)
    .slice(0, mostMeasures)
    .map(({ id, text }) => ({
      kind: "measure",
      text: `${id} names no figure: “${label(text, 120)}”. How is it told that it is met?`,
      options: usualMeasures(text),
      default: noMeasure,
      requirementIds: [id],
      roles: rolesOn([id], outputs),
      questionId: null,
    }));
}

function rolesOn(requirementIds: readonly string[], outputs: readonly AgentOutput[]): string[] {
  return outputs
    .filter((output) => {
      const spoken = spokenIds(output);
      return requirementIds.some((id) => spoken.has(id));
    })
    .map(({ role }) => role);
}
