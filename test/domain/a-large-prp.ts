// A clean PRP of any size, for tests of size and speed.
import type { Prp } from "../../src/domain/prp.ts";
import { aPrp } from "./a-prp.ts";

/** A PRP with this many functional requirements, each with two criteria, a task and a test of its own. */
export function aLargePrp(requirements: number): Prp {
  const numbers = Array.from({ length: requirements }, (_, index) => index + 1);
  return aPrp({
    objectives: [
      { text: "Readers find every record.", requirementIds: numbers.map((number) => `REQ-${number}`) },
    ],
    requirements: numbers.map(requirement),
    decisions: [],
    risks: [],
    guidance: [],
    questions: [],
    assumptions: [],
    tasks: numbers.map(task),
    tests: numbers.map(test),
  });
}

function requirement(number: number): Prp["requirements"][number] {
  const text = `The service must answer request_${number} (see \`docs/${number}.md\`) within ${number} ms.`;
  const criterion = {
    given: `a stored record ${number}`,
    when: `a reader asks for record ${number}`,
    by: "developer",
  };
  return {
    id: `REQ-${number}`,
    kind: "functional",
    text,
    source: { startLine: number, endLine: number + 1, quote: `- **${text}**` },
    questionIds: [],
    acceptance: [
      { ...criterion, id: `AC-${number}.1`, then: `record ${number} arrives`, negative: false },
      {
        ...criterion,
        id: `AC-${number}.2`,
        then: `an unknown number gives 404 for ${number}`,
        negative: true,
      },
    ],
  };
}

function task(number: number): Prp["tasks"][number] {
  return {
    id: `TASK-${number}`,
    title: `Record ${number}`,
    requirementIds: [`REQ-${number}`],
    acceptanceIds: [`AC-${number}.1`, `AC-${number}.2`],
    dependsOn: number === 1 ? [] : [`TASK-${number - 1}`],
    files: [`app/record_${number}.py`, `tests/test_record_${number}.py`],
    steps: ["Write the failing test.", `Answer request_${number}.`],
    verify: `pytest tests/test_record_${number}.py`,
    size: "S",
  };
}

function test(number: number): Prp["tests"][number] {
  return {
    id: `TEST-${number}`,
    title: `Record ${number} arrives`,
    level: "integration",
    taskId: `TASK-${number}`,
    requirementIds: [`REQ-${number}`],
    acceptanceIds: [`AC-${number}.1`, `AC-${number}.2`],
    command: `pytest tests/test_record_${number}.py`,
  };
}
