// Two projects: `unit` needs nothing but Node; `integration` starts real servers and child processes.
import { defineConfig } from "vitest/config";

const integration = ["test/**/*.integration.test.ts"];

export default defineConfig({
  test: {
    projects: [
      { test: { name: "unit", include: ["test/**/*.test.ts"], exclude: integration } },
      {
        test: {
          name: "integration",
          include: integration,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
