// What a model may have been talked into: orders to the next reader, commands that destroy or fetch, foreign addresses.
import { dangerIn } from "../../domain/prp-lint/dangerous-command.ts";
import { injectionIn } from "../../domain/prp-lint/word-rules.ts";
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
  return texts.flatMap(({ part, at, whole, ids }): Fault[] => {
    const verify = part === "acceptance" ? (acceptance[at]?.verify ?? "") : "";
    const why = orderIn(whole) ?? dangerOf(verify) ?? addressIn(whole, task);
    return why === null ? [] : [{ part, at, ids, text: `${partNames[part]} ${why}.` }];
  });
}

function orderIn(text: string): string | null {
  if (injectionIn(text) !== null) return "gives orders to its reader";
  return pipe.test(text) ? "runs what it fetches" : null;
}

const pipe =
  /\b(?:curl|wget|iwr)\b[^|\n]{0,300}\|\s?(?:sudo\s)?\S{0,40}(?:sh|bash|python3?|node|perl|ruby)\b/i;

function dangerOf(verify: string): string | null {
  const danger = verify.trim().startsWith("manual:") ? null : dangerIn(verify);
  return danger === null ? null : `has a command that ${danger}`;
}

/** An address may be named when the brief or a person named its host. */
function addressIn(text: string, { brief, answers }: AnalystTask): string | null {
  const foreign = hostsIn(text).some(
    (host) =>
      !local.test(host) &&
      !brief.passages.some((passage) => passage.text.toLowerCase().includes(host)) &&
      !answers.some(({ answer }) => answer.toLowerCase().includes(host)),
  );
  return foreign ? "names an address that the brief does not have" : null;
}

function hostsIn(text: string): string[] {
  return Array.from(text.matchAll(/\b(?:https?|ftp|wss?):\/\/([^\s/:?#"'<>)\]]{1,253})/gi), ([, host = ""]) =>
    host.toLowerCase(),
  );
}

const local =
  /^(?:localhost|127\.0\.0\.1|0\.0\.0\.0|\[?::1\]?|(?:[a-z0-9-]+\.)?example(?:\.(?:com|org|net))?)$/;
