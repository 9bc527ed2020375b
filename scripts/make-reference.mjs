// `npm run docs`: writes the pages of docs/reference that come from the code. Needs a build; `--dist DIR` names another one.
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";

const root = fileURLToPath(new URL("..", import.meta.url));
const { values } = parseArgs({ options: { dist: { type: "string", default: join(root, "dist") } } });
const { lintRulesPage } = await import(
  pathToFileURL(join(resolve(values.dist), "cli/lint-rule-list.js")).href
);

const page = join(root, "docs/reference/lint-rules.md");
mkdirSync(dirname(page), { recursive: true });
writeFileSync(page, lintRulesPage());
console.log(page);
