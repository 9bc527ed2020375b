// The table that shows which tasks and tests answer for which requirement. It is derived each time and never read.
import type { PhrasingContent, Table, TableCell, TableRow } from "mdast";
import type { Prp } from "../../domain/prp.ts";
import { showText } from "./text.ts";

/** Requirement → tasks → tests → command; requirements with the same answer share a row. */
export function traceTable(prp: Prp): Table {
  const rows = new Map<string, Trace>();
  for (const trace of tracesOf(prp)) {
    const key = JSON.stringify([trace.tasks, trace.tests]);
    const same = rows.get(key);
    rows.set(
      key,
      same === undefined ? trace : { ...same, requirements: [...same.requirements, ...trace.requirements] },
    );
  }
  return { type: "table", children: [headings, ...[...rows.values()].map(rowOf)] };
}

interface Trace {
  readonly requirements: readonly string[];
  readonly tasks: readonly string[];
  readonly tests: readonly string[];
  readonly commands: readonly string[];
}

function tracesOf(prp: Prp): Trace[] {
  const tasks = idsByRequirement(prp.tasks);
  const tests = idsByRequirement(prp.tests);
  const commands = new Map(prp.tests.map((test) => [test.id, test.command]));
  return prp.requirements
    .filter((requirement) => requirement.kind !== "exclusion")
    .map(({ id }) => ({
      requirements: [id],
      tasks: tasks.get(id) ?? [],
      tests: tests.get(id) ?? [],
      commands: [...new Set((tests.get(id) ?? []).map((test) => commands.get(test) ?? ""))],
    }));
}

function idsByRequirement(items: Prp["tasks"] | Prp["tests"]): Map<string, string[]> {
  const byRequirement = new Map<string, string[]>();
  for (const { id, requirementIds } of items) {
    for (const requirement of new Set(requirementIds))
      byRequirement.set(requirement, [...(byRequirement.get(requirement) ?? []), id]);
  }
  return byRequirement;
}

function rowOf({ requirements, tasks, tests, commands }: Trace): TableRow {
  return {
    type: "tableRow",
    children: [...[requirements, tasks, tests].map(idsCell), commandsCell(commands)],
  };
}

function idsCell(ids: readonly string[]): TableCell {
  return textCell(ids.length === 0 ? "none" : ids.join(", "));
}

function commandsCell(commands: readonly string[]): TableCell {
  if (commands.length === 0) return textCell("none");
  const comma: PhrasingContent = { type: "text", value: ", " };
  const children = commands.flatMap((each, index) =>
    index === 0 ? [commandNode(each)] : [comma, commandNode(each)],
  );
  return { type: "tableCell", children };
}

function commandNode(command: string): PhrasingContent {
  const [word] = /^(?:manual|undecided \(DEC-\d+\))/.exec(command) ?? [];
  if (word !== undefined) return { type: "text", value: word };
  return { type: "inlineCode", value: barSafe(showText(command)) };
}

// A backslash before a bar would end the cell in spite of the escape.
function barSafe(shown: string): string {
  return shown.replaceAll("\\|", "⟦U+005C⟧|");
}

function textCell(value: string): TableCell {
  return { type: "tableCell", children: [{ type: "text", value }] };
}

const headings: TableRow = {
  type: "tableRow",
  children: ["Requirement", "Tasks", "Tests", "Command"].map(textCell),
};
