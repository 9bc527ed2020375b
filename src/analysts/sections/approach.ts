// The section about how to go about the work, once the architect and the developer have spoken.
import { z } from "zod";
import { colleagueLines } from "../colleagues.ts";
import { fenced } from "../fence.ts";
import { obligationsOf } from "../touched-points.ts";
import { figureFault, firstOf, givenFigures, idFault, plain, sound, wordFault } from "./grounding.ts";
import type { Section, SectionTask } from "./section.ts";
import { namedTechnologies, technologyFault } from "./technology-fault.ts";
import { wholeBrief } from "./whole-brief.ts";
import { writeSection, type Judged } from "./write-section.ts";

const ApproachAnswer = z.object({
  approach: z.array(z.object({ text: z.string(), ids: z.array(z.string()) })),
});
type ApproachAnswer = z.infer<typeof ApproachAnswer>;

const role = "section-approach";
const most = 6;
/** Qa waits for these two as well, so that this section is written beside qa and not after it. */
const leads = ["architect", "developer"];
/** How much of the window the findings of the colleagues may take. */
const colleaguesShare = 0.2;

export const approach: Section = {
  role,
  description: "How to go about the work.",
  leansOn: ({ profile, graph }) =>
    profile.level === "simple" ? null : leads.filter((lead) => Object.hasOwn(graph, lead)),
  restsOn: wholeBrief,
  write: (task, tools) =>
    writeSection(
      {
        role,
        prompt: promptOf(task),
        schema: ApproachAnswer,
        schemaName: "approach",
        maxOutputTokens: 450,
        judge: (answer) => judged(answer, task),
      },
      task,
      tools,
    ),
};

function promptOf(task: SectionTask): string {
  const found = colleagueLines(task.inputs, task.context.window * colleaguesShare).join("\n");
  return `You write how to go about the work. Answer with one JSON object:
- approach: 3 to ${String(most)} sentences of at most 25 words, in the order of the work: what comes first and why, how the parts meet, what is proved early. Each with ids: the requirements that it is about, three at most.
Keep to what the brief and your colleagues have decided.${
    found === "" ? "" : `\n\n${fenced([{ name: "colleagues", text: found }])}`
  }`;
}

function judged({ approach: given }: ApproachAnswer, task: SectionTask): Judged {
  const known = obligationsOf(task.brief);
  const colleagues = colleagueLines(task.inputs, Infinity);
  const figures = givenFigures(task, colleagues);
  const named = namedTechnologies(task, colleagues);
  const { kept, faults } = sound(given, most, ({ text, ids }) =>
    firstOf(
      wordFault(text, "A sentence"),
      idFault(ids, known, "A sentence", 0),
      figureFault(text, figures, "A sentence"),
      technologyFault(text, named, "A sentence"),
    ),
  );
  return {
    findings: { suggestions: kept.map(({ text, ids }) => ({ text: plain(text), requirementIds: ids })) },
    faults: given.length === 0 ? ["There is no sentence."] : faults,
  };
}
