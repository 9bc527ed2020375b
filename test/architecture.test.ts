// The house: imports point one way, there are no cycles, and each outside power has one home.
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { describe, expect, test } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));
const everywhere = ["zod", "yaml"];

/** What each folder of src may import: folders, and packages. `type:` allows a folder for its types only. */
const allowed: Record<string, { folders: string[]; packages: string[] }> = {
  domain: { folders: [], packages: ["zod"] },
  agents: { folders: ["domain"], packages: [] },
  intake: {
    folders: ["domain"],
    packages: [...everywhere, "mdast", "mdast-util", "micromark", "node:crypto"],
  },
  llm: { folders: ["domain"], packages: [...everywhere, "openai", "p-queue", "node:crypto", "node:timers"] },
  files: { folders: ["domain"], packages: [...everywhere, "node:"] },
  bus: { folders: ["domain"], packages: [...everywhere, "nats", "node:crypto", "node:timers"] },
  machines: { folders: ["domain", "type:bus"], packages: ["xstate"] },
  journal: {
    folders: ["domain", "files"],
    packages: [...everywhere, "node:crypto", "node:zlib", "node:buffer"],
  },
  patterns: { folders: ["domain", "files"], packages: [...everywhere, "minisearch"] },
  analysts: { folders: ["domain", "agents", "llm"], packages: [...everywhere, "node:crypto"] },
  phases: {
    folders: ["domain", "intake", "agents", "analysts", "patterns", "llm"],
    packages: ["node:crypto"],
  },
};

/** The only files or folders that may import these. */
const homes: Record<string, string[]> = {
  nats: ["src/bus/nats-bus.ts"],
  openai: ["src/llm/openai.ts"],
  "p-queue": ["src/llm/pq-call-queue.ts", "src/llm/fair-line.ts"],
  "node:fs": ["src/files/"],
  "node:child_process": ["src/files/"],
  "node:http": ["src/processes/mock-llm/"],
};

interface Import {
  readonly from: string;
  /** A file of ours, or a package. */
  readonly to: string;
  readonly typeOnly: boolean;
}

const files = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts"))
  .map((file) => join("src", file));
const imports = files.flatMap(importsOf);

describe("the house", () => {
  test("imports point one way", () => {
    expect(imports.filter((found) => !isAllowed(found)).map(asLine)).toEqual([]);
  });

  test("has no import cycles, those of types included", () => {
    expect(cycles()).toEqual([]);
  });

  test("has one home for each outside power", () => {
    const strays = imports.filter(({ from, to }) => homeOf(to)?.every((home) => !from.startsWith(home)));
    expect(strays.map(asLine)).toEqual([]);
  });

  test("is really looked at", () => {
    expect(files.length).toBeGreaterThan(50);
    expect(imports.filter(({ to }) => to.startsWith("src/")).length).toBeGreaterThan(100);
  });
});

function importsOf(file: string): Import[] {
  const source = ts.createSourceFile(
    file,
    readFileSync(join(root, file), "utf8"),
    ts.ScriptTarget.Latest,
    true,
  );
  const found: Import[] = [];
  const visit = (node: ts.Node): void => {
    const specifier = specifierOf(node);
    if (specifier !== null)
      found.push({ from: file, to: resolve(file, specifier), typeOnly: isTypeOnly(node) });
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function specifierOf(node: ts.Node): string | null {
  const named =
    ts.isImportDeclaration(node) || ts.isExportDeclaration(node) ? node.moduleSpecifier : undefined;
  if (named && ts.isStringLiteral(named)) return named.text;
  if (!ts.isCallExpression(node) || node.expression.kind !== ts.SyntaxKind.ImportKeyword) return null;
  const [argument] = node.arguments;
  return argument && ts.isStringLiteral(argument) ? argument.text : null;
}

function isTypeOnly(node: ts.Node): boolean {
  if (ts.isExportDeclaration(node)) return node.isTypeOnly;
  if (!ts.isImportDeclaration(node)) return false;
  return node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
}

function resolve(file: string, specifier: string): string {
  return specifier.startsWith(".") ? relative(root, join(root, dirname(file), specifier)) : specifier;
}

/** Where an import of this is at home, sub-paths and names without `node:` included; undefined for what is free. */
function homeOf(specifier: string): string[] | undefined {
  const power = Object.keys(homes).find((name) =>
    [specifier, `node:${specifier}`].some((given) => given === name || given.startsWith(`${name}/`)),
  );
  return power === undefined ? undefined : homes[power];
}

function folderOf(file: string): string {
  return file.split("/")[1] ?? "";
}

function isAllowed({ from, to, typeOnly }: Import): boolean {
  const rule = allowed[folderOf(from)];
  // Processes and the command line stand at the end of every arrow; the latter is nobody's to import.
  if (!rule) return folderOf(from) === "cli" || !to.startsWith("src/cli/");
  if (!to.startsWith("src/")) return rule.packages.some((name) => to.startsWith(name));
  const folder = folderOf(to);
  if (folder === folderOf(from) || rule.folders.includes(folder)) return true;
  return typeOnly && rule.folders.includes(`type:${folder}`);
}

function cycles(): string[] {
  const graph = new Map(
    files.map((file) => [file, imports.filter(({ from }) => from === file).map(({ to }) => to)]),
  );
  const found: string[] = [];
  const done = new Set<string>();
  const walk = (file: string, way: string[]): void => {
    if (way.includes(file)) found.push([...way.slice(way.indexOf(file)), file].join(" → "));
    if (way.includes(file) || done.has(file)) return;
    for (const next of graph.get(file) ?? []) walk(next, [...way, file]);
    done.add(file);
  };
  for (const file of files) walk(file, []);
  return found;
}

function asLine({ from, to }: Import): string {
  return `${from} → ${to}`;
}
