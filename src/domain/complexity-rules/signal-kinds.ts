// Which kind of evidence each signal is.
import type { EvidenceKind } from "./level-model.ts";

const kinds: Readonly<Record<Exclude<EvidenceKind, "ordinary" | "breadth">, readonly string[]>> = {
  distributed: ["distributed-correctness"],
  duty: ["life-safety", "public-scale-law", "state-duty", "public-emergency"],
  sensitive: [
    "personal-data",
    "health-data",
    "regulation",
    "money-movement",
    "strict-authorization",
    "audit",
  ],
  hard: [
    "live-sync",
    "real-time",
    "copies-in-step",
    "offline",
    "availability",
    "orchestration",
    "migration",
    "machine-learning",
    "hardening",
    "cryptography",
    "concurrency",
    "tenants",
    "distributed",
    "network-protocol",
    "data-pipeline",
    "legacy",
    "graphics",
    "static-analysis",
    "accessibility",
    "proof-and-parallel",
    "growth",
    "performance",
  ],
};

/** Which kind of evidence a signal is; what stands in no list is ordinary. */
export function kindOf(signal: string): EvidenceKind {
  if (kinds.distributed.includes(signal)) return "distributed";
  if (kinds.duty.includes(signal)) return "duty";
  if (kinds.sensitive.includes(signal)) return "sensitive";
  return kinds.hard.includes(signal) ? "hard" : "ordinary";
}
