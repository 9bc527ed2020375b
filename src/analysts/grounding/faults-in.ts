// All that is wrong with a model's findings by what can be checked without a model: what they leave out, make up, turn
// round or repeat.
import type { AgentFindings } from "../agent-findings.ts";
import type { AnalystTask } from "../analyst.ts";
import { dutiesOf, writesCriteria } from "../duties.ts";
import { droppedRequirements } from "./dropped-requirements.ts";
import { echoes } from "./echoes.ts";
import { evidenceFaults } from "./evidence.ts";
import { excludedThings } from "./excluded-things.ts";
import type { Fault } from "./fault.ts";
import { inventedTechnologies } from "./invented-technologies.ts";
import { otherFigures } from "./other-figures.ts";
import { statementsOf } from "./statements.ts";
import { unknownIds } from "./unknown-ids.ts";

/** Empty for an answer that keeps to the brief and leaves out nothing that is certainly this role's. */
export function faultsIn(findings: AgentFindings, task: AnalystTask): Fault[] {
  const { brief } = task;
  const statements = statementsOf(findings);
  return [
    ...droppedRequirements(findings, statements, dutiesOf(task), writesCriteria(task)),
    ...unknownIds(statements, brief),
    ...inventedTechnologies(statements, task),
    ...excludedThings(statements, task),
    ...otherFigures(statements, task),
    ...evidenceFaults(findings, brief),
    ...echoes(findings, statements, task),
  ];
}

const mostSentences = 6;

/** The faults as the model is told of them; more than a few at once are not mended any better. */
export function sentencesOf(faults: readonly Fault[]): string[] {
  return [...new Set(faults.map(({ text }) => text))].slice(0, mostSentences);
}
