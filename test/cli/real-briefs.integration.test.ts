// Briefs that nobody on this project wrote: each must plan without a crash, and every PRP must pass our own linter.
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { runCli } from "../harness/cli.ts";
import { temporaryFolder } from "../harness/temporary-folder.ts";

const texts = fileURLToPath(new URL("../../../shared/briefs/texts", import.meta.url));
const briefs = existsSync(texts) ? readdirSync(texts) : [];

describe.skipIf(briefs.length === 0)(
  "real briefs (in ../shared/briefs, skipped where they are absent)",
  () => {
    test("are 25", () => {
      expect(briefs).toHaveLength(25);
    });

    test.each(briefs)("%s becomes a PRP without a lint error", async (brief) => {
      const folder = await temporaryFolder();
      const planned = await runCli(["plan", join(texts, brief), "--offline", "--json"], { cwd: folder });
      expect(planned.code, planned.stderr).toBe(0);
      const { status, prp } = JSON.parse(planned.stdout) as { status: string; prp: { path: string } };
      expect(status).toBe("completed");
      const checked = await runCli(["validate", prp.path, "--json"], { cwd: folder });
      expect(checked.code, checked.stdout).toBe(0);
    });
  },
);
