// The section that reads the brief a second time: questions and risks that the rules did not find, each with the words
// of the brief that raise it.
import { z } from "zod";
import type { ComplexityLevel } from "../../domain/complexity.ts";
import { obligationsOf } from "../touched-points.ts";
import { briefLetters, firstOf, idFault, plain, quoteFault, sound, wordFault } from "./grounding.ts";
import type { Section, SectionTask } from "./section.ts";
import { wholeBrief } from "./whole-brief.ts";
import { writeSection, type Judged } from "./write-section.ts";

const ids = z.array(z.string());
const QuestionsAnswer = z.object({
  questions: z.array(
    z.object({
      text: z.string(),
      quote: z.string(),
      options: z.array(z.string()),
      default: z.string(),
      ids,
    }),
  ),
  risks: z.array(z.object({ text: z.string(), quote: z.string(), mitigation: z.string(), ids })),
});
type QuestionsAnswer = z.infer<typeof QuestionsAnswer>;

const role = "section-questions";
/** A person answers few questions, and a small plan has few. */
const most: Readonly<Record<ComplexityLevel, { questions: number; risks: number }>> = {
  simple: { questions: 2, risks: 1 },
  moderate: { questions: 3, risks: 2 },
  complex: { questions: 4, risks: 3 },
  extreme: { questions: 4, risks: 3 },
};

export const questions: Section = {
  role,
  description: "What a second reading of the brief leaves open.",
  leansOn: () => [],
  restsOn: wholeBrief,
  write: (task, tools) =>
    writeSection(
      {
        role,
        prompt: promptOf(task),
        schema: QuestionsAnswer,
        schemaName: "second_reading",
        maxOutputTokens: 900,
        judge: (answer) => judged(answer, task),
      },
      task,
      tools,
    ),
};

function promptOf({ profile }: SectionTask): string {
  const { questions: ask, risks } = most[profile.level];
  return `You read the brief a second time, for what others overlooked. Answer with one JSON object:
- questions: at most ${String(ask)} contradictions, gaps or ambiguities that change what is built: text, quote (at most 15 words of the brief that raise it), two or three options, default (the option that holds until somebody answers), ids.
- risks: at most ${String(risks)} things in this brief that may go wrong: text, such a quote, mitigation, ids.
Sentences of at most 25 words. Both lists may be empty.`;
}

function judged(answer: QuestionsAnswer, task: SectionTask): Judged {
  const { brief, profile } = task;
  const letters = briefLetters(brief);
  const known = obligationsOf(brief);
  const open = sound(answer.questions, most[profile.level].questions, (one) =>
    firstOf(
      wordFault(one.text, "A question"),
      wordFault([one.default, ...one.options].join("; "), "The answers to a question"),
      quoteFault(one.quote, letters, "A question"),
      idFault(one.ids, known, "A question", 0),
    ),
  );
  const risks = sound(answer.risks, most[profile.level].risks, (one) =>
    firstOf(
      wordFault(one.text, "A risk"),
      wordFault(one.mitigation, "The mitigation of a risk"),
      quoteFault(one.quote, letters, "A risk"),
      idFault(one.ids, known, "A risk", 0),
    ),
  );
  return {
    findings: {
      openQuestions: open.kept.map(({ text, options, default: holds, ids: named }) => ({
        text: plain(text),
        options: options.slice(0, 4).map(plain),
        default: plain(holds),
        requirementIds: named,
      })),
      risks: risks.kept.map(({ text, mitigation, ids: named }) => ({
        text: plain(text),
        mitigation: plain(mitigation),
        requirementIds: named,
      })),
      evidence: [...open.kept, ...risks.kept].map(({ quote, ids: [requirementId = ""] }) => ({
        requirementId,
        quote: plain(quote),
      })),
    },
    faults: [...open.faults, ...risks.faults],
  };
}
