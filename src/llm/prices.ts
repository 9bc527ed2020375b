// What widely used hosted models cost, as far as we are sure of it; for every other model money is not counted.
//
// The figures are the providers' list prices for ordinary (not batch, not priority) use, from the pages "Pricing" of the
// OpenAI, Anthropic and Gemini API documentation as of the date below. Prices change: `overrides` rule over this table.
import type { Usage } from "../domain/agent-output.ts";

/** The day of which the prices below are. */
export const pricesAsOf = "2026-03-01";

/** US dollars for a million tokens. */
export interface Price {
  readonly input: number;
  readonly cachedInput: number;
  readonly output: number;
}

/** Prices by the name of the model, in place of the table's. */
export type PriceOverrides = Readonly<Record<string, Price>>;

const hostedPrices: Readonly<Record<string, PriceOverrides>> = {
  "https://api.openai.com": {
    "gpt-5": { input: 1.25, cachedInput: 0.125, output: 10 },
    "gpt-5.1": { input: 1.25, cachedInput: 0.125, output: 10 },
    "gpt-5-mini": { input: 0.25, cachedInput: 0.025, output: 2 },
    "gpt-5-nano": { input: 0.05, cachedInput: 0.005, output: 0.4 },
    "gpt-4.1": { input: 2, cachedInput: 0.5, output: 8 },
    "gpt-4.1-mini": { input: 0.4, cachedInput: 0.1, output: 1.6 },
    "gpt-4.1-nano": { input: 0.1, cachedInput: 0.025, output: 0.4 },
    "gpt-4o": { input: 2.5, cachedInput: 1.25, output: 10 },
    "gpt-4o-mini": { input: 0.15, cachedInput: 0.075, output: 0.6 },
    o3: { input: 2, cachedInput: 0.5, output: 8 },
    "o4-mini": { input: 1.1, cachedInput: 0.275, output: 4.4 },
  },
  "https://api.anthropic.com": {
    "claude-sonnet-4": { input: 3, cachedInput: 0.3, output: 15 },
    "claude-sonnet-4-5": { input: 3, cachedInput: 0.3, output: 15 },
    "claude-haiku-4-5": { input: 1, cachedInput: 0.1, output: 5 },
    "claude-opus-4-5": { input: 5, cachedInput: 0.5, output: 25 },
  },
  // No discount is counted for what Gemini caches by itself: too high is the safe side.
  "https://generativelanguage.googleapis.com": {
    "gemini-2.5-flash": { input: 0.3, cachedInput: 0.3, output: 2.5 },
    "gemini-2.5-flash-lite": { input: 0.1, cachedInput: 0.1, output: 0.4 },
  },
};

/** What runs on this machine, or is only replayed. */
export const free: Price = { input: 0, cachedInput: 0, output: 0 };

/** The price of a model at a server; null when we do not know it. What runs on this machine costs nothing. */
export function priceOf(origin: string, model: string, overrides: PriceOverrides = {}): Price | null {
  const own = findPrice(overrides, model);
  if (own !== null) return own;
  if (isLoopback(origin)) return free;
  return findPrice(hostedPrices[origin] ?? {}, model);
}

/** What the tokens cost at that price; null when there is none. */
export function costUsd(
  { inputTokens, cachedTokens, outputTokens }: Omit<Usage, "costUsd">,
  price: Price | null,
): number | null {
  if (price === null) return null;
  const fresh = inputTokens - cachedTokens;
  return (fresh * price.input + cachedTokens * price.cachedInput + outputTokens * price.output) / 1_000_000;
}

function findPrice(prices: PriceOverrides, model: string): Price | null {
  const found = Object.entries(prices).find(([name]) => isVersionOf(model, name));
  return found?.[1] ?? null;
}

/** `gpt-4o-2024-08-06` is a `gpt-4o`; `gpt-4o-mini` and `gpt-4o-audio` are models of their own. */
function isVersionOf(model: string, name: string): boolean {
  return model.startsWith(name) && /^(?:-latest|-\d{8}|-\d{4}-\d{2}-\d{2})?$/.test(model.slice(name.length));
}

function isLoopback(origin: string): boolean {
  if (!URL.canParse(origin)) return false;
  const { hostname } = new URL(origin);
  return hostname === "localhost" || hostname === "[::1]" || /^127(?:\.\d{1,3}){3}$/.test(hostname);
}
