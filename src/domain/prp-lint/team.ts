// The rule about the team: who was asked is heard.
import type { Prp } from "../prp.ts";
import type { LintRule } from "./rule.ts";

export const silentAgent: LintRule = {
  code: "prp/silent-agent",
  criterion: 27,
  group: "completeness",
  severity: "warning",
  reason: "A specialist whose advice is nowhere was paid for nothing, or was not heard.",
  fix: "Use the advice in a decision, a risk, a criterion or a step, or say why it was declined.",
  bad: "agents: [developer, qa, security], and nothing in the PRP is by security.",
  good: "RISK-2 … *by:* security",
  check: (prp) => {
    const heard = voicesIn(prp);
    return prp.agents
      .filter((role) => !heard.has(role))
      .map((role) => ({ at: "title", message: `Nothing in the PRP is by ${role.slice(0, 40)}.` }));
  },
};

/** By its field, or named in a step as "(security, REQ-3)". */
function voicesIn({ requirements, decisions, risks, guidance, tasks }: Prp): Set<string> {
  const told = [...requirements.flatMap(({ acceptance }) => acceptance), ...decisions, ...risks, ...guidance];
  const steps = tasks
    .flatMap(({ steps: lines }) => lines)
    .flatMap((step) => step.match(/\([a-z][\w, -]{1,80}/g) ?? []);
  return new Set([
    ...told.map(({ by }) => by),
    ...steps.flatMap((names) => names.match(/[a-z][\w-]*/g) ?? []),
  ]);
}
