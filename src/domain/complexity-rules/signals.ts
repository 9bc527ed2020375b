// Everything the complexity score listens to.
import type { ComplexitySignal } from "./signal.ts";
import { domainSignals } from "./signals-domain.ts";
import { effortSignals } from "./signals-effort.ts";
import { partSignals } from "./signals-parts.ts";
import { technicalSignals } from "./signals-technical.ts";

export const complexitySignals: readonly ComplexitySignal[] = [
  ...technicalSignals,
  ...partSignals,
  ...domainSignals,
  ...effortSignals,
];
