// Who of the team answered, by what, and what that took: a small table.
import type { AgentResult, PlanResult } from "../../domain/plan-result.ts";
import { formatCount, formatDollars } from "./amounts.ts";
import { safeLine } from "./safe-text.ts";
import { pad, displayWidth } from "./width.ts";

const heads = ["", "answered by", "in", "cached", "out", "cost"];

/** A line for each agent, below a line that names the columns; none for a plan that asked no model. */
export function usageLines(result: PlanResult): string[] {
  if (result.mode === "offline" || result.agents.length === 0) return [];
  const agents = result.agents.map((agent) => cellsOf(agent, result));
  const rows = [heads, ...agents, ...restOf(result), totalOf(result)];
  const widths = heads.map((_, i) => Math.max(...rows.map((row) => displayWidth(row[i] ?? ""))));
  return rows.map((row) =>
    row
      .map((cell, i) => aligned(cell, widths[i] ?? 0, i))
      .join("  ")
      .trimEnd(),
  );
}

/** Words to the left, figures to the right. */
function aligned(cell: string, width: number, column: number): string {
  return column < 2 ? pad(cell, width) : " ".repeat(width - displayWidth(cell)) + cell;
}

function cellsOf(agent: AgentResult, result: PlanResult): string[] {
  return [agent.role, whoAnswered(agent, result), ...figures(agent.usage)];
}

/** What nobody of the team has used: the parts of the document, and the choice of the team. */
function restOf({ agents, usage }: PlanResult): string[][] {
  const left = (key: "inputTokens" | "cachedTokens" | "outputTokens" | "costUsd"): number =>
    agents.reduce((rest, agent) => rest - (agent.usage[key] ?? 0), usage[key] ?? 0);
  const [inputTokens, cachedTokens, outputTokens] = [
    left("inputTokens"),
    left("cachedTokens"),
    left("outputTokens"),
  ];
  if (inputTokens + outputTokens <= 0) return [];
  const costUsd = usage.costUsd === null ? null : Math.max(0, left("costUsd"));
  return [["beside", "document, team", ...figures({ inputTokens, cachedTokens, outputTokens, costUsd })]];
}

function totalOf({ usage, model }: PlanResult): string[] {
  return ["in all", model === null ? "" : safeLine(model.name), ...figures(usage)];
}

function figures({
  inputTokens,
  cachedTokens,
  outputTokens,
  costUsd,
}: Omit<AgentResult["usage"], "ambiguousCalls">): string[] {
  const cost = costUsd === null ? "not known" : formatDollars(costUsd);
  const isFree = inputTokens + outputTokens === 0;
  return [...[inputTokens, cachedTokens, outputTokens].map(formatCount), isFree ? "" : cost];
}

function whoAnswered({ role, madeBy, status }: AgentResult, { base }: PlanResult): string {
  switch (madeBy) {
    case "model":
      return "the model";
    case "offline":
      return "rules";
    case "record":
      return base?.kept.includes(role) === true ? `plan ${base.planId}` : "a recording";
    case null:
      return `nobody, ${status}`;
  }
}
