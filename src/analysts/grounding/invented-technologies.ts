// Technologies that a decision or a piece of advice takes for granted although nobody has named them.
import type { Brief } from "../../domain/brief.ts";
import { repositoryLines } from "../../domain/repository-lines.ts";
import { technologiesIn } from "../../domain/technologies-in.ts";
import type { AnalystTask } from "../analyst.ts";
import { groundedDecisions, touchedConcerns } from "../touched-points.ts";
import { partNames, type Fault } from "./fault.ts";
import type { Statement } from "./statements.ts";

export function inventedTechnologies(statements: readonly Statement[], task: AnalystTask): Fault[] {
  return statements.filter(isChoice).flatMap(({ part, at, claim, ids }): Fault[] => {
    const name = chosenIn(claim).find((one) => !isNamed(one, task) && !isAskedFor(one, ids, task));
    if (name === undefined) return [];
    const text = `${partNames[part]} takes ${name}, which nobody has named; ask instead, or leave it open.`;
    return [{ part, at, ids, text }];
  });
}

function isChoice({ part }: Statement): boolean {
  return part === "decisions" || part === "suggestions";
}

/** A protocol or a common language of the web is no stack, and what is told as an example is not chosen. */
function chosenIn(claim: string): string[] {
  return technologiesIn(claim)
    .filter(({ entry }) => entry.kind !== "protocol" && !everyday.has(entry.name))
    .filter(({ index }) => !example.test(claim.slice(Math.max(0, index - 40), index)))
    .map(({ entry }) => entry.name);
}

const everyday: ReadonlySet<string> = new Set(["HTML", "CSS", "SQL", "JavaScript", "Git", "npm"]);
const example = /\b(?:such as|for example|for instance|e\.g\.|whether|either)\b[^.;]{0,40}$/i;

function isNamed(name: string, task: AnalystTask): boolean {
  return (
    task.brief.technologies.some((technology) => technology.name === name) ||
    textsBeside(task).some((text) => namesIn(text).includes(name)) ||
    namesInPassages(task.brief).has(name)
  );
}

function namesIn(text: string): string[] {
  return technologiesIn(text).map(({ entry }) => entry.name);
}

// Kept as long as the brief is. It is read again only for names that it does not list, and so only where one looks invented.
const known = new WeakMap<Brief, ReadonlySet<string>>();

function namesInPassages(brief: Brief): ReadonlySet<string> {
  const names =
    known.get(brief) ??
    new Set(brief.passages.filter(({ scope }) => scope !== "out").flatMap(({ text }) => namesIn(text)));
  known.set(brief, names);
  return names;
}

/** The requirement that a finding is about may speak of a technology in words that choose none. */
function isAskedFor(name: string, ids: readonly string[], { brief }: AnalystTask): boolean {
  return brief.requirements.some(
    ({ id, kind, text }) =>
      ids.includes(id) && kind !== "exclusion" && text.toLowerCase().includes(name.toLowerCase()),
  );
}

/** What else may name a technology: existing code, reviews, colleagues' choices, what rules would say. */
function textsBeside({ agent, brief, inputs, answers }: AnalystTask): string[] {
  return [
    ...(brief.repository === null ? [] : repositoryLines(brief.repository)),
    ...Object.values(brief.context),
    ...answers.map(({ answer }) => answer),
    ...Object.values(inputs).flatMap(({ decisions }) => decisions.map(({ choice }) => choice)),
    ...touchedConcerns(agent, brief).map(({ point }) => point.recommend),
    ...groundedDecisions(agent, brief).map(({ point }) => point.choice),
  ];
}
