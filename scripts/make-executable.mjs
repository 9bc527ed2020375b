// The compiled entry point must be executable, or `npx baco` from a checkout fails.
import { chmodSync } from "node:fs";

chmodSync(new URL("../dist/cli/main.js", import.meta.url), 0o755);
