// A model's findings one by one, as the checks read them: what each claims, all it says, and the requirements it names.
import type { AgentFindings } from "../agent-findings.ts";
import type { FindingPart } from "./fault.ts";

export interface Statement {
  readonly part: FindingPart;
  readonly at: number;
  /** What is to be done or to hold, without reasons, rejected options and open ones. */
  readonly claim: string;
  /** Everything it says. */
  readonly whole: string;
  readonly ids: readonly string[];
}

export function statementsOf(findings: AgentFindings): Statement[] {
  const { decisions, risks, suggestions, acceptance, openQuestions } = findings;
  return [
    ...decisions.map(({ title, choice, why, rejected, ids }, at) => {
      const others = rejected.flatMap((one) => [one.option, one.why]);
      const whole = sentences(title, choice, why, ...others);
      return { part: "decisions" as const, at, claim: sentences(title, choice), whole, ids };
    }),
    ...risks.map(({ text, mitigation, ids }, at) => {
      return { part: "risks" as const, at, claim: mitigation, whole: sentences(text, mitigation), ids };
    }),
    ...suggestions.map(({ text, ids }, at) => {
      return { part: "suggestions" as const, at, claim: text, whole: text, ids };
    }),
    ...acceptance.map(({ id, given, when, then, negative, verify }, at) => {
      const whole = sentences(given, when, then, verify);
      return { part: "acceptance" as const, at, claim: negative ? "" : then, whole, ids: [id] };
    }),
    ...openQuestions.map(({ text, options, default: usual, ids }, at) => {
      return {
        part: "openQuestions" as const,
        at,
        claim: "",
        whole: sentences(text, ...options, usual),
        ids,
      };
    }),
  ];
}

function sentences(...texts: readonly string[]): string {
  return texts.filter((text) => text !== "").join(". ");
}
