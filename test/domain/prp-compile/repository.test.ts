// With a repository, a plan names its files and commands, and asks where brief and repository disagree.
import { describe, expect, test } from "vitest";
import { compilePrp } from "../../../src/domain/compile-prp.ts";
import { reportOf, lintPrp } from "../../../src/domain/lint-prp.ts";
import type { Brief } from "../../../src/domain/brief.ts";
import type { Prp } from "../../../src/domain/prp.ts";
import { testPathOf } from "../../../src/domain/prp-compile/test-path.ts";
import { fileFinder } from "../../../src/domain/prp-compile/repository-paths.ts";
import { sourceFolderOf } from "../../../src/domain/prp-compile/source-folder.ts";
import { Repository } from "../../../src/domain/repository.ts";
import { aBrief, aRequirement, planFacts } from "../../phases/plan-facts.ts";

const shop = Repository.parse({
  name: "shop",
  files: 12,
  languages: [{ name: "TypeScript", files: 8 }],
  packageManager: "npm",
  frameworks: ["Express.js", "SQLite"],
  commands: [
    { purpose: "install", command: "npm ci", source: "package.json" },
    { purpose: "test", command: "npm test", source: "package.json" },
    { purpose: "lint", command: "npm run lint", source: "package.json" },
  ],
  tree: [{ path: "src/", about: "sources: 6 files, all TypeScript" }],
  modules: [
    { path: "src/accounts/password-check.ts", about: "Whether a user may sign in with a password." },
    { path: "src/items/item-store.ts", about: "Keeps to-do items in SQLite." },
    { path: "src/items/item-list.ts", about: "Lists of items, page by page." },
    { path: "src/mail/show.ts", about: "" },
  ],
  tests: ["test/items/item-store.test.ts"],
  documents: ["README.md", "package.json"],
  folders: ["src/", "src/accounts/", "src/items/", "src/mail/", "test/", "test/items/"],
  testLayout: { style: "mirrored", folder: "test/", sources: "src/", name: "{name}.test.ts" },
  conventions: [{ text: "Modules are ES modules (import and export).", source: "package.json" }],
  untouchable: [{ path: "package-lock.json", why: "A lockfile: only the package manager writes it." }],
});

const inShop = { repository: shop, technologies: [] };

function planOf(overrides: Partial<Brief>): Prp {
  return compilePrp(planFacts({ brief: aBrief(overrides) }));
}

test("tasks name files that are there, and tests where the repository would have them", () => {
  const prp = planOf(inShop);
  const files = prp.tasks.flatMap((task) => task.files);
  expect(new Set(files)).toEqual(
    new Set([
      "package.json",
      "src/accounts/password-check.ts",
      "src/items/item-store.ts",
      "test/items/item-store.test.ts",
      "src/items/item-list.ts",
      "test/items/item-list.test.ts",
      "src/",
    ]),
  );
  expect(prp.repository).toEqual({
    name: "shop",
    creates: ["test/items/item-list.test.ts"],
    commands: shop.commands,
    tree: shop.tree,
    conventions: shop.conventions,
    untouchable: shop.untouchable,
  });
});

test("every check is a command of the repository or is done by hand", () => {
  const { tasks, tests, doneWhen } = planOf(inShop);
  const checks = [
    ...tasks.map(({ verify }) => verify),
    ...tests.map(({ command }) => command),
    ...doneWhen.map(({ check }) => check),
  ];
  const own = new Set(checks.filter((check) => !check.startsWith("manual:")));
  expect(own).toEqual(new Set(["npm test", "npm run lint"]));
});

test("stack and layout are decided by the repository", () => {
  const { decisions, tasks } = planOf(inShop);
  expect(decisions.map(({ title, status, choice }) => ({ title, status, choice }))).toEqual([
    {
      title: "Language and framework",
      status: "decided",
      choice: "TypeScript, with Express.js and SQLite, as the repository has it.",
    },
    {
      title: "Source and test paths",
      status: "decided",
      choice: "New sources go below src/, beside their like. Tests go where the repository has its tests.",
    },
  ]);
  expect(tasks[0]?.title).toBe("See the existing tests pass");
});

