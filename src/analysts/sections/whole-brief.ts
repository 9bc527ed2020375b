// What of a brief a section reads that is about the whole of it.
import type { SectionPlan } from "./section.ts";

/** Everything that stands in the context of a question; where a line stands in the brief does not matter. */
export function wholeBrief({ brief }: Pick<SectionPlan, "brief">): unknown {
  const { title, summary, requirements, technologies, context } = brief;
  return [
    title,
    summary,
    requirements.map(({ id, text, kind }) => [id, text, kind]),
    technologies.map(({ name }) => name),
    context,
  ];
}
