// One file of `.baco/agents`: front matter that describes the agent, a body that instructs it, a checklist in the body.
import { isMap, LineCounter, parseDocument } from "yaml";
import { withoutSecrets } from "../domain/secrets.ts";
import type { UserAgent } from "../domain/user-agent.ts";
import type { Diagnostic } from "../domain/diagnostic.ts";
import { readMarkdown } from "../intake/read-markdown.ts";
import { readAgentMap, type AgentReading } from "./agent-yaml.ts";

const parts = /^(---[ \t]*\r?\n)([\s\S]*?)(?:\r?\n)?^---[ \t]*(?:\r?\n|$)([\s\S]*)$/mu;

/** The agent that a file describes; keys and passwords in the file do not go with it. */
export function readAgentFile(given: string, file: string): AgentReading {
  const text = withoutSecrets(given);
  const found = text.startsWith("---") ? parts.exec(text) : null;
  if (found === null)
    return refused(file, "front-matter", "The file does not begin with front matter.", 1, 1);
  const [, opening = "", yaml = "", body = ""] = found;
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false });
  const placeOf = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    // The marks above the YAML take a line.
    return { line: line + opening.split("\n").length - 1, column: col };
  };
  const [broken] = document.errors;
  if (broken !== undefined) {
    const { line, column } = placeOf(broken.pos[0]);
    return refused(file, "syntax", broken.message.replace(/\s+/gu, " "), line, column);
  }
  if (!isMap(document.contents))
    return refused(file, "front-matter", "The front matter is no list of keys and values.", 2, 1);
  return readAgentMap(document.contents, { file, document, placeOf }, bodyOf(body));
}

function bodyOf(body: string): Partial<UserAgent> {
  return { instructions: body.trim(), concerns: listedUnder(/^(?:checklist|concerns|rules)\W*$/iu, body) };
}

/** The items below a heading, one a point. */
function listedUnder(heading: RegExp, body: string): string[] {
  const listed: string[] = [];
  let isUnder = false;
  for (const { kind, content } of readMarkdown(body, { indentedCode: true }).blocks) {
    if (kind === "heading") isUnder = heading.test(content.text);
    else if (isUnder && kind === "item") listed.push(content.text);
  }
  return listed;
}

const example =
  "---\nname: pricing\ndescription: Knows how prices are made.\ntriggers: [price, discount]\n---";

function refused(file: string, rule: string, message: string, line: number, column: number): AgentReading {
  const fix = rule === "syntax" ? "Correct the YAML." : `Begin it like this:\n${example}`;
  const fault: Diagnostic = { severity: "error", code: `agents/${rule}`, message, file, line, column, fix };
  return { given: null, diagnostics: [fault] };
}