test("another language or a rival tool in the brief is a decision to make", () => {
  const technologies = [
    { name: "Python", kind: "language" as const, line: 3, quote: "Python" },
    { name: "PostgreSQL", kind: "store" as const, line: 4, quote: "PostgreSQL" },
    { name: "JavaScript", kind: "language" as const, line: 5, quote: "JavaScript" },
  ];
  const { decisions } = planOf({ repository: shop, technologies });
  const open = decisions.filter(({ status }) => status === "undecided").map(({ title }) => title);
  expect(open).toEqual(["Language: Python or TypeScript", "PostgreSQL or SQLite"]);
});

test("a repository without tests leaves their command open, and one without a source folder the paths", () => {
  const bare = { ...shop, commands: [], modules: [], testLayout: null };
  const { decisions, tasks } = planOf({ repository: bare, technologies: [] });
  const open = decisions.filter(({ status }) => status === "undecided").map(({ title }) => title);
  expect(open).toEqual(["Source and test paths", "Test command"]);
  expect(tasks.every(({ verify }) => verify === "undecided (DEC-2)")).toBe(true);
});

test("without a repository nothing is said about one", () => {
  const prp = planOf({});
  expect(prp.repository).toBeNull();
  expect(prp.tasks.flatMap(({ files }) => files).every((file) => file.startsWith("undecided"))).toBe(true);
});

test("the linter has no complaint about files or commands", () => {
  const facts = planFacts({ brief: aBrief(inShop) });
  const findings = lintPrp(compilePrp(facts), { brief: facts.brief });
  expect(reportOf(findings).findings.filter(({ severity }) => severity === "error")).toEqual([]);
});

test("a lockfile is no work for a task, even where the brief names it", () => {
  const locked = { ...shop, untouchable: [{ path: "web/package-lock.json", why: "A lockfile." }] };
  const requirements = [aRequirement(5, "Replace web/package-lock.json and src/mail/show.ts.")];
  const files = planOf({ repository: locked, technologies: [], requirements }).tasks.flatMap(
    (task) => task.files,
  );
  expect([files.includes("src/mail/show.ts"), files.includes("web/package-lock.json")]).toEqual([
    true,
    false,
  ]);
});

test("one word that is also a verb is no match", () => {
  const find = fileFinder(shop);
  expect(find("The page must show a map.")).toEqual([]);
  expect(find("The README must say how to start.")).toEqual([["README.md"]]);
});

describe("the test of a module", () => {
  const at = (
    style: "beside" | "mirrored" | "flat",
    rest: Partial<Repository["testLayout"]> = {},
  ): Repository => ({
    ...shop,
    testLayout: { style, folder: "test/", sources: "src/", name: "{name}.test.ts", ...rest },
  });

  test("stands where the convention says, if that folder exists", () => {
    expect(testPathOf("src/items/item-list.ts", at("mirrored"))).toBe("test/items/item-list.test.ts");
    expect(testPathOf("src/mail/show.ts", at("mirrored"))).toBeNull();
    expect(testPathOf("src/mail/show.ts", at("beside"))).toBe("src/mail/show.test.ts");
    expect(testPathOf("src/mail/show.ts", at("flat"))).toBe("test/show.test.ts");
  });

  test("is an existing one of a longer name, where there is one", () => {
    const tests = ["test/items/item-list.integration.test.ts"];
    expect(testPathOf("src/items/item-list.ts", { ...at("mirrored"), tests })).toBe(tests[0]);
  });

  test("is left open for a file of another kind", () => {
    expect(testPathOf("src/items/page.css", at("beside"))).toBeNull();
    expect(testPathOf("src/items/Page.tsx", at("beside"))).toBe("src/items/Page.test.ts");
  });
});

test("new sources go where nearly all of them are, as deep as they share a folder", () => {
  const of = (...paths: string[]): string | null =>
    sourceFolderOf({ ...shop, modules: paths.map((path) => ({ path, about: "" })) });
  expect([
    of("src/main/java/com/a/A.java", "src/main/java/com/a/b/B.java"),
    of("src/a.ts", "src/b/c.ts", "main.ts"),
    of("a.go", "b.go", "internal/c.go"),
    of(),
  ]).toEqual(["src/main/java/com/a/", "src/", null, null]);
});
