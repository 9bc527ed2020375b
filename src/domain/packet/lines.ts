// A task packet as Markdown, for a person to read and an assistant to follow.
import type { TaskPacketBody } from "./body.ts";

/** One line a thing; parts without content are left out. */
export function packetLines(body: TaskPacketBody): string[] {
  const { task, planId, plan, goal, verify } = body;
  return [
    `# ${task.id} ${task.title}`,
    "",
    `Plan ${planId}, ${plan}. Size ${task.size}. Goal: ${goal}`,
    ...part(
      "Done before",
      body.after.map(({ id, text }) => `${id} ${text}`),
    ),
    ...part("Files", body.files),
    ...part(
      "Requirements",
      body.requirements.map(({ id, text, line }) => `${id} (line ${String(line)}) ${text}`),
    ),
    ...part("Accepted when", criteriaLines(body)),
    ...part("Steps", body.steps),
    ...part(
      "Decisions",
      body.decisions.map(
        ({ id, text, choice, isOpen }) => `${id} ${isOpen ? "(open) " : ""}${text}: ${choice}`,
      ),
    ),
    ...part(
      "Risks",
      body.risks.map(({ id, text, mitigation }) => `${id} ${text} → ${mitigation}`),
    ),
    ...part(
      "Questions, with the answer that holds for now",
      body.questions.map((one) => `${one.id} ${one.text} → ${one.default}`),
    ),
    ...part("Advice", body.advice),
    ...part(
      "Holds for the whole",
      body.constraints.map(({ id, text }) => `${id} ${text}`),
    ),
    ...part("Leave alone", body.avoid),
    ...part(
      "Tests",
      body.tests.map(({ id, text, command }) =>
        command === verify ? `${id} ${text}` : `${id} ${text}: ${command}`,
      ),
    ),
    "",
    `Verify: ${verify}`,
    ...(body.cut.length === 0
      ? []
      : ["", `CUT FOR LENGTH: ${body.cut.join(", ")}. Read them with \`baco show ${planId} --prp\`.`]),
  ];
}

/** A clause that only repeats its requirement is left out: it stands above. */
function criteriaLines({ criteria, requirements }: TaskPacketBody): string[] {
  const textOf = new Map(requirements.map(({ id, text }) => [id.replace(/\D+/, ""), text]));
  return criteria.map(({ id, given, when, then, negative }) => {
    const said = textOf.get(id.replace(/^\D+/, "").replace(/\..*$/, "")) ?? "";
    const isSaid = said !== "" && said.replace(/[.\s]+$/, "") === then.replace(/[.\s]+$/, "");
    const outcome = isSaid ? "it holds as required" : then;
    const state = given === "the product is running" ? "" : `Given ${given}, `;
    return `${id}${negative ? " (refusal)" : ""} ${state}${state === "" ? "When" : "when"} ${when}, then ${outcome}`;
  });
}

function part(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ["", `## ${title}`, ...lines.map((line) => `- ${line}`)];
}
