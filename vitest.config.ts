// Three projects: `unit` needs nothing but Node; `integration` starts real servers and child processes; `proof` is the long
// form of what `integration` tries by samples, and runs only when it is asked for.
import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

const integration = ["test/**/*.integration.test.ts"];
const proof = ["test/proof/**/*.proof.test.ts"];

export default defineConfig({
  test: {
    // Most of the time is spent waiting for disks and children, so that small machines gain from a second worker.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      { test: { name: "unit", include: ["test/**/*.test.ts"], exclude: [...integration, ...proof] } },
      {
        test: {
          name: "integration",
          include: integration,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      { test: { name: "proof", include: proof, testTimeout: 600_000, hookTimeout: 120_000 } },
    ],
  },
});
