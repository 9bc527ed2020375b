// Which roles a person's answers send back to work: those whose answer rests on something else than what was decided.
import type { AgentOutput } from "./agent-output.ts";
import { decidedByPerson, isOtherThanAssumed } from "./review-answers.ts";
import type { ReviewAnswer } from "./review-question.ts";
import { askAgain } from "./review-questions.ts";
import type { DependencyGraph } from "./selection.ts";
import { spokenIds } from "./spoken-ids.ts";

type Outputs = Readonly<Record<string, AgentOutput>>;

export interface ReviewImpactInput {
  /** The answers of the newest review. */
  readonly answers: readonly ReviewAnswer[];
  readonly outputs: Outputs;
  /** The team and the sections, each with whom it leans on. */
  readonly graph: DependencyGraph;
  /** Rules read the brief alone, so that no answer changes what they say. */
  readonly mode: "offline" | "model";
}

/** Why each role is asked again, as a sentence for a person; nobody else is. */
export function reviewImpact({ answers, outputs, graph, mode }: ReviewImpactInput): Record<string, string> {
  const touched: Record<string, string> = {};
  for (const role of Object.keys(graph)) if (own(outputs, role) === null) touched[role] = noAnswerBefore;
  if (mode === "offline") return touched;
  for (const role of wanted(answers)) if (Object.hasOwn(graph, role)) touched[role] ??= wantedAgain;
  for (const answer of decidedByPerson(answers))
    for (const role of rolesAgainst(answer, outputs, graph)) touched[role] ??= reasonFor(answer);
  return { ...alongside(touched, { answers, outputs, graph }), ...touched };
}

/** Who leans directly on one of them and speaks to the same requirements; sections do so without leaning. */
function alongside(
  touched: Readonly<Record<string, string>>,
  { answers, outputs, graph }: Pick<ReviewImpactInput, "answers" | "outputs" | "graph">,
): Record<string, string> {
  const concerned = concernedBy(answers);
  return Object.fromEntries(
    Object.entries(graph).flatMap(([role, leansOn]) => {
      const about = sharedIds(role, concerned, outputs);
      const isNear = isSection(role) || leansOn.some((colleague) => Object.hasOwn(touched, colleague));
      return about.length > 0 && isNear ? [[role, `It speaks to ${about.join(", ")} as well.`]] : [];
    }),
  );
}

/** Roles of which everything may be new in the next draft, not only what the answers are about. */
export function renewedRoles(touched: Readonly<Record<string, string>>): string[] {
  return Object.entries(touched)
    .filter(([, why]) => why === noAnswerBefore || why === wantedAgain)
    .map(([role]) => role);
}

const noAnswerBefore = "It gave no answer before.";
const wantedAgain = "A person wants the model asked again.";

/** Roles whose degraded answer a person does not want to keep. */
function wanted(answers: readonly ReviewAnswer[]): string[] {
  return decidedByPerson(answers)
    .filter(({ question, answer }) => question.kind === "degraded" && isYes(answer))
    .flatMap(({ question }) => question.roles);
}

function isYes(answer: string): boolean {
  return answer.trim().toLowerCase().startsWith(askAgain.yes.charAt(0));
}

/** Roles that took something else for granted; qa besides, where the answer is a criterion. */
function rolesAgainst(answer: ReviewAnswer, outputs: Outputs, graph: DependencyGraph): string[] {
  const { kind, roles } = answer.question;
  if (kind === "degraded" || !isOtherThanAssumed(answer)) return [];
  const speaking = kind === "measure" ? [...roles, "qa"] : roles;
  return speaking.filter((role) => Object.hasOwn(graph, role) && !isOwnChoice(role, answer, outputs));
}

function isOwnChoice(role: string, { question, answer }: ReviewAnswer, outputs: Outputs): boolean {
  const decisions = own(outputs, role)?.decisions ?? [];
  return question.kind === "dispute" && decisions.some(({ choice }) => choice.trim() === answer.trim());
}

function reasonFor({ question: { kind, questionId, requirementIds } }: ReviewAnswer): string {
  if (kind === "dispute") return "A person decided otherwise than it wanted.";
  return `A person answered ${questionId ?? `what is asked about ${requirementIds.join(", ")}`}.`;
}

/** Requirements about which a person said something else than was assumed. */
function concernedBy(answers: readonly ReviewAnswer[]): Set<string> {
  return new Set(
    decidedByPerson(answers)
      .filter(isOtherThanAssumed)
      .flatMap(({ question }) => question.requirementIds),
  );
}

function sharedIds(role: string, concerned: ReadonlySet<string>, outputs: Outputs): string[] {
  const spoken = spokenIds(own(outputs, role));
  return [...concerned].filter((id) => spoken.has(id));
}

function isSection(role: string): boolean {
  return role.startsWith("section-");
}

function own<Value>(record: Readonly<Record<string, Value>>, key: string): Value | null {
  return Object.hasOwn(record, key) ? (record[key] ?? null) : null;
}
