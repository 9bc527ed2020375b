// What an agent gets to read: named layers with a priority, fitted to a window that is never exceeded.
import { z } from "zod";

export const ContextLayer = z.object({
  name: z.string(),
  content: z.string(),
  priority: z.int().min(1).max(10),
  tokens: z.int().min(0),
  /** ISO time at which the layer was made. */
  timestamp: z.string(),
});
export type ContextLayer = z.infer<typeof ContextLayer>;

/** One line of the ledger: what fitting did to a layer, and why. */
export const LedgerEntry = z.object({
  layer: z.string(),
  priority: z.int(),
  tokensBefore: z.int(),
  tokensAfter: z.int(),
  why: z.string(),
});
export type LedgerEntry = z.infer<typeof LedgerEntry>;

export const FittedContext = z.object({
  window: z.int(),
  tokens: z.int(),
  /** SHA-256 over the input layers, first 16 hex digits: an identity, never a similarity. */
  fingerprint: z.string(),
  layers: z.array(ContextLayer),
  ledger: z.array(LedgerEntry),
});
export type FittedContext = z.infer<typeof FittedContext>;
