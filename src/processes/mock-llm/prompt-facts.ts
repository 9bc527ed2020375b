// What a prompt says of the project: whatever a scripted answer can be grounded in.
import { askerOf } from "./asker-of.ts";
import { promptOf, type ChatRequest } from "./chat-request.ts";

export interface PromptRequirement {
  readonly id: string;
  /** Its words as they stand in the prompt; empty when the prompt only names it. */
  readonly text: string;
}

export interface PromptFacts {
  readonly asker: string;
  /** What is to be built, in the order of the prompt; exclusions are left out. */
  readonly requirements: readonly PromptRequirement[];
  /** Those for which the prompt wants one criterion each. */
  readonly wanted: readonly PromptRequirement[];
  /** The names among which the prompt wants a choice, as many as it wants. */
  readonly candidates: readonly string[];
}

export function promptFactsOf(request: ChatRequest): PromptFacts {
  const prompt = promptOf(request);
  const told = toldRequirements(prompt);
  const byId = new Map(told.map((requirement) => [requirement.id, requirement]));
  const named = (ids: readonly string[]) => ids.map((id) => byId.get(id) ?? { id, text: "" });
  const wanted = named(wantedIds(prompt));
  // What the prompt has no room to quote may still be somebody's duty.
  const more = [...wanted, ...named(dutyIds(prompt))].filter(({ id }) => !byId.has(id));
  const requirements = told.length > 0 ? [...told, ...more] : named(idsIn(prompt));
  return { asker: askerOf(request), requirements, wanted, candidates: candidatesIn(prompt) };
}

/** "roles: the 2 candidates that …", and "- security: …" in the list of that name. */
function candidatesIn(prompt: string): string[] {
  const seats = Number(/\broles: the (\d{1,2}) candidates\b/.exec(prompt)?.[1] ?? 0);
  const list = prompt.slice(prompt.lastIndexOf(" candidates\n"));
  return [...list.matchAll(/^- ([a-z][a-z0-9-]{0,39}): /gm)].map(([, name = ""]) => name).slice(0, seats);
}

const line = /^\W{0,4}(REQ-\d{1,6})( \(not to be built\))?: (\S.*)$/gm;

/** The first line about each counts: the requirements stand before all that is said about them. */
function toldRequirements(prompt: string): PromptRequirement[] {
  const found = new Map<string, PromptRequirement>();
  for (const [, id = "", excluded, text = ""] of prompt.matchAll(line))
    if (excluded === undefined && !found.has(id)) found.set(id, { id, text: text.trim() });
  return [...found.values()];
}

/** "One criterion for each of these: REQ-1, REQ-4.", or "for each requirement below" and the lines that follow. */
function wantedIds(prompt: string): string[] {
  const listed = /\bone criterion for each of these\b[^:\n]{0,120}: ([^\n]{1,2000})/.exec(prompt)?.[1];
  if (listed !== undefined) return idsIn(listed);
  const at = prompt.indexOf("for each requirement below");
  return at === -1 ? [] : toldRequirements(prompt.slice(at)).map(({ id }) => id);
}

/** "These are certainly yours; name each in a finding or in covers: REQ-2." */
function dutyIds(prompt: string): string[] {
  return idsIn(/\bcertainly yours\b[^:\n]{0,120}: ([^\n]{1,2000})/.exec(prompt)?.[1] ?? "");
}

function idsIn(text: string): string[] {
  return [...new Set(text.match(/\bREQ-\d{1,6}\b/g))];
}
