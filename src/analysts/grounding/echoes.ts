// What a model may have been talked into: orders to the next reader, commands that destroy or fetch, foreign addresses.
import { dangerIn } from "../../domain/prp-lint/dangerous-command.ts";
import { injectionIn } from "../../domain/prp-lint/word-rules.ts";
import { fetchAndRunIn } from "../../domain/words/fetch-and-run.ts";
import { foreignTo, type Foreign } from "../../domain/words/given-addresses.ts";
import { stringsIn } from "../../domain/words/strings-in.ts";
import type { AgentFindings } from "../agent-findings.ts";
import type { AnalystTask } from "../analyst.ts";
import { partNames, type Fault } from "./fault.ts";
import type { Statement } from "./statements.ts";

export function echoes(
  { summary, acceptance }: AgentFindings,
  statements: readonly Statement[],
  task: AnalystTask,
): Fault[] {
  const texts = [{ part: "summary" as const, at: null, whole: summary, ids: [] }, ...statements];
  const foreign = foreignTo(givenIn(task));
  return texts.flatMap(({ part, at, whole, ids }): Fault[] => {
    const verify = part === "acceptance" ? (acceptance[at]?.verify ?? "") : "";
    const why = orderIn(whole) ?? dangerOf(verify) ?? addressIn(whole, foreign);
    return why === null ? [] : [{ part, at, ids, text: `${partNames[part]} ${why}.` }];
  });
}

function orderIn(text: string): string | null {
  if (injectionIn(text) !== null) return "gives orders to its reader";
  return fetchAndRunIn(text) === null ? null : "runs what it fetches";
}

function dangerOf(verify: string): string | null {
  const danger = verify.trim().startsWith("manual:") ? null : dangerIn(verify);
  return danger === null ? null : `has a command that ${danger}`;
}

function addressIn(text: string, foreign: Foreign): string | null {
  return foreign(text).length === 0 ? null : "names an address that the brief does not have";
}

/** What the brief or a person names may be named. */
function givenIn({ brief, answers }: AnalystTask): () => string[] {
  return () => [...stringsIn(brief), ...answers.map(({ answer }) => answer)];
}
