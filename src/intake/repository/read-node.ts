// What package.json and its neighbours tell: package manager, scripts, dependencies, module system, workspaces.
import { dangerIn } from "../../domain/prp-lint/dangerous-command.ts";
import type { RepositoryCommand } from "../../domain/repository.ts";
import { z } from "zod";
import { type Checkout, type Findings, firstOf } from "./checkout.ts";

const words = z.record(z.string(), z.string()).catch({});
const Manifest = z.object({
  type: z.string().catch("commonjs"),
  packageManager: z.string().catch(""),
  scripts: words,
  engines: words,
  dependencies: words,
  devDependencies: words,
  peerDependencies: words,
  workspaces: z
    .union([z.array(z.string()), z.object({ packages: z.array(z.string()) })])
    .nullable()
    .catch(null),
});
type Manifest = z.infer<typeof Manifest>;

export function readNode(checkout: Checkout): Findings {
  const manifest = manifestOf(checkout.text("package.json"));
  if (manifest === null) return {};
  const manager = managerOf(checkout, manifest);
  return {
    packageManager: manager,
    dependencies: dependenciesOf(manifest),
    commands: commandsOf(checkout, manifest, manager),
    conventions: conventionsOf(manifest, checkout).map((text) => ({ text, source: "package.json" })),
  };
}

function manifestOf(text: string): Manifest | null {
  try {
    return Manifest.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

const lockfiles: readonly (readonly [file: string, manager: string])[] = [
  ["pnpm-lock.yaml", "pnpm"],
  ["yarn.lock", "yarn"],
  ["bun.lockb", "bun"],
  ["bun.lock", "bun"],
  ["package-lock.json", "npm"],
  ["npm-shrinkwrap.json", "npm"],
];

function managerOf({ has }: Checkout, { packageManager }: Manifest): string {
  const said = /^(npm|pnpm|yarn|bun)@/.exec(packageManager)?.[1];
  return said ?? lockfiles.find(([file]) => has(file))?.[1] ?? "npm";
}

function dependenciesOf({ dependencies, devDependencies, peerDependencies }: Manifest): string[] {
  return [...Object.keys(dependencies), ...Object.keys(peerDependencies), ...Object.keys(devDependencies)];
}

/** Names that a script for this purpose usually has, the usual ones first. */
const scriptNames: readonly (readonly [RepositoryCommand["purpose"], readonly string[]])[] = [
  ["build", ["build", "compile"]],
  ["test", ["test", "tests", "test:unit", "unit", "test:all"]],
  ["coverage", ["coverage", "test:coverage", "test:cov", "cover", "test:cover", "cov"]],
  ["lint", ["lint", "lint:check", "eslint"]],
  ["format", ["format:check", "fmt:check", "prettier:check", "check:format", "format", "fmt"]],
  ["types", ["typecheck", "type-check", "types", "check-types", "tsc", "test:types"]],
  ["start", ["dev", "start", "serve"]],
];

function commandsOf(checkout: Checkout, manifest: Manifest, manager: string): RepositoryCommand[] {
  const source = "package.json";
  const usable = Object.entries(manifest.scripts).filter(([, body]) => isUsable(body));
  const own = scriptNames.flatMap(([purpose, names]): RepositoryCommand[] => {
    const name = names.find((each) => usable.some(([script]) => script === each));
    return name === undefined ? [] : [{ purpose, command: run(manager, name), source }];
  });
  const body = usable.find(([name]) => name === "test")?.[1] ?? "";
  const withCoverage = own.some(({ purpose }) => purpose === "coverage") ? null : coverageOf(body, manifest);
  return [
    { purpose: "install", command: installOf(checkout, manager), source },
    ...own,
    ...(withCoverage === null
      ? []
      : [
          {
            purpose: "coverage" as const,
            command: `${run(manager, "test")}${manager === "npm" ? " --" : ""} ${withCoverage}`,
            source,
          },
        ]),
  ];
}

/** Scripts that stand for nothing yet, or that fetch, publish or reach out, are not handed on; cleaning up is no harm. */
function isUsable(body: string): boolean {
  if (body.trim() === "" || /no test specified/i.test(body)) return false;
  return dangerIn(body.replace(/\brm -rf? (?:\.\/)?\w[\w./-]*(?=\s|$)/g, "true")) === null;
}

function run(manager: string, script: string): string {
  if (script === "test" && manager !== "bun") return `${manager} test`;
  return manager === "yarn" || manager === "pnpm" ? `${manager} ${script}` : `${manager} run ${script}`;
}

function installOf({ has }: Checkout, manager: string): string {
  return manager === "npm" && has("package-lock.json") ? "npm ci" : `${manager} install`;
}

function coverageOf(body: string, manifest: Manifest): string | null {
  const runner = body.trim().split(/\s+/)[body.trim().startsWith("npx ") ? 1 : 0];
  if (runner === "jest") return "--coverage";
  const tool = dependenciesOf(manifest).some((name) => /^@vitest\/coverage-/.test(name));
  return runner === "vitest" && tool && !body.includes("&&") ? "--coverage" : null;
}

function conventionsOf({ type, engines, workspaces }: Manifest, checkout: Checkout): string[] {
  const node = engines["node"];
  const packages = Array.isArray(workspaces) ? workspaces : (workspaces?.packages ?? []);
  const isShared = packages.length > 0 || firstOf(checkout, ["pnpm-workspace.yaml", "lerna.json"]) !== null;
  return [
    type === "module"
      ? "Modules are ES modules (import and export)."
      : "Modules are CommonJS unless a file says otherwise.",
    ...(node !== undefined && /^[\w .<>=^~|*-]{1,40}$/.test(node) ? [`It runs on Node.js ${node}.`] : []),
    ...(isShared
      ? [
          `It is a workspace of several packages${packages.length > 0 ? `: ${packages.slice(0, 5).join(", ")}` : ""}.`,
        ]
      : []),
  ];
}
