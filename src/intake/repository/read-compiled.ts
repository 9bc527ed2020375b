// What Go, Rust, Java, .NET, Swift and C projects tell: their tools have the same commands everywhere.
import type { RepositoryCommand } from "../../domain/repository.ts";
import { type Checkout, type Findings, firstOf } from "./checkout.ts";
import { tomlLines } from "./toml-lines.ts";

type Told = readonly (readonly [RepositoryCommand["purpose"], string])[];

function told(source: string, commands: Told): RepositoryCommand[] {
  return commands.map(([purpose, command]) => ({ purpose, command, source }));
}

export function readGo(checkout: Checkout): Findings {
  if (!checkout.has("go.mod")) return {};
  const text = checkout.text("go.mod");
  const version = /^go (\d+\.\d+(?:\.\d+)?)\s*$/m.exec(text)?.[1];
  const linter = firstOf(checkout, [".golangci.yml", ".golangci.yaml", ".golangci.toml"]);
  return {
    packageManager: "go modules",
    dependencies: [...text.matchAll(/^\s*(?:require\s+)?([a-z0-9.-]+\.[a-z]+\/[\w./-]{1,120}) v\d/gm)].map(
      ([, name = ""]) => name.replace(/\/v\d+$/, ""),
    ),
    commands: told("go.mod", [
      ["build", "go build ./..."],
      ["test", "go test ./..."],
      ["coverage", "go test -cover ./..."],
      ["lint", linter === null ? "go vet ./..." : "golangci-lint run"],
    ]),
    conventions:
      version === undefined ? [] : [{ text: `It is written for Go ${version}.`, source: "go.mod" }],
  };
}

export function readRust(checkout: Checkout): Findings {
  if (!checkout.has("Cargo.toml")) return {};
  const lines = tomlLines(checkout.text("Cargo.toml"));
  const edition = lines
    .find(({ key, section }) => key === "edition" && section === "package")
    ?.value.replaceAll('"', "");
  return {
    packageManager: "cargo",
    dependencies: lines
      .filter(({ section }) => /(?:^|\.)(?:dev-|build-)?dependencies$/.test(section))
      .map(({ key }) => key.replace(/\..*$/, "")),
    commands: told("Cargo.toml", [
      ["build", "cargo build"],
      ["test", "cargo test"],
      ["lint", "cargo clippy"],
      ["format", "cargo fmt --check"],
    ]),
    conventions:
      edition !== undefined && /^\d{4}$/.test(edition)
        ? [{ text: `It is written in Rust edition ${edition}.`, source: "Cargo.toml" }]
        : [],
  };
}

export function readJvm(checkout: Checkout): Findings {
  const gradle = firstOf(checkout, [
    "build.gradle.kts",
    "build.gradle",
    "settings.gradle.kts",
    "settings.gradle",
  ]);
  if (checkout.has("pom.xml")) return maven(checkout);
  if (gradle === null) return {};
  const program = checkout.has("gradlew") ? "./gradlew" : "gradle";
  const text = checkout.text(gradle);
  return {
    packageManager: "gradle",
    dependencies: [...text.matchAll(/["']([\w.-]{1,80}):([\w.-]{1,80})(?::[^"']{0,60})?["']/g)].map(
      ([, , name = ""]) => name,
    ),
    commands: told(gradle, [
      ["build", `${program} build`],
      ["test", `${program} test`],
    ]),
  };
}

function maven(checkout: Checkout): Findings {
  const program = checkout.has("mvnw") ? "./mvnw" : "mvn";
  const names = checkout.text("pom.xml").matchAll(/<artifactId>\s*([\w.-]{1,100})\s*<\/artifactId>/g);
  return {
    packageManager: "maven",
    dependencies: [...names].map(([, name = ""]) => name),
    commands: told("pom.xml", [
      ["build", `${program} package`],
      ["test", `${program} test`],
    ]),
  };
}

export function readDotnet(checkout: Checkout): Findings {
  const source = checkout.paths.find((path) => /^[^/]+\.(?:slnx?|csproj|fsproj)$/.test(path));
  if (source === undefined) return {};
  const projects = checkout.paths.filter((path) => /\.(?:cs|fs)proj$/.test(path));
  const names = projects.flatMap((path) =>
    [...checkout.text(path).matchAll(/<PackageReference\s[^>]{0,80}Include="([\w.-]{1,100})"/g)].map(
      ([, name = ""]) => name,
    ),
  );
  return {
    packageManager: "nuget",
    dependencies: names,
    commands: told(source, [
      ["build", "dotnet build"],
      ["test", "dotnet test"],
    ]),
  };
}

export function readSwift(checkout: Checkout): Findings {
  if (!checkout.has("Package.swift")) return {};
  return {
    packageManager: "swift package manager",
    commands: told("Package.swift", [
      ["build", "swift build"],
      ["test", "swift test"],
    ]),
  };
}

export function readCmake(checkout: Checkout): Findings {
  if (!checkout.has("CMakeLists.txt")) return {};
  const text = checkout.text("CMakeLists.txt");
  const hasTests = /^\s*(?:enable_testing|add_test|include\s*\(\s*CTest)/im.test(text);
  return {
    commands: told("CMakeLists.txt", [
      ["build", "cmake --build build"],
      ...(hasTests ? ([["test", "ctest --test-dir build"]] as const) : []),
    ]),
  };
}
