// How fast the linter reads and checks a PRP, beside parsing the same text as Markdown alone.
import { Buffer } from "node:buffer";
import { mkdtempSync, readFileSync, rmSync, writeFileSync, readdirSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { fromMarkdown } from "mdast-util-from-markdown";
import { lintMarkdown } from "../dist/intake/lint-markdown.js";
import { interleaved } from "./median.mjs";
import { briefOf } from "./plan-size.mjs";

const cli = fileURLToPath(new URL("../dist/cli/main.js", import.meta.url));

export async function linterSpeed() {
  const prp = prpOf(1000);
  const spec = briefOf(20_000);
  const ms = await interleaved(
    {
      parsePrp: () => fromMarkdown(prp),
      lintPrp: () => lintMarkdown(prp, "prp.md"),
      parseSpec: () => fromMarkdown(spec),
      lintSpec: () => lintMarkdown(spec, "spec.md"),
    },
    5,
  );
  return [
    speed("linting a PRP / parsing it as Markdown", prp, ms.lintPrp, ms.parsePrp),
    speed("linting a Markdown spec / parsing it as Markdown", spec, ms.lintSpec, ms.parseSpec),
  ];
}

function speed(what, text, ms, bound) {
  const megabytes = Buffer.byteLength(text) / 1e6;
  const detail = `${(megabytes / (ms / 1000)).toFixed(2)} MB/s of ${megabytes.toFixed(1)} MB`;
  return { what, ratio: ms / bound, aim: 2, detail };
}

function prpOf(count) {
  const folder = mkdtempSync(join(tmpdir(), "baco-bench-"));
  try {
    writeFileSync(join(folder, "brief.md"), briefOf(count));
    const { status, stderr } = spawnSync(
      process.execPath,
      [cli, "plan", "brief.md", "--offline", "--quiet"],
      {
        cwd: folder,
        encoding: "utf8",
      },
    );
    if (status !== 0) throw new Error(stderr);
    const [name] = readdirSync(join(folder, "PRPs"));
    return readFileSync(join(folder, "PRPs", name), "utf8");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
