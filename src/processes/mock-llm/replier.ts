// Decides what each call is answered: by the script, else by an answer made up from its prompt, and with which fault.
import { countTokens } from "../../domain/count-tokens.ts";
import { answerSchemaOf } from "./answer-schema.ts";
import { promptOf, type ChatRequest } from "./chat-request.ts";
import type { Completion } from "./completion.ts";
import { parseFault, parseFaultRule, type FaultCall } from "./fault-rule.ts";
import type { Latency } from "./latency.ts";
import { plausibleAnswer } from "./plausible-answer.ts";
import { createPromptCache } from "./prompt-cache.ts";
import { promptFactsOf } from "./prompt-facts.ts";
import { completionReply, type Reply } from "./reply.ts";
import { createScript, type Call, type Script } from "./script.ts";

export interface Replying {
  readonly reply: Reply;
  readonly latency: Latency;
  /** The name of the fault; null for an answer as it should be. */
  readonly fault: string | null;
  readonly inputTokens: number;
  readonly outputTokens: number;
}

interface ReplierSetup {
  readonly script: Script;
  /** Such as `429:2@1`; the first that is due counts. */
  readonly faults: readonly string[];
  readonly latency: Latency;
  /** Answers some calls otherwise, for tests in the same process. */
  readonly override: (call: Call) => Reply | null;
  readonly now: () => Date;
}

/** Throws InvalidInputError for a fault that does not exist. */
export function createReplier(setup: ReplierSetup): (call: Call, elsewhere: string) => Replying {
  const faultRules = setup.faults.map(parseFaultRule);
  const ruleFor = createScript(setup.script);
  const cachedTokens = createPromptCache();
  return (call, elsewhere) => {
    const rule = ruleFor(call);
    const { request } = call;
    const latency = { ...setup.latency, tokens: rule?.tokens ?? setup.latency.tokens };
    const completion = completionOf(request, rule?.answer, latency, cachedTokens(request));
    const scripted = rule?.fault === undefined ? null : parseFault(rule.fault);
    const fault = scripted ?? faultRules.find(({ isDue }) => isDue(call)) ?? null;
    const scene = { request, elsewhere, now: setup.now };
    const reply = setup.override(call) ?? withFault(completionReply(completion), fault, scene);
    return {
      reply,
      latency,
      fault: fault === null || fault.name === "ok" ? null : fault.name,
      ...tokensOf(completion),
    };
  };
}

function withFault(
  reply: Reply,
  called: FaultCall | null,
  scene: { request: ChatRequest; elsewhere: string; now: () => Date },
): Reply {
  return called === null ? reply : called.fault.apply(reply, { ...scene, detail: called.detail });
}

interface Counted extends Completion {
  readonly usage: { prompt_tokens: number; completion_tokens: number };
}

function completionOf(
  request: ChatRequest,
  scripted: unknown,
  latency: Latency,
  cachedTokens: number,
): Counted {
  const content = contentOf(request, scripted);
  const promptTokens = countTokens(promptOf(request));
  const completionTokens = latency.tokens ?? countTokens(content);
  const usage = {
    prompt_tokens: promptTokens,
    completion_tokens: completionTokens,
    total_tokens: promptTokens + completionTokens,
    prompt_tokens_details: { cached_tokens: Math.min(cachedTokens, promptTokens) },
  };
  const nothing = { refusal: null, toolCalls: [], hasChoice: true };
  return { content, finish: "stop", model: request.model, usage, ...nothing };
}

function contentOf(request: ChatRequest, scripted: unknown): string {
  if (typeof scripted === "string") return scripted;
  if (scripted !== undefined) return JSON.stringify(scripted);
  const schema = answerSchemaOf(request);
  return schema === null ? plainAnswer : JSON.stringify(plausibleAnswer(schema, promptFactsOf(request)));
}

const plainAnswer =
  "This is baco mock-llm: no model stands behind it. It answers questions that come with a JSON Schema.";

function tokensOf({ usage }: Counted): Pick<Replying, "inputTokens" | "outputTokens"> {
  return { inputTokens: usage.prompt_tokens, outputTokens: usage.completion_tokens };
}
