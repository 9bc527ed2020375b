// The door between the agents and the PRP: what a finding must be before the writer uses it.
import type { AgentOutput } from "../agent-output.ts";
import { oneLine } from "./text.ts";
import { placeholderIn } from "../prp-lint/word-rules.ts";
import { safeText } from "./safe-text.ts";

/**
 * The output with every text on one line, references to requirements that exist only, and without findings that say
 * nothing: empty ones and ones with a gap still to be filled in.
 */
export function usableFindings(output: AgentOutput, known: ReadonlySet<string>): AgentOutput {
  const ids = (given: readonly string[]): string[] => [...new Set(given)].filter((id) => known.has(id));
  return {
    ...output,
    covers: ids(output.covers),
    suggestions: output.suggestions
      .map(({ text, requirementIds }) => ({
        text: withoutReferences(clean(text)),
        requirementIds: ids(requirementIds),
      }))
      .filter(({ text }) => isUsable(text) && !orderOfBuilding.test(text)),
    decisions: output.decisions.map((decision) => cleanDecision(decision, ids)).filter(isUsableDecision),
    risks: output.risks
      .map((risk) => ({
        text: withoutReferences(clean(risk.text)),
        mitigation: clean(risk.mitigation),
        requirementIds: ids(risk.requirementIds),
      }))
      .filter(({ text, mitigation }) => isUsable(text) && isUsable(mitigation)),
    acceptance: output.acceptance
      .filter(({ requirementId }) => known.has(requirementId))
      .map(cleanCriterion)
      .filter(({ then, given, when }) => isUsable(then) && !hasGap(given) && !hasGap(when)),
    openQuestions: output.openQuestions
      .map((question) => ({
        text: clean(question.text),
        options: question.options.map((option) => clean(option)).filter(isUsable),
        default: clean(question.default),
        requirementIds: ids(question.requirementIds),
      }))
      .filter((question) => isUsable(question.text) && isUsable(question.default)),
  };
}

function clean(text: string, limit = 600): string {
  return safeText(oneLine(text, limit));
}

type Decision = AgentOutput["decisions"][number];
type Criterion = AgentOutput["acceptance"][number];

function cleanDecision(decision: Decision, ids: (given: readonly string[]) => string[]): Decision {
  return {
    title: clean(decision.title, 120),
    choice: clean(decision.choice),
    rationale: clean(decision.rationale),
    rejected: decision.rejected
      .map(({ option, why }) => ({ option: clean(option), why: clean(why) }))
      .filter(({ option, why }) => isUsable(option) && isUsable(why)),
    requirementIds: ids(decision.requirementIds),
  };
}

function isUsableDecision({ title, choice, rationale }: Decision): boolean {
  return isUsable(title) && isUsable(choice) && isUsable(rationale);
}

function cleanCriterion(criterion: Criterion): Criterion {
  return {
    ...criterion,
    given: clean(criterion.given, 300) || "the product as this plan leaves it",
    when: clean(criterion.when, 300) || `${criterion.requirementId} is exercised`,
    then: clean(criterion.then),
    verify: clean(criterion.verify, 300),
  };
}

/** The tasks are the order of building; saying it again beside them could only contradict them. */
const orderOfBuilding = /^(?:build|implement|work) (?:it |them )?in (?:this|the following) order\b/i;

/** The text without what repeats its ids and the words of their requirements: a finding names them in a field. */
function withoutReferences(text: string): string {
  const at = text.search(/ (?:\(REQ-\d+\b[^()]*\)\.?|It concerns REQ-\d+\b.*)$/);
  return at < 0 ? text : text.slice(0, at);
}

function isUsable(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text) && !hasGap(text);
}

function hasGap(text: string): boolean {
  return placeholderIn(text) !== null;
}
