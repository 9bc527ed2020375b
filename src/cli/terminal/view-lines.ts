// A plan's view as the lines of a live picture, never wider than the terminal.
import type { AgentView, PlanView, StepName, StepView } from "../../processes/progress-view.ts";
import { isSettled } from "../../processes/progress-agents.ts";
import { agentTree, type Branch } from "./agent-tree.ts";
import { between, formatDuration } from "./duration.ts";
import type { Paint } from "./paint.ts";
import { safeLine } from "./safe-text.ts";
import { stateMark } from "./state-marks.ts";
import { clip, pad } from "./width.ts";

interface Look {
  /** ISO time. */
  readonly now: string;
  readonly columns: number;
  readonly paint: Paint;
}

/** The whole picture: where the plan is, and under "agents" who works, who waits for whom, who is done. */
export function viewLines(view: PlanView, look: Look): string[] {
  const lines = [
    `${look.paint("strong", safeLine(view.title))} ${look.paint("dim", `· ${view.mode} · ${view.planId}`)}`,
    ...view.steps.flatMap((step) => [
      stepLine(step, view, look),
      ...(step.step === "running" ? agentLines(view, look) : []),
    ]),
    ...outcomeLine(view, look),
  ];
  // One column less: some terminals break the line when the last one is used.
  return lines.map((line) => clip(line, look.columns - 1));
}

const titles: Readonly<Record<StepName, string>> = {
  analyzing: "complexity",
  recalling: "patterns",
  selecting: "team",
  running: "agents",
  writing: "PRP",
  validating: "check",
};

function stepLine(step: StepView, view: PlanView, look: Look): string {
  const detail = step.state === "done" || step.step === "running" ? stepDetail(step.step, view) : "";
  return `  ${stateMark(step.state, look.paint)} ${pad(titles[step.step], 11)} ${pad(elapsed(step, look), 6)} ${detail}`.trimEnd();
}

function stepDetail(step: StepName, view: PlanView): string {
  switch (step) {
    case "analyzing":
      return view.complexity === null
        ? ""
        : `${view.complexity.level}, ${view.complexity.score.toFixed(1)} of 10`;
    case "recalling":
      return view.patterns === 0 ? "none fits" : `${String(view.patterns)} fit`;
    case "selecting":
      return teamDetail(view);
    case "running":
      return view.agents.length === 0
        ? ""
        : `${String(view.agents.filter(({ state }) => isSettled(state)).length)} of ${String(view.agents.length)}`;
    case "writing":
      return view.questions === 0 ? "no open questions" : `${String(view.questions)} open questions`;
    case "validating":
      return view.confidence === null ? "" : `confidence ${view.confidence.toFixed(2)}`;
  }
}

function teamDetail({ agents, cut, notTriggered }: PlanView): string {
  const dropped = cut.length === 0 ? "" : ` · ${String(cut.length)} cut`;
  return `${String(agents.length)} agents${dropped} · ${String(notTriggered.length)} not needed`;
}

function agentLines(view: PlanView, look: Look): string[] {
  const branches = agentTree(view.agents);
  const widest = Math.max(0, ...branches.map(({ agent, stem }) => stem.length + agent.role.length));
  return branches.map((branch) => agentLine(branch, widest, view, look));
}

function agentLine({ agent, stem }: Branch, widest: number, view: PlanView, look: Look): string {
  const name = pad(`${look.paint("dim", stem)}${agent.role}`, widest);
  const confidence = agent.confidence === null ? "    " : agent.confidence.toFixed(2);
  const line = `      ${name}  ${stateMark(agent.state, look.paint)} ${confidence} ${pad(elapsed(agent, look), 6)} ${remark(agent, view)}`;
  return line.trimEnd();
}

/** What a person wants to know beside the state: for whom it waits, which attempt it is, why it failed. */
function remark(agent: AgentView, view: PlanView): string {
  if (agent.state === "waits") {
    const open = agent.dependsOn.filter((role) =>
      view.agents.some((one) => one.role === role && !isSettled(one.state)),
    );
    return open.length === 0 ? "" : `for ${open.join(", ")}`;
  }
  const tokens = agent.tokens > 0 ? `${String(agent.tokens)} tokens` : "";
  const attempt = agent.attempt > 1 || agent.state === "retries" ? `attempt ${String(agent.attempt)}` : "";
  return [attempt, tokens, safeLine(agent.reason ?? "")].filter((part) => part !== "").join(" · ");
}

function elapsed(
  { startedAt, endedAt }: { startedAt: string | null; endedAt: string | null },
  { now }: Look,
): string {
  return startedAt === null ? "" : formatDuration(between(startedAt, endedAt ?? now));
}

function outcomeLine({ outcome }: PlanView, { paint }: Look): string[] {
  if (outcome?.status !== "awaiting-review") return [];
  return [`  ${stateMark("asks", paint)} a person should look: ${safeLine(outcome.reasons.join("; "))}`];
}
