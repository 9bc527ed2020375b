// The sections that say when a requirement is met, where its own words do not: Given / When / Then, a few requirements a
// question.
import { z } from "zod";
import type { Requirement } from "../../domain/brief.ts";
import { saysMore } from "../../domain/prp-compile/says-more.ts";
import { wordsOf } from "../../domain/prp-compile/text.ts";
import { dangerIn } from "../../domain/prp-lint/dangerous-command.ts";
import { isKnownProgram } from "../../domain/prp-lint/known-programs.ts";
import { fenced } from "../fence.ts";
import { askedCriteria, mostChunks } from "./asked-criteria.ts";
import { figureFault, firstOf, givenFigures, idFault, plain, sound, wordFault } from "./grounding.ts";
import type { Section, SectionTask } from "./section.ts";
import { namedTechnologies, technologyFault } from "./technology-fault.ts";
import { writeSection, type Judged } from "./write-section.ts";

const Criterion = z.object({
  id: z.string(),
  given: z.string(),
  when: z.string(),
  then: z.string(),
  negative: z.boolean(),
  verify: z.string(),
});
type Criterion = z.infer<typeof Criterion>;
const CriteriaAnswer = z.object({ criteria: z.array(Criterion) });
type CriteriaAnswer = z.infer<typeof CriteriaAnswer>;

/** One for each chunk of requirements; a plan with fewer chunks has no use for the last ones. */
export const criteria: readonly Section[] = Array.from({ length: mostChunks }, (_, chunk) =>
  criteriaSection(`section-criteria-${String(chunk + 1)}`, chunk),
);

function criteriaSection(role: string, chunk: number): Section {
  return {
    role,
    description: "When requirements are met whose own words do not say so.",
    leansOn: (plan) => (askedCriteria(plan)[chunk] === undefined ? null : []),
    restsOn: (plan) => askedCriteria(plan)[chunk]?.map(({ id, text, kind }) => [id, text, kind]),
    write: (task, tools) => {
      const asked = askedCriteria(task)[chunk] ?? [];
      return writeSection(
        {
          role,
          prompt: promptOf(asked),
          schema: CriteriaAnswer,
          schemaName: "criteria",
          maxOutputTokens: 1_000,
          judge: (answer) => judged(answer, asked, task),
        },
        task,
        tools,
      );
    },
  };
}

function promptOf(asked: readonly Requirement[]): string {
  const texts = asked.map(({ id, text }) => `${id}: ${plain(text)}`).join("\n");
  return `You say how one sees that a requirement is met. Answer with one JSON object:
- criteria: exactly one for each requirement below and none for others, with its id. given, when and then: at most 12 words each, without these words; then is an outcome that can be observed, never the requirement again. negative: true only for misuse, failure or invalid input. verify: "manual: " and at most 8 words, or a shell command of a tool that the brief names.
An HTTP status, written as "status 404", is the only figure that the brief need not have.

${fenced([{ name: "requirements", text: texts }])}`;
}

function judged(answer: CriteriaAnswer, asked: readonly Requirement[], task: SectionTask): Judged {
  const allowed = { figures: givenFigures(task), technologies: namedTechnologies(task, []) };
  const { kept, faults } = sound(answer.criteria, asked.length, (criterion) =>
    faultOf(criterion, asked, allowed),
  );
  const told = new Set(answer.criteria.map(({ id }) => id));
  const untold = asked.filter(({ id }) => !told.has(id)).map(({ id }) => `${id} has no criterion.`);
  return { findings: { acceptance: kept.map(cleaned) }, faults: [...untold, ...faults] };
}

interface Allowed {
  readonly figures: ReadonlySet<string>;
  readonly technologies: ReadonlySet<string>;
}

function faultOf(criterion: Criterion, asked: readonly Requirement[], allowed: Allowed) {
  const { id, given, when, then, verify } = criterion;
  const requirement = asked.find((one) => one.id === id);
  const what = `The criterion for ${plain(id).slice(0, 20)}`;
  return firstOf(
    idFault([id], asked, "A criterion"),
    wordFault(given, `${what}: given`),
    wordFault(when, `${what}: when`),
    wordFault(then, `${what}: then`),
    figureFault(`${given} ${when} ${then}`, allowed.figures, what),
    technologyFault(`${given} ${when} ${then}`, allowed.technologies, what),
    verifyFault(verify, what),
    requirement === undefined || saysMore(criterion, wordsOf(requirement.text))
      ? null
      : `${what} only repeats the requirement.`,
  );
}

function verifyFault(verify: string, what: string): string | null {
  const line = verify.trim();
  if (line.startsWith("manual:")) return wordFault(line.slice(7), `${what}: verify`);
  const [program = ""] = line.split(" ");
  const isSafe = isKnownProgram(program) && dangerIn(line) === null;
  return isSafe ? null : `${what}: verify is neither a safe shell command nor "manual: " and steps.`;
}

function cleaned({ id, given, when, then, negative, verify }: Criterion) {
  return {
    requirementId: id,
    negative,
    given: clause(given, "given"),
    when: clause(when, "when"),
    then: clause(then, "then"),
    verify: plain(verify),
  };
}

/** Without the word that the document puts before it, and without a final stop. */
function clause(text: string, word: string): string {
  const line = plain(text).replace(/\.$/, "");
  return line.toLowerCase().startsWith(`${word} `) ? line.slice(word.length + 1) : line;
}
