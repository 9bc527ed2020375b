// Fitting what agents read to the window: what matters least is shortened first, and a ledger says what was lost.
import type { ContextLayer, FittedContext, LedgerEntry } from "./context-layers.ts";
import { shorten, type TokenCounter } from "./shorten.ts";

/** Layers from here up are kept whole as long as they fit by themselves. */
const keptPriority = 8;

/**
 * The layers in at most `window` tokens, whatever they were before. Layers under priority 8 give way first, the lowest
 * first; only when the others alone are too long are those shortened too, and the ledger says so and names every text
 * of `mustSurvive` that is no longer there. `fingerprint` hashes the input layers, not the outcome.
 */
export function fitContext(
  layers: readonly ContextLayer[],
  window: number,
  countTokens: TokenCounter,
  mustSurvive: readonly string[],
  fingerprint: (text: string) => string,
): FittedContext {
  const sized = layers.map((layer) => ({ ...layer, tokens: countTokens(layer.content) }));
  const budgets = budgetsOf(sized, Math.max(0, window));
  const fitted = sized.map((layer, at) => fit(layer, budgets[at] ?? 0, countTokens, mustSurvive));
  const ledger = sized.map((layer, at) => entryFor(layer, fitted[at] ?? layer));
  return {
    window,
    tokens: total(fitted),
    fingerprint: fingerprint(identityOf(layers)),
    layers: fitted.filter(({ content }) => content !== ""),
    ledger: [...ledger, ...survivalOf(mustSurvive, sized, fitted)],
  };
}

/** How many tokens each layer may have; together never more than the window. */
function budgetsOf(layers: readonly ContextLayer[], window: number): number[] {
  const budgets = layers.map(({ tokens }) => tokens);
  let excess = total(layers) - window;
  for (const at of lowestFirst(layers)) {
    if (excess <= 0) return budgets;
    const cut = Math.min(excess, budgets[at] ?? 0);
    budgets[at] = (budgets[at] ?? 0) - cut;
    excess -= cut;
  }
  return excess > 0 ? sharesOf(layers, window) : budgets;
}

function lowestFirst(layers: readonly ContextLayer[]): number[] {
  return layers
    .map(({ priority }, at) => ({ priority, at }))
    .filter(({ priority }) => priority < keptPriority)
    .sort((a, b) => a.priority - b.priority || b.at - a.at)
    .map(({ at }) => at);
}

/**
 * Equal shares of the window for the layers that are to be kept; what a short layer leaves over goes to the longer
 * ones. So a few constraints are not lost because there are a thousand requirements.
 */
function sharesOf(layers: readonly ContextLayer[], window: number): number[] {
  const budgets = layers.map(() => 0);
  const kept = layers
    .map(({ priority, tokens }, at) => ({ priority, tokens, at }))
    .filter(({ priority }) => priority >= keptPriority)
    .sort((a, b) => a.tokens - b.tokens || b.priority - a.priority || a.at - b.at);
  let left = window;
  for (const [done, { tokens, at }] of kept.entries()) {
    const share = Math.min(tokens, Math.floor(left / (kept.length - done)));
    budgets[at] = share;
    left -= share;
  }
  return budgets;
}

function fit(
  layer: ContextLayer,
  budget: number,
  countTokens: TokenCounter,
  keep: readonly string[],
): ContextLayer {
  if (layer.tokens <= budget) return layer;
  const content = budget > 0 ? shorten(layer.content, budget, countTokens, keep) : "";
  const tokens = countTokens(content);
  return tokens <= budget ? { ...layer, content, tokens } : { ...layer, content: "", tokens: 0 };
}

function total(layers: readonly ContextLayer[]): number {
  return layers.reduce((sum, { tokens }) => sum + tokens, 0);
}

function identityOf(layers: readonly ContextLayer[]): string {
  return JSON.stringify(layers.map(({ name, content, priority }) => [name, priority, content]));
}

function entryFor(before: ContextLayer, after: ContextLayer): LedgerEntry {
  const entry = { layer: before.name, priority: before.priority };
  return { ...entry, tokensBefore: before.tokens, tokensAfter: after.tokens, why: whyOf(before, after) };
}

function whyOf(before: ContextLayer, after: ContextLayer): string {
  if (before.content === after.content) return "Kept whole.";
  const did = after.content === "" ? "Left out" : "Shortened";
  if (before.priority < keptPriority)
    return `${did}: the window was full, and lower priorities give way first.`;
  return `WARNING: ${did.toLowerCase()} although its priority is ${before.priority}: what must be kept is by itself longer than the window.`;
}

function survivalOf(
  mustSurvive: readonly string[],
  before: readonly ContextLayer[],
  after: readonly ContextLayer[],
): LedgerEntry[] {
  const stands = (layers: readonly ContextLayer[], text: string): boolean =>
    layers.some(({ content }) => content.includes(text));
  const given = mustSurvive.filter((text) => stands(before, text));
  const lost = given.filter((text) => !stands(after, text));
  if (given.length === 0 || total(before) === total(after)) return [];
  const why =
    lost.length === 0
      ? `All ${given.length} constraints are still there.`
      : `WARNING: ${lost.length} of ${given.length} constraints are lost: ${lost.map((text) => `"${text}"`).join("; ")}.`;
  return [{ layer: "constraint check", priority: 10, tokensBefore: 0, tokensAfter: 0, why }];
}
