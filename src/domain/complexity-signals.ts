// Everything the complexity score listens to.
import type { ComplexitySignal } from "./complexity-signal.ts";
import { domainSignals } from "./complexity-signals-domain.ts";
import { effortSignals } from "./complexity-signals-effort.ts";
import { partSignals } from "./complexity-signals-parts.ts";
import { technicalSignals } from "./complexity-signals-technical.ts";

export const complexitySignals: readonly ComplexitySignal[] = [
  ...technicalSignals,
  ...partSignals,
  ...domainSignals,
  ...effortSignals,
];
