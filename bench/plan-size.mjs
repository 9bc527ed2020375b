// What a cold offline plan costs as its brief grows: how far from linear between 1,000 and 10,000 requirements, and
// 100,000 of them against 30 s and 768 MB.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { median } from "./median.mjs";

const cli = fileURLToPath(new URL("../dist/cli/main.js", import.meta.url));
const sizes = [1, 10, 100, 1000, 10_000];
const rounds = 3;

export async function planSize() {
  const folder = mkdtempSync(join(tmpdir(), "baco-bench-"));
  try {
    const small = sizes.map((count) => planOf(folder, count, rounds));
    const large = planOf(folder, 100_000, 1);
    return [...linearity(small), ...largest(large)];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Ten times the requirements may take ten times as long; what a process costs in any case is taken off first. */
function linearity(runs) {
  const [base] = runs;
  const [before, after] = runs.slice(-2);
  const told = runs.map(({ count, seconds }) => `${count}: ${seconds.toFixed(2)} s`).join(", ");
  return [
    {
      what: "time a requirement, 10,000 / 1,000 requirements",
      ratio: (after.seconds - base.seconds) / 10 / (before.seconds - base.seconds),
      aim: 1.2,
      detail: told,
    },
  ];
}

function largest({ seconds, megabytes }) {
  return [
    { what: "100,000 requirements / 30 s", ratio: seconds / 30, aim: 1, detail: `${seconds.toFixed(1)} s` },
    {
      what: "100,000 requirements / 768 MB",
      ratio: megabytes / 768,
      aim: 1,
      detail: `${megabytes.toFixed(0)} MB`,
    },
  ];
}

function planOf(folder, count, times) {
  const file = join(folder, `brief-${count}.md`);
  writeFileSync(file, briefOf(count));
  const runs = Array.from({ length: times }, () => timed(folder, file));
  return { count, seconds: median(runs.map(({ seconds }) => seconds)), megabytes: runs[0].megabytes };
}

/** Wall time and the most memory that the process held, as the process itself says when it ends. */
function timed(folder, file) {
  const usage = join(folder, "usage.json");
  const tell = `process.on("exit", () => require("node:fs").writeFileSync(${JSON.stringify(usage)}, JSON.stringify(process.resourceUsage())))`;
  const preload = join(folder, "usage.cjs");
  writeFileSync(preload, tell);
  const start = performance.now();
  const { status, stderr } = spawnSync(
    process.execPath,
    ["--require", preload, cli, "plan", file, "--offline", "--quiet"],
    { cwd: folder, encoding: "utf8", maxBuffer: 1 << 28 },
  );
  if (status !== 0) throw new Error(stderr.slice(0, 2000));
  const seconds = (performance.now() - start) / 1000;
  return { seconds, megabytes: JSON.parse(readFileSync(usage, "utf8")).maxRSS / 1024 };
}

const verbs = [
  "show",
  "store",
  "send",
  "delete",
  "export",
  "import",
  "list",
  "filter",
  "validate",
  "archive",
];
const nouns = ["order", "invoice", "customer", "report", "ticket", "product", "shipment", "message", "file"];

/** A brief of so many obligations in sections of fifty, none like another. */
export function briefOf(count) {
  const lines = Array.from({ length: count }, (_, at) => {
    const heading = at % 50 === 0 ? `\n## Area ${at / 50 + 1}\n\n` : "";
    const verb = verbs[at % verbs.length];
    const noun = nouns[Math.floor(at / verbs.length) % nouns.length];
    return `${heading}- The system must ${verb} ${noun} number ${at} within ${(at % 9) + 1} seconds.`;
  });
  return `# Large system\n\nA system that keeps orders.\n${lines.join("\n")}\n`;
}
