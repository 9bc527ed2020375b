// Everything the complexity score listens to, in every language it knows.
import type { ComplexitySignal } from "./signal.ts";
import { domainSignals } from "./signals-domain.ts";
import { effortSignals } from "./signals-effort.ts";
import { signalsElsewhere } from "./signals-elsewhere.ts";
import { partSignals } from "./signals-parts.ts";
import { technicalSignals } from "./signals-technical.ts";

export const complexitySignals: readonly ComplexitySignal[] = [
  ...technicalSignals,
  ...partSignals,
  ...domainSignals,
  ...effortSignals,
].map((signal) => ({ ...signal, terms: [...signal.terms, ...(signalsElsewhere.get(signal.id) ?? [])] }));
