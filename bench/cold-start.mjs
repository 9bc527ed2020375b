// What a cold process costs, as a ratio to a bare `node -e 0` in the same run.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { interleaved } from "./median.mjs";

const cli = fileURLToPath(new URL("../dist/cli/main.js", import.meta.url));
const brief = fileURLToPath(new URL("../examples/linkboard.md", import.meta.url));
const rounds = 15;

export async function coldStart() {
  const folder = mkdtempSync(join(tmpdir(), "baco-bench-"));
  const node = (...args) => {
    const { status, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: "utf8" });
    if (status !== 0) throw new Error(stderr);
  };
  try {
    const ms = await interleaved(
      {
        bare: () => node("-e", "0"),
        help: () => node(cli, "--help"),
        plan: () => node(cli, "plan", brief, "--offline", "--json"),
      },
      rounds,
    );
    return [
      {
        what: "cold `baco --help` / `node -e 0`",
        ratio: ms.help / ms.bare,
        aim: 4,
        detail: `${ms.help.toFixed(0)} ms / ${ms.bare.toFixed(0)} ms`,
      },
      {
        what: "cold offline `baco plan` of a 6 kB brief / `node -e 0`",
        ratio: ms.plan / ms.bare,
        aim: 25,
        detail: `${ms.plan.toFixed(0)} ms / ${ms.bare.toFixed(0)} ms`,
      },
      {
        what: "cold offline `baco plan` of a 6 kB brief / 1.5 s",
        ratio: ms.plan / 1500,
        aim: 1,
        detail: `${ms.plan.toFixed(0)} ms`,
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
