// What Ruby, PHP, Elixir and Dart projects tell.
import { parse } from "yaml";
import { z } from "zod";
import type { RepositoryCommand } from "../../domain/repository.ts";
import { type Checkout, type Findings, firstOf } from "./checkout.ts";

type Wish = readonly [purpose: RepositoryCommand["purpose"], command: string, isThere: boolean];

function told(source: string, wishes: readonly Wish[]): RepositoryCommand[] {
  return wishes
    .filter(([, , isThere]) => isThere)
    .map(([purpose, command]) => ({ purpose, command, source }));
}

export function readRuby(checkout: Checkout): Findings {
  if (!checkout.has("Gemfile")) return {};
  const gems = [...checkout.text("Gemfile").matchAll(/^\s*gem ["']([\w-]{1,60})["']/gm)].map(
    ([, name = ""]) => name,
  );
  const specs =
    gems.some((name) => /^rspec/.test(name)) ||
    checkout.paths.some((path) => /^spec\/.+_spec\.rb$/.test(path));
  const isRails = gems.includes("rails");
  return {
    packageManager: "bundler",
    dependencies: gems,
    commands: told("Gemfile", [
      ["install", "bundle install", true],
      ["test", "bundle exec rspec", specs],
      ["test", "bundle exec rails test", !specs && isRails],
      ["test", "bundle exec rake test", !specs && !isRails && checkout.has("Rakefile")],
      ["lint", "bundle exec rubocop", gems.includes("rubocop") || checkout.has(".rubocop.yml")],
    ]),
  };
}

const table = z.record(z.string(), z.unknown()).catch({});
const Composer = z.object({ scripts: table, require: table, "require-dev": table });

export function readPhp(checkout: Checkout): Findings {
  const composer = composerOf(checkout.text("composer.json"));
  if (composer === null) return {};
  const names = [...Object.keys(composer.require), ...Object.keys(composer["require-dev"])];
  const has = (script: string): boolean => Object.hasOwn(composer.scripts, script);
  const isPhpunit =
    names.includes("phpunit/phpunit") || firstOf(checkout, ["phpunit.xml", "phpunit.xml.dist"]) !== null;
  return {
    packageManager: "composer",
    dependencies: names,
    commands: told("composer.json", [
      ["install", "composer install", true],
      ["test", "composer test", has("test")],
      ["test", "vendor/bin/phpunit", !has("test") && isPhpunit],
      ["lint", "composer lint", has("lint")],
      ["types", "vendor/bin/phpstan analyse", names.includes("phpstan/phpstan")],
    ]),
  };
}

function composerOf(text: string): z.infer<typeof Composer> | null {
  try {
    return Composer.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

export function readElixir(checkout: Checkout): Findings {
  if (!checkout.has("mix.exs")) return {};
  const names = [...checkout.text("mix.exs").matchAll(/\{:(\w{1,60}),/g)].map(([, name = ""]) => name);
  return {
    packageManager: "mix",
    dependencies: names,
    commands: told("mix.exs", [
      ["install", "mix deps.get", true],
      ["build", "mix compile", true],
      ["test", "mix test", true],
      ["coverage", "mix test --cover", true],
      ["format", "mix format --check-formatted", checkout.has(".formatter.exs")],
      ["lint", "mix credo", names.includes("credo")],
    ]),
  };
}

const Pubspec = z.object({ dependencies: table, dev_dependencies: table });

export function readDart(checkout: Checkout): Findings {
  if (!checkout.has("pubspec.yaml")) return {};
  const pubspec = pubspecOf(checkout.text("pubspec.yaml"));
  const names = [...Object.keys(pubspec.dependencies), ...Object.keys(pubspec.dev_dependencies)];
  const program = names.includes("flutter") ? "flutter" : "dart";
  return {
    packageManager: "pub",
    dependencies: names,
    commands: told("pubspec.yaml", [
      ["install", `${program} pub get`, true],
      ["test", `${program} test`, true],
      ["lint", `${program} analyze`, true],
    ]),
  };
}

function pubspecOf(text: string): z.infer<typeof Pubspec> {
  try {
    return Pubspec.parse(parse(text, { maxAliasCount: 0 }));
  } catch {
    return { dependencies: {}, dev_dependencies: {} };
  }
}
