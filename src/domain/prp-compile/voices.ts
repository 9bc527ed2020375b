// Who of the team is heard in a PRP, and the one thing that each of the others has to say.
import type { AgentOutput } from "../agent-output.ts";
import type { Guidance, Prp } from "../prp.ts";
import type { Material } from "./material.ts";
import { sentence } from "./text.ts";

/** The parts of a PRP that tell who wrote them. */
type Told = Pick<Prp, "requirements" | "decisions" | "risks" | "guidance" | "tasks">;

/** One piece of advice from each role that is heard nowhere: what it said was said by others first, or left out. */
export function unheardAdvice({ outputs, team }: Pick<Material, "outputs" | "team">, told: Told): Guidance[] {
  const heard = heardIn(told);
  const texts = new Set([
    ...told.guidance.map(({ text }) => text),
    ...told.risks.map(({ mitigation }) => mitigation),
  ]);
  return team
    .filter((role) => !heard.has(role))
    .map((role) => {
      const advice = adviceIn(outputs.filter((output) => output.role === role));
      const own = advice.find(({ text }) => !texts.has(text));
      return { ...(own ?? nothingNew(role)), by: role };
    });
}

/** By its field, or named in a step as "(security, REQ-3)". */
function heardIn({ requirements, decisions, risks, guidance, tasks }: Told): Set<string> {
  const entries = [
    ...requirements.flatMap(({ acceptance }) => acceptance),
    ...decisions,
    ...risks,
    ...guidance,
  ];
  const steps = tasks
    .flatMap(({ steps: lines }) => lines)
    .flatMap((step) => /\(([a-z][\w-]{0,79}), REQ-/.exec(step)?.[1] ?? []);
  return new Set([...entries.map(({ by }) => by), ...steps]);
}

function nothingNew(role: string): Omit<Guidance, "by"> {
  return { text: `For ${role}, no step beyond those that stand here.`, requirementIds: [] };
}

/** Suggestions first, then what it does about its risks, then how it would check. */
function adviceIn(outputs: readonly AgentOutput[]): Omit<Guidance, "by">[] {
  return outputs.flatMap(({ suggestions, risks, acceptance }) => [
    ...suggestions.map(({ text, requirementIds }) => ({ text: sentence(text), requirementIds })),
    ...risks.map(({ mitigation, requirementIds }) => ({ text: sentence(mitigation), requirementIds })),
    ...acceptance.slice(0, 1).map(({ when, then, requirementId }) => ({
      text: sentence(`Check also: when ${when}, ${then}`),
      requirementIds: [requirementId],
    })),
  ]);
}
