// What a Python project tells: pyproject.toml, requirements, setup.cfg, tox.ini.
import type { RepositoryCommand } from "../../domain/repository.ts";
import { type Checkout, type Findings, firstOf } from "./checkout.ts";
import { hasSection, tomlLines, tomlStrings, tomlValue, type TomlLine } from "./toml-lines.ts";

export function readPython(checkout: Checkout): Findings {
  const source = firstOf(checkout, [
    "pyproject.toml",
    "setup.cfg",
    "setup.py",
    "requirements.txt",
    "tox.ini",
    "Pipfile",
  ]);
  if (source === null) return {};
  const toml = tomlLines(checkout.text("pyproject.toml"));
  const dependencies = dependenciesOf(checkout, toml);
  const manager = managerOf(checkout, toml);
  const python =
    tomlValue(toml, "project", "requires-python") ?? tomlValue(toml, "tool.poetry.dependencies", "python");
  return {
    packageManager: manager,
    dependencies,
    commands: commandsOf({ checkout, toml, dependencies, manager, source }),
    conventions:
      python !== null && /^[\w .<>=^~|*,!-]{1,40}$/.test(python)
        ? [{ text: `It runs on Python ${python}.`, source: "pyproject.toml" }]
        : [],
  };
}

function dependenciesOf(checkout: Checkout, toml: readonly TomlLine[]): string[] {
  const lists = toml
    .filter(
      ({ section, key }) =>
        (section === "project" && key === "dependencies") ||
        /(?:optional-dependencies|dependency-groups)$/.test(section),
    )
    .flatMap(({ value }) => tomlStrings(value));
  const poetry = toml
    .filter(({ section }) => /^tool\.poetry\.(?:.{1,60}\.)?(?:dev-)?dependencies$/.test(section))
    .map(({ key }) => key);
  const required = checkout.paths
    .filter((path) => /^requirements[\w./-]{0,40}\.txt$/.test(path))
    .flatMap((path) => checkout.text(path).split(/\r?\n/));
  const setup = checkout
    .text("setup.cfg")
    .split(/\r?\n/)
    .filter((line) => /^\s+[\w.-]{1,60}\s*(?:[<>=~!;[]|$)/.test(line));
  return [...lists, ...poetry, ...required, ...setup].flatMap(
    (line) => /^\s*([A-Za-z0-9][\w.-]{0,60})/.exec(line)?.[1]?.toLowerCase() ?? [],
  );
}

function managerOf({ has }: Checkout, toml: readonly TomlLine[]): string {
  if (has("uv.lock") || hasSection(toml, "tool.uv")) return "uv";
  if (has("poetry.lock") || hasSection(toml, "tool.poetry")) return "poetry";
  if (has("pdm.lock") || hasSection(toml, "tool.pdm")) return "pdm";
  return has("Pipfile") ? "pipenv" : "pip";
}

interface Known {
  readonly checkout: Checkout;
  readonly toml: readonly TomlLine[];
  readonly dependencies: readonly string[];
  readonly manager: string;
  readonly source: string;
}

function commandsOf(known: Known): RepositoryCommand[] {
  const { checkout, toml, dependencies, manager, source } = known;
  const run = manager === "pip" ? "" : `${manager} run `;
  const uses = (name: string): boolean => dependencies.includes(name) || hasSection(toml, `tool.${name}`);
  const test = testOf(known, run);
  const own = (purpose: RepositoryCommand["purpose"], command: string | null): RepositoryCommand[] =>
    command === null ? [] : [{ purpose, command, source }];
  return [
    ...own("install", installOf(checkout, manager)),
    ...(test ? [test] : []),
    ...own(
      "coverage",
      test?.command.endsWith("pytest") === true && dependencies.includes("pytest-cov")
        ? `${run}pytest --cov`
        : null,
    ),
    ...own(
      "lint",
      uses("ruff") || checkout.has("ruff.toml")
        ? `${run}ruff check .`
        : uses("flake8") || checkout.has(".flake8")
          ? `${run}flake8`
          : null,
    ),
    ...own(
      "format",
      hasSection(toml, "tool.ruff.format")
        ? `${run}ruff format --check .`
        : uses("black")
          ? `${run}black --check .`
          : null,
    ),
    ...own(
      "types",
      uses("mypy") || checkout.has("mypy.ini") ? `${run}mypy .` : uses("pyright") ? `${run}pyright` : null,
    ),
  ];
}

/** Pytest where it is configured, required or has tests to find; tox and Django's own runner only without it. */
function testOf({ checkout, toml, dependencies, source }: Known, run: string): RepositoryCommand | null {
  const cases = checkout.paths.some((path) =>
    /(?:^|\/)(?:test_[\w.-]+|[\w.-]+_test|conftest)\.py$/.test(path),
  );
  const purpose = "test" as const;
  if (hasSection(toml, "tool.pytest") || dependencies.includes("pytest"))
    return { purpose, command: `${run}pytest`, source };
  if (checkout.has("pytest.ini")) return { purpose, command: `${run}pytest`, source: "pytest.ini" };
  if (checkout.text("tox.ini").includes("pytest") || checkout.has("tox.ini"))
    return { purpose, command: `${run}tox`, source: "tox.ini" };
  if (checkout.has("manage.py"))
    return { purpose, command: `${run}python manage.py test`, source: "manage.py" };
  return cases ? { purpose, command: `${run}python -m unittest`, source } : null;
}

function installOf({ has }: Checkout, manager: string): string | null {
  if (manager === "uv") return "uv sync";
  if (manager !== "pip") return `${manager} install`;
  if (has("requirements.txt")) return "pip install -r requirements.txt";
  return has("pyproject.toml") || has("setup.py") ? "pip install -e ." : null;
}
