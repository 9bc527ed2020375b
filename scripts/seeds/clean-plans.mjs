// Clean PRPs to plant defects into: plans of the example briefs and of generated ones, made offline, and one by hand.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { generatedBriefs } from "./generated-briefs.mjs";

/** Each clean PRP with its brief; `dist` is the built project, `root` the checkout. */
export async function cleanPlans({ dist, root }) {
  const { readPrp } = await import(pathToFileURL(join(dist, "intake/read-prp-markdown.js")).href);
  const byHand = readPrp(readFileSync(join(root, "test/fixtures/clean-prp.md"), "utf8"), "clean-prp.md");
  const examples = readdirSync(join(root, "examples")).filter((name) => name.endsWith(".md"));
  const texts = [
    ...examples.map((name) => readFileSync(join(root, "examples", name), "utf8")),
    ...generatedBriefs(),
  ];
  const folder = mkdtempSync(join(tmpdir(), "baco-seeds-"));
  try {
    const planned = [];
    for (const [at, text] of texts.entries())
      planned.push(await planOf(text, join(folder, `brief-${at}`), dist, readPrp));
    return [{ prp: byHand, brief: null }, ...planned];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function planOf(text, folder, dist, readPrp) {
  mkdirSync(folder);
  const path = join(folder, "brief.md");
  writeFileSync(path, text);
  const run = spawnSync(process.execPath, [join(dist, "cli/main.js"), "plan", path, "--offline", "--quiet"], {
    cwd: folder,
    encoding: "utf8",
  });
  if (run.status !== 0) throw new Error(`A brief could not be planned: ${run.stderr}`);
  const [name] = readdirSync(join(folder, "PRPs"));
  const markdown = readFileSync(join(folder, "PRPs", name), "utf8");
  const { readBrief } = await import(pathToFileURL(join(dist, "intake/read-brief.js")).href);
  const sha256 = createHash("sha256").update(text).digest("hex");
  return { prp: readPrp(markdown, name), brief: readBrief({ text, path, sha256 }) };
}
