// The types of the seeds, for tests.
import type { Brief } from "../../src/domain/brief.ts";
import type { Diagnostic } from "../../src/domain/diagnostic.ts";
import type { Prp } from "../../src/domain/prp.ts";

export interface CleanPrp {
  readonly prp: Prp;
  readonly brief: Brief | null;
}

type Lint = (prp: Prp, brief: Brief | null) => readonly Diagnostic[];

export interface KillRate {
  readonly name: string;
  readonly planted: number;
  readonly found: number;
  /** The titles of the PRPs in which a defect was not found. */
  readonly missed: readonly string[];
}

export const seedClasses: readonly { readonly name: string; readonly finds: readonly string[] }[];

export function killRates(
  clean: readonly CleanPrp[],
  lint: Lint,
  options: { readonly seeds: number; readonly seed: number },
): KillRate[];

export function falseAlarms(
  clean: readonly CleanPrp[],
  lint: Lint,
): {
  readonly sentences: number;
  readonly findings: number;
  readonly byCode: Readonly<Record<string, number>>;
};
