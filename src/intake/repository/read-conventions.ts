// How things are done in a repository, as its settings and documents show it. Only known settings are taken over.
import { parse } from "yaml";
import type { RepositoryCommand, RepositoryConvention, TestLayout } from "../../domain/repository.ts";
import { type Checkout, firstOf } from "./checkout.ts";
import { nameOf } from "./kinds-of-files.ts";

/** Files whose settings are read. */
export const settingsName =
  /^(?:\.editorconfig|\.prettierrc(?:\.json|\.ya?ml)?|tsconfig(?:\.base)?\.json|(?:docker-)?compose\.ya?ml|\.gitmodules|\.gitlab-ci\.yml)$|^\.github\/workflows\/[\w.-]+\.ya?ml$/;

export function conventionsOf(
  checkout: Checkout,
  commands: readonly RepositoryCommand[],
  modules: readonly string[],
  tests: TestLayout | null,
): RepositoryConvention[] {
  return [
    ...documents(checkout),
    ...testConvention(tests, modules),
    ...naming(modules),
    ...indentation(checkout),
    ...prettier(checkout),
    ...strictness(checkout),
    ...tools(checkout),
    ...continuousIntegration(checkout, commands),
    ...services(checkout),
  ];
}

function documents({ paths }: Checkout): RepositoryConvention[] {
  return paths
    .filter((path) =>
      /^(?:\.github\/|docs\/)?(?:CONTRIBUTING|AGENTS|CLAUDE|DEVELOPMENT|HACKING|STYLE_?GUIDE|ARCHITECTURE|copilot-instructions)\.(?:md|rst|txt|adoc)$/i.test(
        path,
      ),
    )
    .slice(0, 4)
    .map((path) => ({ text: `Read ${path} before the first change.`, source: path }));
}

function testConvention(layout: TestLayout | null, modules: readonly string[]): RepositoryConvention[] {
  if (layout === null) return [];
  const name = layout.name.replace("{name}", "<name>");
  const where = {
    beside: "stand beside their source",
    mirrored: `stand below ${layout.folder}, on the path that their source has below ${layout.sources === "" ? "the root" : layout.sources}`,
    flat: `stand in ${layout.folder}`,
  }[layout.style];
  const source = layout.style === "beside" ? modules[0] : layout.folder;
  return [
    {
      text: `Tests ${where}, named like ${name.replace("<name>", "thing")} for a source called thing.`,
      source: source ?? "",
    },
  ];
}

const styles: readonly (readonly [style: string, pattern: RegExp])[] = [
  ["kebab-case", /^[a-z0-9]+(?:-[a-z0-9]+)+$/],
  ["snake_case", /^[a-z0-9]+(?:_[a-z0-9]+)+$/],
  ["camelCase", /^[a-z]+(?:[A-Z][a-z0-9]*)+$/],
  ["PascalCase", /^(?:[A-Z][a-z0-9]+){2,}$/],
];

/** Only names of several words show a style. */
function naming(modules: readonly string[]): RepositoryConvention[] {
  const told = modules.flatMap((path) => {
    const stem = nameOf(path).replace(/\..*$/, "");
    const style = styles.find(([, pattern]) => pattern.test(stem))?.[0];
    return style === undefined ? [] : [{ path, style }];
  });
  const [best] = styles
    .map(([style]) => told.filter((each) => each.style === style))
    .sort((a, b) => b.length - a.length);
  const [first] = best ?? [];
  if (best === undefined || first === undefined || best.length < 4 || best.length * 5 < told.length * 4)
    return [];
  return [{ text: `Source files are named in ${first.style}.`, source: first.path }];
}

