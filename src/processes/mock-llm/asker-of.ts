// Who asks: the agent's role, read from what the prompt says it is, or the name of the schema.
import { agents } from "../../agents/index.ts";
import { promptOf, type ChatRequest } from "./chat-request.ts";

/** Each built-in agent with the sentence by which it introduces itself. */
const introductions = agents.map(({ role, instructions }) => ({
  role,
  sentence: instructions.split(/[.\n]/, 1)[0] ?? "",
}));

/** Such as `security`, or `agent_answer` when nobody introduces themselves; `unknown` when there is neither. */
export function askerOf(request: ChatRequest): string {
  const prompt = promptOf(request);
  const builtIn = introductions.find(({ sentence }) => sentence !== "" && prompt.includes(sentence));
  if (builtIn !== undefined) return builtIn.role;
  const userMade = /You are the ([\w-]{1,64}) agent\b/.exec(prompt)?.[1];
  return userMade ?? request.response_format?.json_schema?.name ?? "unknown";
}
