// The model that the configuration names, or none.
import type { Llm } from "../llm/llm.ts";
import { modelAccessOf } from "./config-model.ts";
import type { Config } from "./config-settings.ts";

/** Null when no model is configured; the client is loaded only when one is. Throws NoModelKeyError. */
export async function openLlm(config: Config): Promise<Llm | null> {
  const access = modelAccessOf(config);
  if (access === null) return null;
  const { createOpenAiLlm } = await import("../llm/openai.ts");
  return createOpenAiLlm(access);
}
