// From what is configured to the model that is asked.
import { NoModelKeyError } from "../llm/llm-errors.ts";
import type { Secret } from "../llm/secret.ts";
import type { Config } from "./config-settings.ts";

export interface ModelAccess {
  readonly model: string;
  readonly baseUrl: string;
  /** Null for a server of one's own that asks for none. */
  readonly apiKey: Secret | null;
}

const openAiUrl = "https://api.openai.com/v1";

/** The model and how to reach it; null when none is named. Throws NoModelKeyError when OpenAI is to be asked without a key. */
export function modelAccessOf({ model, baseUrl, apiKey }: Config): ModelAccess | null {
  if (model === null) return null;
  const url = modelUrlOf({ baseUrl });
  if (apiKey === null && new URL(url).hostname === new URL(openAiUrl).hostname)
    throw new NoModelKeyError(model);
  return { model, baseUrl: url, apiKey };
}

/** Where a model is asked when one is. */
export function modelUrlOf({ baseUrl }: Pick<Config, "baseUrl">): string {
  return baseUrl ?? openAiUrl;
}
