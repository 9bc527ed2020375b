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
}

export function promptFactsOf(request: ChatRequest): PromptFacts {
  const prompt = promptOf(request);
  const told = toldRequirements(prompt);
  const requirements = told.length > 0 ? told : namedRequirements(prompt);
  return { asker: askerOf(request), requirements };
}

const line = /^\W{0,4}(REQ-\d{1,6})( \(not to be built\))?(?: \([^()\n]{0,60}\))?: (\S.*)$/gm;

function toldRequirements(prompt: string): PromptRequirement[] {
  const found = new Map<string, PromptRequirement>();
  for (const [, id = "", excluded, text = ""] of prompt.matchAll(line))
    if (excluded === undefined && !found.has(id)) found.set(id, { id, text: text.trim() });
  return [...found.values()];
}

function namedRequirements(prompt: string): PromptRequirement[] {
  // The rules of a prompt name ids as examples; they do no harm where nothing better is there.
  return [...new Set(prompt.match(/\bREQ-\d{1,6}\b/g))].map((id) => ({ id, text: "" }));
}
