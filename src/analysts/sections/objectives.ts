// The section about what is to be achieved and for whom.
import { z } from "zod";
import { obligationsOf } from "../touched-points.ts";
import { figureFault, firstOf, givenFigures, idFault, plain, sound, wordFault } from "./grounding.ts";
import type { Section, SectionTask } from "./section.ts";
import { wholeBrief } from "./whole-brief.ts";
import { writeSection, type Judged } from "./write-section.ts";

const ObjectivesAnswer = z.object({
  summary: z.string(),
  objectives: z.array(z.object({ text: z.string(), ids: z.array(z.string()) })),
});
type ObjectivesAnswer = z.infer<typeof ObjectivesAnswer>;

const mostWords = { summary: 30, objective: 15 } as const;
const role = "section-objectives";

export const objectives: Section = {
  role,
  description: "What is to be achieved, and for whom.",
  leansOn: ({ brief }) => (obligationsOf(brief).length === 0 ? null : []),
  restsOn: wholeBrief,
  write: (task, tools) =>
    writeSection(
      {
        role,
        prompt: promptOf(mostObjectives(task)),
        schema: ObjectivesAnswer,
        schemaName: "objectives",
        maxOutputTokens: 300,
        judge: (answer) => judged(answer, task),
      },
      task,
      tools,
    ),
};

function mostObjectives({ profile }: SectionTask): number {
  return profile.level === "simple" ? 2 : 3;
}

function promptOf(most: number): string {
  return `You write the objectives of the plan: what is to be achieved, and for whom. Answer with one JSON object:
- summary: one or two sentences, at most ${String(mostWords.summary)} words.
- objectives: 1 to ${String(most)} results that people can see, each at most ${String(mostWords.objective)} words, with ids: the two or three requirements that serve it most.`;
}

function judged({ summary, objectives: given }: ObjectivesAnswer, task: SectionTask): Judged {
  const figures = givenFigures(task);
  const known = obligationsOf(task.brief);
  const textFault = (text: string, what: string, most: number): string | null =>
    firstOf(wordFault(text, what, 2 * most), figureFault(text, figures, what));
  const summaryFault = textFault(summary, "The summary", mostWords.summary);
  const { kept, faults } = sound(given, mostObjectives(task), ({ text, ids }) =>
    firstOf(textFault(text, "An objective", mostWords.objective), idFault(ids, known, "An objective")),
  );
  return {
    findings: {
      summary: summaryFault === null ? plain(summary) : "",
      suggestions: kept.map(({ text, ids }) => ({ text: plain(text), requirementIds: ids })),
    },
    faults: [
      ...(summaryFault === null ? [] : [summaryFault]),
      ...(given.length === 0 ? ["There is no objective."] : faults),
    ],
  };
}
