// `npm run eval:linter`: plants defects of every class into clean PRPs and prints how many the linter finds, by class, and what
// it says about the clean ones. Exit 0 when 95 % are found in every class and at most 5 % of the sentences are false alarms.
import { join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { cleanPlans } from "./seeds/clean-plans.mjs";
import { falseAlarms, killRates } from "./seeds/index.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const { values } = parseArgs({
  options: {
    dist: { type: "string", default: join(root, "dist") },
    seeds: { type: "string", default: "20" },
    seed: { type: "string", default: "1" },
  },
});
const dist = resolve(values.dist);
const { lintMarkdown } = await import(pathToFileURL(join(dist, "intake/lint-markdown.js")).href);
const { writePrp } = await import(pathToFileURL(join(dist, "intake/write-prp-markdown.js")).href);

// Through Markdown and back, as a person's file comes in.
const lint = (prp, brief) => lintMarkdown(writePrp(prp), "prp.md", brief === null ? {} : { brief }).findings;
const clean = await cleanPlans({ dist, root });
const rates = killRates(clean, lint, { seeds: Number(values.seeds), seed: Number(values.seed) });
const alarms = falseAlarms(clean, lint);

const share = (part, whole) => (whole === 0 ? 0 : part / whole);
const percent = (value) => `${(100 * value).toFixed(1)} %`;
for (const { name, planted, found, missed } of rates)
  console.log(
    `${percent(share(found, planted)).padStart(8)}  ${String(found).padStart(3)} of ${String(planted).padEnd(4)} ${name}` +
      (missed.length > 0 ? `   missed in: ${[...new Set(missed)].join(", ")}` : ""),
  );
const falseShare = share(alarms.findings, alarms.sentences);
console.log(
  `\n${rates.length} classes; ${clean.length} clean PRPs with ${alarms.sentences} sentences: ${alarms.findings} false alarms (${percent(falseShare)})`,
);
for (const [code, count] of Object.entries(alarms.byCode))
  console.log(`  ${String(count).padStart(4)}  ${code}`);

const weak = rates.filter(({ planted, found }) => planted === 0 || found / planted < 0.95);
if (weak.length > 0 || falseShare > 0.05 || rates.length < 15) process.exitCode = 1;
