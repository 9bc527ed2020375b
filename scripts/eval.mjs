// `npm run eval`: plans the labelled briefs, holds the result to its bars, and prints it by level, language and size.
// Takes `--labels FILE` for another set, and `--tool FILE` for the scorer. Exit 0 when every bar holds, 1 when one does not,
// 2 when there is nothing to score.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const root = fileURLToPath(new URL("..", import.meta.url));
const { values } = parseArgs({
  options: {
    labels: { type: "string", default: join(root, "../shared/briefs/labels.jsonl") },
    tool: { type: "string", default: join(root, "../shared/tools/score-briefs.mjs") },
  },
});

const bars = {
  levelExact: 0.72,
  levelAcceptable: 0.88,
  levelOffByTwo: 0,
  triggeredRecall: 0.85,
  neverPicks: 0,
  neverTriggers: 8,
  quotesVerified: 0.98,
  coverage: 0.93,
  ratioInRange: 0.7,
};

const absent = [values.labels, values.tool].find((file) => !existsSync(file));
if (absent !== undefined) {
  console.error(`There is nothing to score: ${absent} is not there. Name another with --labels or --tool.`);
  process.exit(2);
}
const folder = mkdtempSync(join(tmpdir(), "baco-eval-"));
try {
  process.exitCode = score(join(folder, "scores.json"));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function score(out) {
  const mins = Object.entries(bars).flatMap(([name, value]) => ["--min", `${name}=${value}`]);
  const command = [process.execPath, join(root, "dist/cli/main.js"), "plan", "{file}", "--offline", "--json"];
  const { status } = spawnSync(
    process.execPath,
    [values.tool, "--labels", values.labels, "--json", out, ...mins, "--", ...command],
    // Without the memory and the settings of whoever runs this.
    { stdio: "inherit", env: { ...process.env, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder } },
  );
  if (existsSync(out)) printGroups(JSON.parse(readFileSync(out, "utf8")).rows);
  return status ?? 1;
}

function printGroups(rows) {
  const labels = new Map(readLabels().map((label) => [label.id, label]));
  const scored = rows.filter((row) => !row.error).map((row) => ({ ...row, ...aboutOf(labels.get(row.id)) }));
  console.log("\ngroup          briefs  exact  accept.  recall  coverage  in range  quotes");
  for (const kind of ["level", "language", "size"])
    for (const [name, group] of [...groupsOf(scored, kind)]) console.log(lineOf(name, group));
}

function readLabels() {
  return readFileSync(resolve(values.labels), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
}

function aboutOf({ lang, bytes, labels }) {
  const size = bytes < 5000 ? "under 5 kB" : bytes < 10_000 ? "5 to 10 kB" : "over 10 kB";
  return { about: { level: labels.level, language: lang, size } };
}

function groupsOf(rows, kind) {
  const groups = new Map();
  for (const row of rows) groups.set(row.about[kind], [...(groups.get(row.about[kind]) ?? []), row]);
  return groups;
}

function lineOf(name, rows) {
  const sum = (key) => rows.reduce((total, row) => total + row[key], 0);
  const inRange = rows.filter(({ ratio }) => ratio >= 0.6 && ratio <= 1.6).length;
  const shares = [
    sum("exact") / rows.length,
    sum("acceptable") / rows.length,
    sum("triggered") / Math.max(1, sum("expected")),
    sum("covered") / Math.max(1, sum("mustCover")),
    inRange / rows.length,
    sum("verified") / Math.max(1, sum("requirements")),
  ];
  return [
    name.padEnd(14),
    String(rows.length).padEnd(7),
    ...shares.map((share) => share.toFixed(2).padEnd(8)),
  ].join(" ");
}
