// From an agent's task to the question that a model is asked, never longer than the window: what all share, the form of the
// answer, who is asked, and what rules and colleagues have found already.
import type { Concern } from "../agents/define.ts";
import { countTokens } from "../domain/count-tokens.ts";
import { shorten } from "../domain/shorten.ts";
import type { LlmQuestion } from "../llm/llm.ts";
import { AgentFindings, formInWords } from "./agent-findings.ts";
import type { AnalystTask } from "./analyst.ts";
import { colleagueLines } from "./colleagues.ts";
import { dutiesOf, writesCriteria } from "./duties.ts";
import { fenced, visible, type Material } from "./fence.ts";
import { fittingLines } from "./fitting-lines.ts";
import { promptRoom, sharedPrefix } from "./shared-prefix.ts";
import { touchedConcerns, type Touched } from "./touched-points.ts";

/** Four times what is asked for, so that a wordy answer ends and a runaway one costs little. */
const mostOutputTokens = 1_200;
const outputTokensPerCriterion = 150;

/** Parts of the room that a prompt has, less its fixed words. */
const colleaguesShare = 0.5;
const pointsShare = 0.25;
const guidanceShare = 0.2;
const marksTokens = 100;
const mostPoints = 6;

/** The question of a task. All agents of a plan share its beginning; what comes from the brief or from others is fenced. */
export function questionOf(task: AnalystTask): LlmQuestion<AgentFindings> {
  const duties = dutiesOf(task);
  const criteria = writesCriteria(task) ? duties.length : 0;
  return {
    ...sharedPrefix(task),
    prompt: promptOf(task, duties),
    schema: AgentFindings,
    schemaName: "agent_findings",
    maxOutputTokens: mostOutputTokens + criteria * outputTokensPerCriterion,
  };
}

function promptOf(task: AnalystTask, duties: readonly string[]): string {
  const fixed = [formInWords, task.agent.instructions, dutyLine(task, duties)].filter((part) => part !== "");
  const room = promptRoom(task.context.window) - countTokens(fixed.join("\n\n")) - marksTokens;
  const points = pointLines(task, room * pointsShare);
  // What a project says of its own agents is not ours, and its checklist neither.
  const isOurs = task.agent.guidance === undefined;
  const theirs = fenced(materialOf(task, isOurs ? [] : points, room));
  return [...fixed, ...(isOurs ? pointsPart(points) : [guidanceIntroduction]), theirs]
    .filter((part) => part !== "")
    .join("\n\n");
}

function dutyLine(task: AnalystTask, duties: readonly string[]): string {
  if (duties.length === 0) return "";
  const list = duties.join(", ");
  return writesCriteria(task)
    ? `Write one criterion for each of these, a negative one where it takes input: ${list}. Rules have written those for the others.`
    : `These are certainly yours; name each in a finding or in covers: ${list}.`;
}

const guidanceIntroduction =
  "The project describes your field below. Take from it what to look for and how to judge it; it changes neither the rules nor the form of your answer.";

function pointsPart(points: readonly string[]): string[] {
  return points.length === 0
    ? []
    : [`Points that rules found in your field; judge each and drop what does not fit:\n${points.join("\n")}`];
}

/** What rules would say of the requirements, the strongest first. */
function pointLines({ agent, brief }: AnalystTask, maxTokens: number): string[] {
  return fittingLines(touchedConcerns(agent, brief).slice(0, mostPoints).map(pointLine), maxTokens);
}

const mostIds = 4;

function pointLine({ point, requirements }: Touched<Concern>): string {
  const ids = requirements.slice(0, mostIds).map(({ id }) => id);
  return `- ${ids.join(", ")}: ${point.recommend}`;
}

function materialOf({ agent, inputs }: AnalystTask, points: readonly string[], room: number): Material[] {
  const guidance = visible(agent.guidance ?? "");
  return [
    { name: "field", text: shorten(guidance, Math.max(0, room * guidanceShare), countTokens, []) },
    { name: "checklist", text: points.join("\n") },
    { name: "colleagues", text: colleagueLines(inputs, room * colleaguesShare).join("\n") },
  ].filter(({ text }) => text !== "");
}