function indentation({ text }: Checkout): RepositoryConvention[] {
  const source = ".editorconfig";
  const whole = /^\[\*\]\s*\n((?:(?!\[)[^\n]*\n?){0,40})/m.exec(text(source))?.[1] ?? "";
  const value = (key: string): string | undefined =>
    new RegExp(`^\\s*${key}\\s*=\\s*([\\w-]{1,12})\\s*$`, "m").exec(whole)?.[1]?.toLowerCase();
  const style = value("indent_style");
  const size = value("indent_size");
  if (style === "tab") return [{ text: "Lines are indented with tabs.", source }];
  return style === "space" && size !== undefined && /^\d$/.test(size)
    ? [{ text: `Lines are indented with ${size} spaces.`, source }]
    : [];
}

function prettier(checkout: Checkout): RepositoryConvention[] {
  const source = firstOf(checkout, [
    ".prettierrc",
    ".prettierrc.json",
    ".prettierrc.yaml",
    ".prettierrc.yml",
    "prettier.config.js",
    "prettier.config.mjs",
    ".prettierrc.js",
  ]);
  if (source === null) return [];
  const settings = recordOf(checkout.text(source));
  const told = ["printWidth", "tabWidth", "useTabs", "semi", "singleQuote", "trailingComma"].flatMap(
    (key) => {
      const value = settings[key];
      return typeof value === "number" ||
        typeof value === "boolean" ||
        (typeof value === "string" && /^\w{1,8}$/.test(value))
        ? [`${key} ${String(value)}`]
        : [];
    },
  );
  return [{ text: `Prettier formats the code${told.length > 0 ? ` (${told.join(", ")})` : ""}.`, source }];
}

function recordOf(text: string): Record<string, unknown> {
  try {
    const value: unknown = parse(text, { maxAliasCount: 0 });
    return typeof value === "object" && value !== null ? Object.fromEntries(Object.entries(value)) : {};
  } catch {
    return {};
  }
}

const strictSettings = [
  "strict",
  "noUncheckedIndexedAccess",
  "exactOptionalPropertyTypes",
  "noImplicitOverride",
  "verbatimModuleSyntax",
];

function strictness(checkout: Checkout): RepositoryConvention[] {
  const source = firstOf(checkout, ["tsconfig.json", "tsconfig.base.json"]);
  if (source === null) return [];
  // These files have comments and trailing commas, so that they are searched rather than parsed.
  const on = strictSettings.filter((name) =>
    new RegExp(`"${name}"\\s*:\\s*true`).test(checkout.text(source)),
  );
  return on.length > 0 ? [{ text: `TypeScript is compiled with ${on.join(", ")}.`, source }] : [];
}

const toolFiles: readonly (readonly [pattern: RegExp, text: string])[] = [
  [/^(?:eslint\.config\.[cm]?[jt]s|\.eslintrc(?:\.\w+)?)$/, "ESLint checks the code."],
  [/^biome\.jsonc?$/, "Biome formats and checks the code."],
  [/^\.?ruff\.toml$/, "Ruff checks the code."],
  [/^\.flake8$/, "Flake8 checks the code."],
  [/^mypy\.ini$/, "mypy checks the types."],
  [/^\.?rustfmt\.toml$/, "rustfmt formats the code."],
  [/^\.golangci\.(?:ya?ml|toml)$/, "golangci-lint checks the code."],
  [/^\.rubocop\.yml$/, "RuboCop checks the code."],
  [/^\.clang-format$/, "clang-format formats the code."],
  [/^(?:phpstan|phpcs|\.php-cs-fixer)\b.*$/, "PHP tools check the code as this file says."],
  [/^\.pre-commit-config\.yaml$/, "Checks run before each commit."],
  [/^\.?checkstyle\.xml$/, "Checkstyle checks the code."],
];

function tools({ paths }: Checkout): RepositoryConvention[] {
  const top = paths.filter((path) => !path.includes("/"));
  return toolFiles.flatMap(([pattern, text]) => {
    const source = top.find((path) => pattern.test(path));
    return source === undefined ? [] : [{ text, source }];
  });
}

/** What runs on every change; only commands that we know from elsewhere are repeated. */
function continuousIntegration(
  { paths, text }: Checkout,
  commands: readonly RepositoryCommand[],
): RepositoryConvention[] {
  const files = paths.filter((path) =>
    /^(?:\.github\/workflows\/[\w.-]+\.ya?ml|\.gitlab-ci\.yml)$/.test(path),
  );
  return files
    .flatMap((source) => {
      const run = [...new Set(commands.map(({ command }) => command))].filter((command) =>
        text(source).includes(command),
      );
      return run.length > 0 ? [{ text: `Continuous integration runs ${run.join(", ")}.`, source }] : [];
    })
    .slice(0, 2);
}

function services(checkout: Checkout): RepositoryConvention[] {
  const source = firstOf(checkout, [
    "compose.yaml",
    "compose.yml",
    "docker-compose.yaml",
    "docker-compose.yml",
  ]);
  const listed = source === null ? null : recordOf(checkout.text(source))["services"];
  if (source === null || typeof listed !== "object" || listed === null) return [];
  const names = Object.keys(listed)
    .filter((name) => /^[\w.-]{1,40}$/.test(name))
    .slice(0, 8);
  return names.length > 0 ? [{ text: `Services for local work: ${names.join(", ")}.`, source }] : [];
}
