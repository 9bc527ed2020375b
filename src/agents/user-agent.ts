// From what a project says of an agent of its own to an agent like any other.
import type { UserAgent, UserConcern } from "../domain/user-agent.ts";
import { concern, defineAgent, type AgentDefinition, type Concern } from "./define.ts";
import { instruct } from "./instructions.ts";

/** The agent that a project describes; what it wrote reaches a model only as material, never as a rule. */
export function agentFrom(given: UserAgent): AgentDefinition {
  const { role, description, dependsOn, phases, instructions } = given;
  const triggers = given.triggers.map((trigger) =>
    typeof trigger === "string" ? { term: trigger, weight: 2 as const } : trigger,
  );
  const terms = triggers.map(({ term }) => term);
  return defineAgent({
    role,
    description,
    dependsOn,
    phases,
    reach: "narrow",
    triggers,
    checklist: given.concerns.map((entry, i) =>
      typeof entry === "string" ? keptTo(entry, i, terms, role) : concernFrom(entry, i),
    ),
    instructions: instruct(`the ${role} agent, which this project has added to the team.`, [
      "suggestions: advice in your field that a builder can act on",
      "risks: what goes wrong in your field if nobody thinks of it, with mitigation",
      "acceptance: criteria for the requirements that touch your field",
      "openQuestions: what your field needs to know and the brief does not say",
    ]),
    guidance: [description, instructions].filter((part) => part !== "").join("\n\n"),
  });
}

function concernFrom(entry: UserConcern, i: number): Concern {
  const { id = idOf(entry.when[0] ?? "", i), source = "this project", situation, negative, weight } = entry;
  return concern({
    id,
    when: entry.when,
    risk: entry.risk,
    recommend: entry.recommend,
    accept: entry.accept,
    verify: entry.verify,
    source,
    ...(situation === undefined ? {} : { situation }),
    ...(negative === undefined ? {} : { negative }),
    ...(weight === undefined ? {} : { weight }),
  });
}

/** A concern without a name is called by its first word. */
function idOf(term: string, i: number): string {
  return (
    term
      .toLowerCase()
      .match(/[a-z0-9]+/gu)
      ?.join("-")
      .slice(0, 40) ?? `point-${String(i + 1)}`
  );
}

// One sentence says what is to hold; that it does not hold is the risk.
function keptTo(text: string, i: number, terms: readonly string[], role: string): Concern {
  const rule = text.replace(/[.!]+$/u, "");
  return concern({
    id: `point-${String(i + 1)}`,
    when: terms,
    risk: `A rule of this project is broken: ${rule}.`,
    recommend: `${rule}.`,
    situation: "what was built is reviewed",
    accept: `this rule of the project holds: ${rule}`,
    verify: `manual: check in review that this holds: ${rule}.`,
    source: `this project's ${role} agent`,
  });
}
